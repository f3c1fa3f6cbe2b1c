import { ComplaintLodged, ComplaintReopened, ReplyModeDecided, type AnswerLimit } from '@rapport/contracts-complaints';
import type { Alarm, Instant } from '@rapport/event-sourcing';
import type { ComplaintEvent } from './complaint.state.js';

/** The time by which an answer was due has passed. */
export const ANSWER_LIMIT = 'complaints.answer-limit';

/** The limit of the whole complaint runs from its intake, anew in each round; a deferred reply adds the date it promises. */
export const complaintAlarms = (event: ComplaintEvent): readonly Alarm[] => {
  if (event.type === ComplaintLodged.type) return [answerLimit('statutory', event.data.complaintId, event.data.answerDueAt)];
  if (event.type === ComplaintReopened.type) return [answerLimit('statutory', event.data.complaintId, event.data.answerDueAt)];
  if (event.type === ReplyModeDecided.type && event.data.dueAt !== null) return [answerLimit('promised', event.data.complaintId, event.data.dueAt)];

  return [];
};

const answerLimit = (limit: AnswerLimit, complaintId: string, due: Instant): Alarm => ({ name: ANSWER_LIMIT, due, data: { complaintId, limit, dueAt: due } });
