import { TimerElapsed } from '@rapport/contracts-event-log';
import { derivedId } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { complaintAlarms } from '../complaint/complaint.alarms.js';
import * as story from '../views/complaint-story.fold.js';
import { noteBreachWhenAnswerLimitElapsed } from './note-breach-when-answer-limit-elapsed.js';

const stream = `complaint-${story.complaintId}`;
const [alarm] = complaintAlarms(story.lodged);
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: alarm!.due, stream, data: alarm!.data });

describe('when a timer has elapsed', () => {
  it('the complaint whose alarm it was is asked', () =>
    reactionSpec(noteBreachWhenAnswerLimitElapsed)()
      .when(elapsed(alarm!.name))
      .then({ stream, type: 'NoteAnswerLimit', data: { complaintId: story.complaintId, limit: 'statutory', dueAt: story.answerDueAt } }));

  it('nobody is, if the timer was for something else', () => reactionSpec(noteBreachWhenAnswerLimitElapsed)().when(elapsed('tickets.response-limit')).thenNothing());
});
