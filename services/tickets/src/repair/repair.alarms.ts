import { BACKUP_UNIT_DUE, BackupUnitIssued, REPAIR_ARRIVAL_DUE, REPAIR_BOOKING_DUE, RepairRequested } from '@rapport/contracts-tickets';
import type { Alarm } from '@rapport/event-sourcing';
import type { RepairEvent } from './repair.state.js';

/** What wakes us: until when a visit is agreed and somebody is there, and when a backup unit is due back (TKT-34). */
export const repairAlarms = ({ type, data }: RepairEvent): readonly Alarm[] => {
  const alarm = (name: string, due: Alarm['due']): Alarm => ({ name, due, data: { repairId: data.repairId, dueAt: due } });
  if (type === RepairRequested.type) return [alarm(REPAIR_BOOKING_DUE, data.bookingDueAt), alarm(REPAIR_ARRIVAL_DUE, data.arrivalDueAt)];

  return type === BackupUnitIssued.type ? [alarm(BACKUP_UNIT_DUE, data.dueBackAt)] : [];
};
