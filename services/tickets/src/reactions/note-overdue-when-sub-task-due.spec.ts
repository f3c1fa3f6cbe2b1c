import { TimerElapsed } from '@rapport/contracts-event-log';
import { SUB_TASK_DUE } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { noteOverdueWhenSubTaskDue } from './note-overdue-when-sub-task-due.js';

const [ticketId, subTaskId] = [derivedId('spec', 'ticket'), derivedId('spec', 'sub-task')];
const stream = streamOf({ category: 'ticket' }, ticketId);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data: { ticketId, subTaskId, dueAt: SPEC_NOW } });

describe('note-overdue-when-sub-task-due', () => {
  it('asks the ticket whether the department is late', () => reactionSpec(noteOverdueWhenSubTaskDue)().when(elapsed(SUB_TASK_DUE)).then({ stream, type: 'OverdueSubTask', data: { ticketId, subTaskId, dueAt: SPEC_NOW } }));
  it('leaves other timers alone', () => reactionSpec(noteOverdueWhenSubTaskDue)().when(elapsed('tickets.response-limit')).thenNothing());
});
