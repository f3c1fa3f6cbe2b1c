import { BACKUP_UNIT_DUE, BackupUnitOverdue, OnSiteArrived, OnSiteBooked, REPAIR_ARRIVAL_DUE, REPAIR_BOOKING_DUE, RepairArrivalOverdue, RepairBookingOverdue, RepairCancelled, RepairClosed, RepairDone, RepairRequested, TechnicianDispatched, type RepairLimit } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ConditionReport, NoteOverdue, RepairCommand, RequestRepair } from './repair.commands.js';
import { repairAggregate, repairDecider } from './repair.decider.js';
import type { RepairEvent } from './repair.state.js';

const given = deciderSpec(repairDecider);
const [repairId, partyId, ticketId, entitlementId] = ['repair', 'party', 'ticket', 'entitlement'].map((name) => derivedId('spec', name)) as [string, string, string, string];
const of = { repairId, ticketId };
const at = (hours: number) => later(SPEC_NOW, hours * HOUR);

const plan = { planId: derivedId('spec', 'plan'), planVersion: 2 };
const calendar = { id: 'around-the-clock', version: 1, zone: 'Asia/Shanghai' };

const asked: RequestRepair['data'] = {
  ...{ repairId, ticketId, partyId, entitlementId, itemId: 'N-1', item: 'Notebook', place: '上海', address: 'Nanjing Road 1', fault: 'It is dead.' },
  ...{ judged: { reason: null, ...plan }, served: true, zone: 'Asia/Shanghai', quote: null, quoteConsented: false, bookingLimit: 4 * HOUR, arrivalLimit: 24 * HOUR },
};
const request = (changed: Partial<RequestRepair['data']> = {}): RequestRepair => ({ type: 'RequestRepair', data: { ...asked, ...changed }, metadata: metadata() });
const fact = (changed: Partial<RepairRequested['data']> = {}) =>
  RepairRequested({
    ...{ repairId, ticketId, partyId, entitlementId, itemId: 'N-1', item: 'Notebook', place: '上海', address: personal(partyId, 'Nanjing Road 1'), fault: personal(partyId, 'It is dead.') },
    ...{ fee: 'free', notCovered: null, quote: null, bookingDueAt: at(4), arrivalDueAt: at(24), measuredBy: { ...plan, calendar }, requestedAt: SPEC_NOW },
    ...changed,
  });

type Given = Exclude<RepairCommand, RequestRepair>;
const on = (type: Given['type'], data: object = {}, now: Instant = SPEC_NOW): RepairCommand => ({ type, data: { repairId, ...data }, metadata: metadata({ now }) }) as never;
const book = (from: Instant, until: Instant) => on('BookVisit', { from, until });
const dispatch = (technicianId: string) => on('DispatchTechnician', { technicianId });
const overdue = (limit: RepairLimit, dueAt: Instant): NoteOverdue => on('NoteOverdue', { limit, dueAt }, dueAt) as never;

const booked = OnSiteBooked({ ...of, from: at(5), until: at(7), rebooked: false, bookedBy: 'agent-ana', bookedAt: SPEC_NOW });
const sent = TechnicianDispatched({ ...of, technicianId: 'bo', dispatchedAt: SPEC_NOW });
const there = OnSiteArrived({ ...of, technicianId: 'bo', arrivedAt: SPEC_NOW });
const done = RepairDone({ ...of, technicianId: 'bo', workDone: 'Memory reseated', doneAt: SPEC_NOW });
const onSite = [fact(), booked, sent, there];
const signed: ConditionReport = { condition: 'not_working', defects: [], signedByGiver: 'Ada', signedByReceiver: 'Bo' };
const takeAway = on('TakeAway', { findings: 'Board broken', report: signed, backup: { unitId: 'BU-1', unit: 'Notebook 13', dueBackAt: at(100), elsewhere: null, reserved: true, report: signed } });
const away = [...onSite, ...repairDecider.decide(takeAway, given(...onSite).state())];

describe('a repair that is asked for', () => {
  it('is free where the entitlement covers it, and has two limits', () => {
    given().when(request()).then(fact());
    given().when(request()).thenAlarms({ name: REPAIR_BOOKING_DUE, due: at(4), data: { repairId, dueAt: at(4) } }, { name: REPAIR_ARRIVAL_DUE, due: at(24), data: { repairId, dueAt: at(24) } });
    given(fact()).when(request()).thenFails('REPAIR_EXISTS');
    expect([request(), on('CloseRepair')].map(repairAggregate.partyOf)).toEqual([partyId, null]);
  });
  it('is not for a place that nobody comes to (FT-22), whoever pays', () => {
    const quote = { amount: 20_000, currency: 'CNY' };
    given().when(request({ judged: { reason: 'outside_area', ...plan }, served: false })).thenFails('REPAIR_OUTSIDE_AREA', { place: '上海' });
    given().when(request({ judged: null, entitlementId: null, served: false, quote, quoteConsented: true })).thenFails('REPAIR_OUTSIDE_AREA', { place: '上海' });
  });
  it('is charged by an agreed quote where nothing covers it', () => {
    const quote = { amount: 20_000, currency: 'CNY' };
    given().when(request({ judged: { reason: 'expired', ...plan } })).thenFails('QUOTE_NOT_CONSENTED');
    given().when(request({ judged: null, quote })).thenFails('QUOTE_NOT_CONSENTED');
    given().when(request({ judged: { reason: 'expired', ...plan }, quote, quoteConsented: true })).then(fact({ fee: 'charged', notCovered: 'expired', quote, measuredBy: { planId: null, planVersion: null, calendar } }));
    given().when(request({ judged: null, entitlementId: null, address: null, quote, quoteConsented: true })).then(fact({ fee: 'charged', entitlementId: null, address: null, quote, measuredBy: { planId: null, planVersion: null, calendar } }));
    given().when(request({ quote, quoteConsented: true })).then(fact());
  });
  it('is where everything begins', () => {
    for (const type of ['BookVisit', 'DispatchTechnician', 'ArriveOnSite', 'FinishOnTheSpot', 'TakeAway', 'ReturnUnit', 'ReturnItem', 'PassOn', 'CloseRepair', 'CancelRepair', 'NoteOverdue'] as const) given().when(on(type)).thenFails('REPAIR_NOT_FOUND');
  });
});

