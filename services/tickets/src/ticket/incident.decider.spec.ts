import { FeaturesNoted, MOST_VIEWERS, PriorityChanged, SensitiveIncidentOpened, SensitiveIncidentResolved, TicketCancelled, TicketOpened, ViewerAdded, ViewerRemoved } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal, restrictingStream } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { IncidentCommand } from './incident.commands.js';
import type { OpenTicket } from './ticket.commands.js';
import { ticketAggregate, ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const ticketId = derivedId('spec', 'ticket');
const requesterId = derivedId('spec', 'party');
const given = deciderSpec(ticketDecider);
const me = metadata().actor.id;
const opening: OpenTicket['data'] = {
  ticketId, requesterId, subject: 'A boy is missing', request: 'He is five.', category: 'enquiry', phase: 'in', nature: 'non_technical', place: 'fixed', fee: 'free',
  frequency: 'once', duration: 'short', priority: 'high', channel: 'face', item: null, proactive: null, sourceId: null, responseLimit: HOUR,
};
const { responseLimit, request, ...facts } = opening;
const opened = TicketOpened({ ...facts, number: ticketNumber(ticketId), request: personal(requesterId, request!), responseDueAt: later(SPEC_NOW, responseLimit), openedAt: SPEC_NOW });
const incidentFor = (...viewers: string[]) => restrictingStream(SensitiveIncidentOpened({ ticketId, requesterId, kind: 'lost_child', reason: personal(requesterId, 'A child'), viewers, openedAt: SPEC_NOW }));
const command = <Type extends IncidentCommand['type']>(type: Type, data: Omit<Extract<IncidentCommand, { type: Type }>['data'], 'ticketId'>) => ({ type, data: { ticketId, ...data }, metadata: metadata() }) as unknown as IncidentCommand;
const wanted = { kind: 'lost_child', reason: 'A child', viewers: ['guard'] } as const;
const restrict = command('RestrictTicket', { incident: wanted });
const add = command('AddViewer', { viewerId: 'guard-9', reason: 'Has the gate' });
const remove = command('RemoveViewer', { viewerId: 'guard', reason: 'End of shift' });
const note = command('NoteFeatures', { features: 'Red cap', lastSeen: null });
const resolve = command('ResolveIncident', { outcome: 'found', note: null });
const resolved = SensitiveIncidentResolved({ ticketId, outcome: 'found', note: null, resolvedAt: SPEC_NOW });

describe('a sensitive incident (TKT-38)', () => {
  it('is one from its first command on, seen by whoever opens it and by those whom they name', () => {
    given().when({ type: 'OpenSensitiveIncident', data: { ...opening, incident: wanted }, metadata: metadata() }).then(opened, incidentFor(me, 'guard'));
    given(opened).when({ type: 'OpenSensitiveIncident', data: { ...opening, incident: wanted }, metadata: metadata() }).thenFails('TICKET_EXISTS');
  });
  it('can be what a ticket becomes, and takes the fastest route', () => {
    const faster = PriorityChanged({ ticketId, priority: 'critical', previousPriority: 'high', reason: 'lost_child', changedAt: SPEC_NOW });
    given(opened).when(restrict).then(incidentFor(me, 'guard'), faster);
    given(opened, faster).when(restrict).then(incidentFor(me, 'guard'));
    given(opened, TicketCancelled({ ticketId, reason: 'x', cancelledAt: SPEC_NOW })).when(restrict).then(incidentFor(me, 'guard'));
    given(opened, incidentFor(me)).when(restrict).thenFails('INCIDENT_OPEN_ALREADY', { kind: 'lost_child' });
    given().when(restrict).thenFails('TICKET_NOT_FOUND');
  });
  it('names its viewers afresh with each change, and always has one', () => {
    given(opened, incidentFor('ana', 'guard')).when(add).then(ViewerAdded({ ticketId, viewerId: 'guard-9', viewers: ['ana', 'guard', 'guard-9'], reason: 'Has the gate', addedAt: SPEC_NOW }));
    given(opened, incidentFor('ana', 'guard-9')).when(add).thenNothing();
    given(opened, incidentFor('ana', 'guard')).when(remove).then(ViewerRemoved({ ticketId, viewerId: 'guard', viewers: ['ana'], reason: 'End of shift', removedAt: SPEC_NOW }));
    given(opened, incidentFor('ana')).when(remove).thenNothing();
    given(opened, incidentFor('guard')).when(remove).thenFails('LAST_VIEWER');
    const many = Array.from({ length: MOST_VIEWERS }, (_, index) => `viewer ${index}`);
    given(opened, incidentFor(...many)).when(add).thenFails('TOO_MANY_VIEWERS', { most: MOST_VIEWERS });
    given(opened).when(command('RestrictTicket', { incident: { ...wanted, viewers: many } })).thenFails('TOO_MANY_VIEWERS');
  });
  it('collects features until it is over, and is over once', () => {
    given(opened, incidentFor('ana')).when(note).then(FeaturesNoted({ ticketId, features: personal(requesterId, 'Red cap'), lastSeen: null, notedAt: SPEC_NOW }));
    given(opened, incidentFor('ana')).when(resolve).then(resolved);
    given(opened, incidentFor('ana'), resolved).when(resolve).thenNothing();
    given(opened, incidentFor('ana'), resolved).when(command('ResolveIncident', { outcome: 'not_found', note: null })).thenFails('INCIDENT_RESOLVED_ALREADY', { outcome: 'found' });
    given(opened, incidentFor('ana'), resolved).when(note).thenFails('INCIDENT_RESOLVED_ALREADY');
  });
  it('is what a ticket has to be before it has viewers', () => {
    for (const any of [add, remove, note, resolve]) given(opened).when(any).thenFails('NO_SENSITIVE_INCIDENT');
  });
  it('admits those whom it names', () => {
    const ticket = given(opened, incidentFor('ana')).state();
    expect(['ana', 'bo'].map((each) => ticketAggregate.admits!(ticket, each))).toEqual([true, false]);
    expect(ticketAggregate.admits!(given(opened).state(), 'ana')).toBe(false);
  });
});
