import { readFileSync } from 'node:fs';
import { ItemCustodyChanged, RepairRestricted, repairEvents } from '@rapport/contracts-tickets';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { repairs } from './repairs.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(repairs)(...facts.map(sample));
const onSite = ['repair-requested', 'on-site-booked', 'technician-dispatched', 'on-site-arrived'];

describe('the repairs', () => {
  it('begin with their limits, and the words of the customer', () =>
    given('repair-requested').then({ status: 'requested', item: 'Notebook 14', fault: 'It does not start any more.', address: 'Nanjing Road 1, Shanghai', fee: 'free', quote: null, bookingDueAt: instant('2026-03-02T13:00:00.000Z'), overdue: false, itemWithCustomer: true }));
  it('show the charge that was agreed', () => {
    const { type, data } = sample('repair-requested');
    projectionSpec(repairs)({ type, schemaVersion: 1, data: { ...(data as object), fee: 'charged', notCovered: 'expired', quote: { amount: 20_000, currency: 'CNY' } } } as NewEvent).then({ fee: 'charged', notCovered: 'expired', quote: 20_000, currency: 'CNY' });
  });
  it('go on with the visit', () => {
    given('repair-requested', 'on-site-booked').then({ status: 'booked', visitFrom: instant('2026-03-02T14:00:00.000Z'), technicianId: null });
    given(...onSite).then({ status: 'on_site', technicianId: 'bo', arrivedAt: instant('2026-03-02T14:05:00.000Z') });
    given(...onSite, 'repair-done', 'repair-closed').then({ status: 'closed', outcome: 'repaired', workDone: 'Memory reseated.', endedAt: instant('2026-03-10T11:00:00.000Z') });
    given('repair-requested', 'repair-cancelled').then({ status: 'cancelled', cancelledBecause: 'It works again by itself.' });
  });
  it('show what is away, what stands in for it, and what came of it', () => {
    given(...onSite, 'item-taken-away', 'backup-unit-issued').then({ status: 'backup_issued', findings: 'The board is broken.', unitId: 'BU-0042', itemWithCustomer: false });
    given(...onSite, 'item-taken-away', 'backup-unit-issued', 'item-returned', 'backup-unit-returned').then({ status: 'unit_returned', itemWithCustomer: true, outcome: 'repaired', workDone: 'The board was replaced.' });
  });
  it('are overdue until what was late is done, and say for good that it was', () => {
    given('repair-requested', 'repair-booking-overdue').then({ bookingOverdue: true, overdue: true });
    given('repair-requested', 'repair-booking-overdue', 'on-site-booked').then({ bookingOverdue: true, overdue: false });
    given('repair-requested', 'repair-booking-overdue', 'repair-arrival-overdue', 'on-site-booked').then({ arrivalOverdue: true, overdue: true });
    given('repair-requested', 'repair-arrival-overdue', 'on-site-booked', 'technician-dispatched', 'on-site-arrived').then({ arrivalOverdue: true, overdue: false });
    given('repair-requested', 'repair-booking-overdue', 'repair-cancelled').then({ overdue: false });
    given(...onSite, 'item-taken-away', 'backup-unit-issued', 'backup-unit-overdue').then({ unitOverdue: true, overdue: true });
    given(...onSite, 'item-taken-away', 'backup-unit-issued', 'backup-unit-overdue', 'backup-unit-returned').then({ unitOverdue: true, overdue: false });
  });
  it('show something of every fact but the changes of custody and restrictions, which have views of their own', () =>
    expect(repairs.when.map(({ contract }) => contract?.type).sort()).toEqual(repairEvents.map(({ type }) => type).filter((type) => type !== ItemCustodyChanged.type && type !== RepairRestricted.type).sort()));
  it('tell of what was brought to a counter, until it is given back', () => {
    given('item-taken-in').then({ status: 'taken_in', item: 'Notebook 14', place: 'Counter 3', fault: 'It does not start any more.', fee: null, bookingDueAt: null, arrivalDueAt: instant('2026-03-02T09:00:00.000Z'), itemWithCustomer: false, overdue: false });
    given('item-taken-in', 'item-returned').then({ status: 'item_returned', itemWithCustomer: true });
    given('item-taken-in', 'item-returned', 'repair-closed').then({ status: 'closed' });
  });
});
