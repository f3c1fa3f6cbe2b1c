import { readFileSync } from 'node:fs';
import { TicketClassified, TicketOpened, type ContractVisitDue } from '@rapport/contracts-tickets';
import { streamOf } from '@rapport/event-sourcing';
import { metadata, reactionSpec, recorded } from '@rapport/testing';
import type { OpenTicket } from '../ticket/ticket.commands.js';
import { ticketDecider } from '../ticket/ticket.decider.js';
import { openTicketWhenContractVisitDue } from './open-ticket-when-contract-visit-due.js';

const due = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.contract-visit-due.v1.json', import.meta.url), 'utf8')) as ContractVisitDue;
const { ticketId, partyId } = due.data;
const given = reactionSpec(openTicketWhenContractVisitDue);
const commandOf = (event: ContractVisitDue) => openTicketWhenContractVisitDue.when[0]!.react(recorded(event) as never, undefined as never)[0] as unknown as Pick<OpenTicket, 'type' | 'data'>;

describe('open-ticket-when-contract-visit-due', () => {
  it('opens a regular ticket for the party, with its rhythm', () =>
    given().when(due).then({
      stream: streamOf({ category: 'ticket' }, ticketId),
      type: 'OpenTicket',
      data: expect.objectContaining({ ticketId, requesterId: partyId, subject: 'On-site cleaning', category: 'return_or_repair', phase: 'after', frequency: 'regular', place: 'roving', fee: 'free', proactive: 'recurrent', sourceId: recorded(due).id, sourceKind: 'event', details: expect.objectContaining({ serviceItem: 'repair', rhythmDays: 183 }) }),
    }));
  it('is a ticket that can be opened, however often it comes', () => {
    for (const [timesPerYear, rhythmDays] of [[1, 365], [12, 30], [52, 7]] as const) {
      const [opened, classified] = ticketDecider.decide({ ...commandOf({ ...due, data: { ...due.data, timesPerYear } }), metadata: metadata() }, ticketDecider.initial);
      expect([opened, classified]).toMatchObject([{ type: TicketOpened.type, data: { ticketId, proactive: 'recurrent' } }, { type: TicketClassified.type, data: { frequency: 'regular', rhythmDays } }]);
    }
  });
});
