import { AgentAway, AgentBack, AgentRegistered } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { AgentPresenceRow } from './agent-presence.row.js';

/** Who was there when, with room for how many tickets? */
export const agentPresence = projection(AgentPresenceRow, {
  name: 'agent-presence',
  version: 1,
  when: [
    on(AgentRegistered, (_, { data: { rosterId, agentId, team, calendar, capacity, registeredAt } }) => ({ rosterId, agentId, team, calendar, capacity, presences: [{ from: registeredAt, until: null }] })),
    on(AgentAway, (row, { data }) => row && { ...row, presences: row.presences.map((presence) => (presence.until === null ? { ...presence, until: data.awayAt } : presence)) }),
    on(AgentBack, (row, { data }) => row && { ...row, presences: [...row.presences, { from: data.backAt, until: null }] }),
  ],
  keyOf: ({ data }) => data.rosterId,
});
