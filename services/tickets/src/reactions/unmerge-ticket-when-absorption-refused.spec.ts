import { readFileSync } from 'node:fs';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { unmergeTicketWhenAbsorptionRefused } from './unmerge-ticket-when-absorption-refused.js';

const fact = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.absorption-refused.v1.json', import.meta.url), 'utf8')) as NewEvent;
const data = fact.data as Readonly<Record<string, string>>;

describe('unmerge-ticket-when-absorption-refused', () => {
  it('lets the other one go on by itself', () =>
    reactionSpec(unmergeTicketWhenAbsorptionRefused)()
      .when(fact)
      .then({ stream: streamOf({ category: 'ticket' }, data['sourceId']!), type: 'UnmergeTicket', data: { ticketId: data['sourceId'], fromId: data['ticketId'], reason: '目标工单已并入其他工单 The other ticket ends in another one itself' } }));
});
