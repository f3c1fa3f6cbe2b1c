import { AgentAway, AgentBack, AgentRegistered, AgentSkillsChanged, LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { AgentRow } from './agents.row.js';

const WITH_NOBODY = { liveContactId: null, liveChannel: null, liveSince: null } as const;

/** Who serves, with what they can do, are they there, and with whom? */
export const agents = projection(AgentRow, {
  name: 'agents',
  version: 3,
  mirrors: 'agent',
  when: [
    on(AgentRegistered, (_, { data: { rosterId, agentId, name, skills, classes = [], team, calendar, capacity, registeredAt } }) => ({
      ...{ rosterId, agentId, name, skills, classes, team, calendar, capacity },
      ...{ available: true, reason: null, since: registeredAt, handedOver: 0, leftBehind: 0, version: 0 },
      ...{ ...WITH_NOBODY, lastContactAt: null },
    })),
    on(AgentSkillsChanged, (row, { data }) => row && { ...row, skills: data.skills, classes: data.classes ?? row.classes }),
    on(AgentAway, (row, { data: { reason, offers, awayAt } }) => {
      const handedOver = offers.filter(({ toAgentId }) => toAgentId !== null).length;
      return row && { ...row, available: false, reason, since: awayAt, handedOver, leftBehind: offers.length - handedOver };
    }),
    on(AgentBack, (row, { data }) => row && { ...row, available: true, reason: null, since: data.backAt }),
    on(LiveContactBegun, (row, { data: { contactId, channel, begunAt } }) => row && { ...row, liveContactId: contactId, liveChannel: channel, liveSince: begunAt }),
    on(LiveContactEnded, (row, { data: { endedAt } }) => row && { ...row, ...WITH_NOBODY, lastContactAt: endedAt }),
  ],
  keyOf: ({ data }) => data.rosterId,
});
