import { TimerElapsed } from '@rapport/contracts-event-log';
import { BACKUP_UNIT_DUE, REPAIR_ARRIVAL_DUE, REPAIR_BOOKING_DUE, type RepairLimit } from '@rapport/contracts-tickets';
import { command, instant, reaction, whenever } from '@rapport/event-sourcing';
import { repairAggregate } from '../repair/repair.decider.js';

const LIMITS: Readonly<Record<string, RepairLimit>> = { [REPAIR_BOOKING_DUE]: 'booking', [REPAIR_ARRIVAL_DUE]: 'arrival', [BACKUP_UNIT_DUE]: 'unit' };

/** When the time of a repair's limit has passed, the repair judges whether something is late (TKT-34). */
export const noteOverdueWhenRepairLimitElapsed = reaction('note-overdue-when-repair-limit-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    const limit = LIMITS[data.name];
    if (limit === undefined) return [];
    const { repairId, dueAt } = data.data as { readonly repairId: string; readonly dueAt: string };

    return [command(repairAggregate, repairId, { type: 'NoteOverdue', data: { repairId, limit, dueAt: instant(dueAt) } })];
  }),
]);
