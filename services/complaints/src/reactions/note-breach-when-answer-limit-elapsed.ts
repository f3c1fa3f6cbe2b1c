import { TimerElapsed } from '@rapport/contracts-event-log';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ANSWER_LIMIT } from '../complaint/complaint.alarms.js';
import type { NoteAnswerLimit } from '../complaint/complaint.commands.js';
import { complaintAggregate } from '../complaint/complaint.decider.js';

/** Once the time for an answer has passed, the complaint judges whether its limit is breached. */
export const noteBreachWhenAnswerLimitElapsed = reaction('note-breach-when-answer-limit-elapsed', [
  whenever(TimerElapsed, ({ data: { name, data } }) => {
    if (name !== ANSWER_LIMIT) return [];
    const passed = data as unknown as NoteAnswerLimit['data'];

    return [command(complaintAggregate, passed.complaintId, { type: 'NoteAnswerLimit', data: passed })];
  }),
]);
