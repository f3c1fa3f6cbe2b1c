import { AgentAway } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { reassignTicketsWhenAgentAway } from './reassign-tickets-when-agent-away.js';

const [one, other] = [derivedId('spec', 'one'), derivedId('spec', 'other')];
const away = (...offers: AgentAway['data']['offers']) => AgentAway({ rosterId: derivedId('spec', 'agent'), agentId: 'ana', reason: 'Ill', offers, changedBy: 'mia', awayAt: SPEC_NOW });

describe('reassign-tickets-when-agent-away', () => {
  it('gives each ticket to whoever was found for it', () =>
    reactionSpec(reassignTicketsWhenAgentAway)()
      .when(away({ ticketId: one, toAgentId: 'bo' }, { ticketId: other, toAgentId: null }))
      .then({ stream: streamOf({ category: 'ticket' }, one), type: 'ReassignTicket', data: { ticketId: one, fromAgentId: 'ana', agentId: 'bo', reason: 'Ill' } }));
  it('leaves things as they are where nobody waits', () => reactionSpec(reassignTicketsWhenAgentAway)().when(away()).thenNothing());
});
