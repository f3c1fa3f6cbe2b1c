import { readFileSync } from 'node:fs';
import type { ComplaintLinked, SensitiveIncidentOpened } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import { restrictComplaintWhenTicketRestricted } from './restrict-complaint-when-ticket-restricted.js';

const sample = <Event>(fact: string) => JSON.parse(readFileSync(new URL(`../../../../libs/contracts/tickets/src/samples/tickets.${fact}.v1.json`, import.meta.url), 'utf8')) as Event;
const given = reactionSpec(restrictComplaintWhenTicketRestricted);
const incident = sample<SensitiveIncidentOpened>('sensitive-incident-opened');
const linked = recorded(sample<ComplaintLinked>('complaint-linked'));
const { ticketId } = incident.data;
const restricts = (complaintId: string) => ({ stream: streamOf({ category: 'complaint' }, complaintId), type: 'RestrictComplaint', data: { complaintId, ticketId } });

describe('restrict-complaint-when-ticket-restricted', () => {
  it('restricts the complaint that the ticket has become', () => {
    const complaintId = derivedId('spec', 'complaint');
    given().when({ ...incident, data: { ...incident.data, complaintId } }).then(restricts(complaintId));
    given().when(incident).thenNothing();
  });
  it('restricts one that a restricted ticket hears of later', () => {
    given().when({ ...linked, metadata: { ...linked.metadata, visibility: 'restricted' } }).then(restricts(linked.data.complaintId));
    given().when(linked).thenNothing();
  });
});
