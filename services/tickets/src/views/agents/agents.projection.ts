import { AgentAway, AgentBack, AgentRegistered, AgentSkillsChanged } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { AgentRow } from './agents.row.js';

/** Who serves, with what they can do, and are they there? */
export const agents = projection(AgentRow, {
  name: 'agents',
  version: 2,
  mirrors: 'agent',
  when: [
    on(AgentRegistered, (_, { data: { rosterId, agentId, name, skills, classes = [], team, calendar, capacity, registeredAt } }) => ({
      ...{ rosterId, agentId, name, skills, classes, team, calendar, capacity },
      ...{ available: true, reason: null, since: registeredAt, handedOver: 0, leftBehind: 0, version: 0 },
    })),
    on(AgentSkillsChanged, (row, { data }) => row && { ...row, skills: data.skills, classes: data.classes ?? row.classes }),
    on(AgentAway, (row, { data: { reason, offers, awayAt } }) => {
      const handedOver = offers.filter(({ toAgentId }) => toAgentId !== null).length;
      return row && { ...row, available: false, reason, since: awayAt, handedOver, leftBehind: offers.length - handedOver };
    }),
    on(AgentBack, (row, { data }) => row && { ...row, available: true, reason: null, since: data.backAt }),
  ],
  keyOf: ({ data }) => data.rosterId,
});
