import { readFileSync } from 'node:fs';
import { TicketClosed } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { closeGroupedTicketsWhenTicketClosed } from './close-grouped-tickets-when-ticket-closed.js';

const { data } = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.ticket-closed.v1.json', import.meta.url), 'utf8')) as TicketClosed;
const { ticketId: intoId, thanked, nextLink, sixRights, satisfied } = data;
const [one, other] = [derivedId('spec', 'one'), derivedId('spec', 'other')];
const closing = (ticketId: string) => ({ stream: streamOf({ category: 'ticket' }, ticketId), type: 'CloseWithGroup', data: { ticketId, intoId, thanked, nextLink, sixRights, satisfied } });

describe('close-grouped-tickets-when-ticket-closed', () => {
  it('tells every ticket that ended in it', () => reactionSpec(closeGroupedTicketsWhenTicketClosed)().when(TicketClosed({ ...data, absorbed: [one, other] })).then(closing(one), closing(other)));
  it('tells nobody where there are none', () => reactionSpec(closeGroupedTicketsWhenTicketClosed)().when(TicketClosed(data)).thenNothing());
});
