import { readFileSync } from 'node:fs';
import { TicketClassified, TicketOpened, type NextTicketDue } from '@rapport/contracts-tickets';
import { streamOf } from '@rapport/event-sourcing';
import { metadata, reactionSpec, recorded } from '@rapport/testing';
import type { OpenTicket } from '../ticket/ticket.commands.js';
import { ticketDecider } from '../ticket/ticket.decider.js';
import { openTicketWhenNextDue } from './open-ticket-when-next-due.js';

const due = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.next-ticket-due.v1.json', import.meta.url), 'utf8')) as NextTicketDue;
const { ticketId, nextTicketId, requesterId } = due.data;

describe('open-ticket-when-next-due', () => {
  it('opens a ticket like the one before, which it names', () =>
    reactionSpec(openTicketWhenNextDue)().when(due).then({
      stream: streamOf({ category: 'ticket' }, nextTicketId),
      type: 'OpenTicket',
      data: expect.objectContaining({ ticketId: nextTicketId, requesterId, subject: 'Filter change', frequency: 'regular', place: 'roving', proactive: 'recurrent', sourceId: ticketId, previousTicketId: ticketId, details: due.data.opening.details }),
    }));
  it('is a ticket that can be opened, and leads to its own next one', () => {
    const command = openTicketWhenNextDue.when[0]!.react(recorded(due) as never, undefined as never)[0] as unknown as Pick<OpenTicket, 'type' | 'data'>;
    const facts = ticketDecider.decide({ ...command, metadata: metadata() }, ticketDecider.initial);
    expect(facts).toMatchObject([{ type: TicketOpened.type, data: { ticketId: nextTicketId, previousTicketId: ticketId } }, { type: TicketClassified.type, data: { frequency: 'regular', rhythmDays: 90 } }]);
    expect(facts.reduce(ticketDecider.evolve, ticketDecider.initial)).toMatchObject({ series: { byContract: false, nextTicketId: null, over: false } });
  });
});
