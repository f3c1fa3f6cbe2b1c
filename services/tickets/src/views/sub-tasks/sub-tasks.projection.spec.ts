import { SubTaskDone, SubTaskDropped, SubTaskOpened, SubTaskOverdue } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { NOTHING_OWED } from '../owing.fold.js';
import { subTasks } from './sub-tasks.projection.js';

const [ticketId, subTaskId] = [derivedId('spec', 'ticket'), derivedId('spec', 'sub-task')];
const dueAt = later(SPEC_NOW, HOUR);
const opened = SubTaskOpened({ ticketId, subTaskId, department: 'technical', task: 'Measure', dueAt, openedBy: 'ana', openedAt: SPEC_NOW });
const given = projectionSpec(subTasks);

describe('the sub-tasks of departments', () => {
  it('are open with their due time, the last where nothing was said', () => {
    given(opened).then({ subTaskId, ticketId, department: 'technical', task: 'Measure', state: 'open', dueAt, overdue: false, openedBy: 'ana', result: null, endedAt: null });
    given(SubTaskOpened({ ...opened.data, dueAt: null })).then({ dueAt: NOTHING_OWED });
  });
  it('are done, dropped or overdue', () => {
    given(opened, SubTaskDone({ ticketId, subTaskId, department: 'technical', result: 'Worn', openLeft: 0, doneBy: 'bo', doneAt: dueAt })).then({ state: 'done', result: 'Worn', doneBy: 'bo', endedAt: dueAt });
    given(opened, SubTaskDropped({ ticketId, subTaskId, department: 'technical', reason: 'No need', openLeft: 0, droppedAt: dueAt })).then({ state: 'dropped', result: 'No need', doneBy: null, endedAt: dueAt });
    given(opened, SubTaskOverdue({ ticketId, subTaskId, department: 'technical', dueAt, detectedAt: dueAt })).then({ state: 'open', overdue: true });
  });
});
