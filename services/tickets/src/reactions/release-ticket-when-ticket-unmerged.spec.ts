import { readFileSync } from 'node:fs';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { releaseTicketWhenTicketUnmerged } from './release-ticket-when-ticket-unmerged.js';

const fact = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.ticket-unmerged.v1.json', import.meta.url), 'utf8')) as NewEvent;
const data = fact.data as Readonly<Record<string, string>>;

describe('release-ticket-when-ticket-unmerged', () => {
  it('tells the ticket that went on', () =>
    reactionSpec(releaseTicketWhenTicketUnmerged)()
      .when(fact)
      .then({ stream: streamOf({ category: 'ticket' }, data['fromId']!), type: 'ReleaseTicket', data: { ticketId: data['fromId'], sourceId: data['ticketId'] } }));
});
