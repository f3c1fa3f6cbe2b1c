import { told, type Fact, type Fold, type Row } from '../../fold.js';

const NEVER = '9999-12-31T00:00:00.000Z';

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.sub-task-opened') return { ...told(data, 'subTaskId', 'ticketId', 'department', 'task', 'openedBy', 'openedAt'), dueAt: data['dueAt'] ?? NEVER, state: 'open', overdue: false };
  if (row === null) return null;
  if (type === 'tickets.sub-task-overdue') return { ...row, overdue: true };
  if (type === 'tickets.sub-task-done') return { ...row, ...told(data, 'result', 'doneBy'), state: 'done', endedAt: data['doneAt']! };

  return { ...row, state: 'dropped', result: data['reason']!, endedAt: data['droppedAt']! };
};

/** What was each department asked to do, and what came of it? */
export const subTasks: Fold = {
  ...{ service: 'tickets', view: 'sub-tasks', key: ['subTaskId'], next },
  keyOf: ({ type, data }) => (/^tickets\.sub-task-(?:opened|done|dropped|overdue)$/.test(type) ? told(data, 'subTaskId') : null),
};
