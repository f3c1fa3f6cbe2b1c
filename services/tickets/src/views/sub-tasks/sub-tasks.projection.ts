import { SubTaskDone, SubTaskDropped, SubTaskOpened, SubTaskOverdue } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { NOTHING_OWED } from '../owing.fold.js';
import { SubTaskRow } from './sub-tasks.row.js';

/** What each department has been asked to do, and what came of it. */
export const subTasks = projection(SubTaskRow, {
  name: 'sub-tasks',
  version: 1,
  when: [
    on(SubTaskOpened, (_, { data }) => ({ ...data, dueAt: data.dueAt ?? NOTHING_OWED, state: 'open', overdue: false, result: null, doneBy: null, endedAt: null })),
    on(SubTaskDone, (row, { data }) => row && { ...row, state: 'done', result: data.result, doneBy: data.doneBy, endedAt: data.doneAt }),
    on(SubTaskDropped, (row, { data }) => row && { ...row, state: 'dropped', result: data.reason, endedAt: data.droppedAt }),
    on(SubTaskOverdue, (row) => row && { ...row, overdue: true }),
  ],
  keyOf: ({ data }) => data.subTaskId,
});
