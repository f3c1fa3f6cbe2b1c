import { BackupUnitIssued, OnSiteArrived, OnSiteBooked, RepairCancelled, RepairDone, RepairRequested } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { VisitTimesRow } from './visit-times.row.js';

/** When visits were asked for, agreed and made. */
export const visitTimes = projection(VisitTimesRow, {
  name: 'visit-times',
  version: 1,
  when: [
    on(RepairRequested, (_, { data: { repairId, ticketId, place, requestedAt, bookingDueAt, arrivalDueAt } }) => ({ repairId, ticketId, place, requestedAt, bookingDueAt, arrivalDueAt, bookedAt: null, arrivedAt: null, outcome: 'open' })),
    on(OnSiteBooked, (row, { data }) => row && { ...row, bookedAt: row.bookedAt ?? data.bookedAt }),
    on(OnSiteArrived, (row, { data }) => row && { ...row, arrivedAt: row.arrivedAt ?? data.arrivedAt }),
    on(RepairDone, (row) => row && { ...row, outcome: 'on_the_spot' }),
    on(BackupUnitIssued, (row) => row && { ...row, outcome: 'backup_unit' }),
    on(RepairCancelled, (row) => row && { ...row, outcome: 'cancelled' }),
  ],
  keyOf: ({ data }) => data.repairId,
});
