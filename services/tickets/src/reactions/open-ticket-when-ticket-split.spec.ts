import { readFileSync } from 'node:fs';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { openTicketWhenTicketSplit } from './open-ticket-when-ticket-split.js';

const fact = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.ticket-split.v1.json', import.meta.url), 'utf8')) as NewEvent;
const data = fact.data as Readonly<Record<string, string>>;

describe('open-ticket-when-ticket-split', () => {
  it('opens one that names where it comes from', () =>
    reactionSpec(openTicketWhenTicketSplit)()
      .when(fact)
      .then({ stream: streamOf({ category: 'ticket' }, data['newTicketId']!), type: 'OpenTicket', data: { ...(data['opening'] as unknown as object), ticketId: data['newTicketId'], requesterId: data['requesterId'], request: null, proactive: null, sourceId: data['ticketId'] } }));
});