describe('a visit', () => {
  it('is agreed for a time that is to come, with a length', () => {
    given(fact()).when(book(at(5), at(7))).then(booked);
    given(fact()).when(book(SPEC_NOW, at(7))).thenFails('VISIT_NOT_LATER');
    given(fact()).when(book(at(5), at(5))).thenFails('VISIT_WITHOUT_LENGTH');
  });
  it('may be agreed anew until somebody is there; whoever was sent is sent again', () => {
    given(fact(), booked).when(book(at(5), at(7))).thenNothing();
    const anew = OnSiteBooked({ ...booked.data, from: at(6), until: at(8), rebooked: true });
    given(fact(), booked, sent).when(book(at(6), at(8))).then(anew);
    given(fact(), booked, sent, anew).when(on('ArriveOnSite')).thenFails('REPAIR_STEP_OUT_OF_ORDER', { status: 'booked', needed: 'dispatched' });
    given(...onSite).when(book(at(6), at(8))).thenFails('REPAIR_STEP_OUT_OF_ORDER');
  });
  it('goes by booking, sending, arriving, repairing', () => {
    given(fact()).when(dispatch('bo')).thenFails('REPAIR_STEP_OUT_OF_ORDER');
    given(fact(), booked).when(dispatch('bo')).then(sent);
    given(fact(), booked, sent).when(dispatch('bo')).thenNothing();
    given(fact(), booked, sent).when(dispatch('cy')).then(TechnicianDispatched({ ...sent.data, technicianId: 'cy' }));
    given(fact(), booked).when(on('ArriveOnSite')).thenFails('REPAIR_STEP_OUT_OF_ORDER');
    given(fact(), booked, sent).when(on('ArriveOnSite')).then(there);
    given(fact(), booked, sent).when(on('FinishOnTheSpot', { workDone: 'Memory reseated' })).thenFails('REPAIR_STEP_OUT_OF_ORDER');
    given(...onSite).when(on('FinishOnTheSpot', { workDone: 'Memory reseated' })).then(done);
  });
});

describe('the end of a repair', () => {
  const closed = RepairClosed({ ...of, closedBy: 'agent-ana', closedAt: SPEC_NOW });
  const cancelled = RepairCancelled({ ...of, reason: 'Works again', cancelledAt: SPEC_NOW });

  it('comes when the item works', () => {
    given(...onSite, done).when(on('CloseRepair')).then(closed);
    given(...onSite, done, closed).when(on('CloseRepair')).thenNothing();
    given(...onSite).when(on('CloseRepair')).thenFails('REPAIR_STEP_OUT_OF_ORDER');
    given(...onSite, done, closed).when(book(at(6), at(8))).thenFails('REPAIR_ENDED', { status: 'closed' });
  });
  it('may be that nobody needs to come, as long as nobody has', () => {
    const cancel = on('CancelRepair', { reason: 'Works again' });
    for (const before of [[fact()], [fact(), booked], [fact(), booked, sent]]) given(...before).when(cancel).then(cancelled);
    given(fact(), cancelled).when(cancel).thenNothing();
    given(fact(), cancelled).when(book(at(6), at(8))).thenFails('REPAIR_ENDED', { status: 'cancelled' });
    for (const before of [onSite, [...onSite, done], away]) given(...before).when(cancel).thenFails('REPAIR_NOT_CANCELLABLE');
    given(...onSite, done, closed).when(cancel).thenFails('REPAIR_ENDED');
  });
});

describe('a limit', () => {
  const late = (dueAt: Instant) => ({ ...of, dueAt, detectedAt: dueAt });
  const nothingTwice = (before: readonly RepairEvent[], limit: RepairLimit, dueAt: Instant, noted: RepairEvent) => {
    given(...before).when(overdue(limit, dueAt)).then(noted);
    given(...before, noted).when(overdue(limit, dueAt)).thenNothing();
  };

  it('of the booking is noted once, while nothing is agreed', () => {
    nothingTwice([fact()], 'booking', at(4), RepairBookingOverdue(late(at(4))));
    given(fact(), booked).when(overdue('booking', at(4))).thenNothing();
  });
  it('of the arrival is noted once, while nobody is there', () => {
    for (const before of [[fact()], [fact(), booked], [fact(), booked, sent]]) nothingTwice(before, 'arrival', at(24), RepairArrivalOverdue(late(at(24))));
    given(...onSite).when(overdue('arrival', at(24))).thenNothing();
  });
  it('of the backup unit is noted once, while the customer has it', () => {
    nothingTwice(away, 'unit', at(100), BackupUnitOverdue({ ...late(at(100)), unitId: 'BU-1' }));
    given(...onSite).when(takeAway).thenAlarms({ name: BACKUP_UNIT_DUE, due: at(100), data: { repairId, dueAt: at(100) } });
    const back = repairDecider.decide(on('ReturnUnit', { to: { role: 'technician', id: 'bo' }, report: signed }), given(...away).state());
    given(...away, ...back).when(overdue('unit', at(100))).thenNothing();
  });
  it('that is not the one that counts is ignored', () => {
    given(fact()).when(overdue('booking', at(3))).thenNothing();
    given(...onSite).when(overdue('unit', at(100))).thenNothing();
  });
});
