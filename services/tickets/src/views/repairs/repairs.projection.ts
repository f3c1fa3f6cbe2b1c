import {
  BackupUnitIssued,
  BackupUnitOverdue,
  BackupUnitReturned,
  ItemReturned,
  ItemTakenAway,
  ItemTakenIn,
  OnSiteArrived,
  OnSiteBooked,
  RepairArrivalOverdue,
  RepairBookingOverdue,
  RepairCancelled,
  RepairClosed,
  RepairDone,
  RepairRequested,
  TechnicianDispatched,
} from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { RepairRow } from './repairs.row.js';

const AT_FIRST = {
  ...{ technicianId: null, bookedAt: null, visitFrom: null, visitUntil: null, arrivedAt: null, unitId: null, unitDueBackAt: null },
  ...{ bookingOverdue: false, arrivalOverdue: false, unitOverdue: false, overdue: false },
  ...{ findings: null, workDone: null, outcome: null, cancelledBecause: null, endedAt: null, version: 0 },
} as const;

const requested = ({ data: { address, fault, quote, measuredBy: _, ...data } }: RepairRequested): RepairRow => ({
  ...data,
  ...{ addressField: address, address: null, faultField: fault, fault: null, quote: quote?.amount ?? null, currency: quote?.currency ?? null },
  ...AT_FIRST,
  ...{ status: 'requested', itemWithCustomer: true },
});

const takenIn = ({ data: { fault, takenInAt, ...data } }: ItemTakenIn): RepairRow => ({
  ...data,
  ...{ entitlementId: null, addressField: null, address: null, faultField: fault, fault: null, fee: null, notCovered: null, quote: null, currency: null },
  ...AT_FIRST,
  ...{ requestedAt: takenInAt, bookingDueAt: null, arrivalDueAt: takenInAt, status: 'taken_in', itemWithCustomer: false },
});

/** How far is each repair, and what is due or late? */
export const repairs = projection(RepairRow, {
  name: 'repairs',
  version: 2,
  mirrors: 'repair',
  opens: { address: 'addressField', fault: 'faultField' },
  when: [
    on(RepairRequested, (_, event) => requested(event)),
    on(ItemTakenIn, (_, event) => takenIn(event)),
    // What is agreed too late is agreed; whether somebody is there too late is another question.
    on(OnSiteBooked, (row, { data }) => row && { ...row, status: 'booked', technicianId: null, bookedAt: data.bookedAt, visitFrom: data.from, visitUntil: data.until, overdue: row.arrivalOverdue }),
    on(TechnicianDispatched, (row, { data }) => row && { ...row, status: 'dispatched', technicianId: data.technicianId }),
    on(OnSiteArrived, (row, { data }) => row && { ...row, status: 'on_site', arrivedAt: data.arrivedAt, overdue: false }),
    on(RepairDone, (row, { data }) => row && { ...row, status: 'repaired', workDone: data.workDone, outcome: 'repaired' }),
    on(ItemTakenAway, (row, { data }) => row && { ...row, findings: data.findings, itemWithCustomer: false }),
    on(BackupUnitIssued, (row, { data }) => row && { ...row, status: 'backup_issued', unitId: data.unitId, unitDueBackAt: data.dueBackAt }),
    on(BackupUnitReturned, (row) => row && { ...row, status: 'unit_returned', overdue: false }),
    on(ItemReturned, (row, { data }) => row && { ...row, status: row.status === 'taken_in' ? 'item_returned' : row.status, workDone: data.workDone, outcome: data.outcome, itemWithCustomer: true }),
    on(RepairClosed, (row, { data }) => row && { ...row, status: 'closed', endedAt: data.closedAt }),
    on(RepairCancelled, (row, { data }) => row && { ...row, status: 'cancelled', overdue: false, cancelledBecause: data.reason, endedAt: data.cancelledAt }),
    on(RepairBookingOverdue, (row) => row && { ...row, bookingOverdue: true, overdue: true }),
    on(RepairArrivalOverdue, (row) => row && { ...row, arrivalOverdue: true, overdue: true }),
    on(BackupUnitOverdue, (row) => row && { ...row, unitOverdue: true, overdue: true }),
  ],
  keyOf: ({ data }) => data.repairId,
});
