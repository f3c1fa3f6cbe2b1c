import { readFileSync } from 'node:fs';
import type { ComplaintLodged } from '@rapport/contracts-complaints';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { linkComplaintWhenLodgedFromTicket } from './link-complaint-when-lodged-from-ticket.js';

const sample = JSON.parse(readFileSync(new URL('../../../../libs/contracts/complaints/src/samples/complaints.complaint-lodged.v1.json', import.meta.url), 'utf8')) as ComplaintLodged;
const ticketId = derivedId('spec', 'ticket');
const lodged = (from: string | null): ComplaintLodged => ({ ...sample, data: { ...sample.data, ticketId: from } });
const given = reactionSpec(linkComplaintWhenLodgedFromTicket);

describe('link-complaint-when-lodged-from-ticket', () => {
  it('gives the ticket the number of its complaint', () => {
    const { complaintId, receiptNumber } = sample.data;
    given().when(lodged(ticketId)).then({ stream: streamOf({ category: 'ticket' }, ticketId), type: 'LinkComplaint', data: { ticketId, complaintId, receiptNumber } });
  });
  it('has nothing to do with other complaints', () => given().when(lodged(null)).thenNothing());
});
