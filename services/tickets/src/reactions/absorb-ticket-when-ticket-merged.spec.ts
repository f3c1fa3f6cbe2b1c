import { readFileSync } from 'node:fs';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { absorbTicketWhenTicketMerged } from './absorb-ticket-when-ticket-merged.js';

const fact = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.ticket-merged.v1.json', import.meta.url), 'utf8')) as NewEvent;
const data = fact.data as Readonly<Record<string, string>>;

describe('absorb-ticket-when-ticket-merged', () => {
  it('tells the ticket that goes on', () =>
    reactionSpec(absorbTicketWhenTicketMerged)()
      .when(fact)
      .then({ stream: streamOf({ category: 'ticket' }, data['intoId']!), type: 'AbsorbTicket', data: { ticketId: data['intoId'], sourceId: data['ticketId'] } }));
});
