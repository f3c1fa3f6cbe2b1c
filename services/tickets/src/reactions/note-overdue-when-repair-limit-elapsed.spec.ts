import { TimerElapsed } from '@rapport/contracts-event-log';
import { BACKUP_UNIT_DUE, REPAIR_ARRIVAL_DUE, REPAIR_BOOKING_DUE, SUB_TASK_DUE } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { noteOverdueWhenRepairLimitElapsed } from './note-overdue-when-repair-limit-elapsed.js';

const repairId = derivedId('spec', 'repair');
const stream = streamOf({ category: 'repair' }, repairId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { repairId, dueAt: SPEC_NOW } });
const given = reactionSpec(noteOverdueWhenRepairLimitElapsed);

describe('note-overdue-when-repair-limit-elapsed', () => {
  it.each([
    [REPAIR_BOOKING_DUE, 'booking'],
    [REPAIR_ARRIVAL_DUE, 'arrival'],
    [BACKUP_UNIT_DUE, 'unit'],
  ])('%s is the limit %s', (name, limit) => given().when(elapsed(name)).then({ stream, type: 'NoteOverdue', data: { repairId, limit, dueAt: SPEC_NOW } }));
  it('leaves other timers alone', () => given().when(elapsed(SUB_TASK_DUE)).thenNothing());
});
