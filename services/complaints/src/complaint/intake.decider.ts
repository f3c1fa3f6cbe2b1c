import { ComplaintAdopted, ComplaintLodged, ComplaintReopened } from '@rapport/contracts-complaints';
import { DAY, later, occurred, personal, type Instant, type Personal } from '@rapport/event-sourcing';
import { acknowledgement } from './complaint-messages.rule.js';
import type { AdoptComplaint, AdoptedComplaint, LodgeComplaint, ReopenComplaint, Said } from './complaint.commands.js';
import { adoptedTimesOutOfOrder, complaintAlreadyLodged, complaintNotArchived, complaintNotFound } from './complaint.errors.js';
import type { Complaint, ComplaintEvent } from './complaint.state.js';
import { reasonsIn, suspected } from './major-complaint.rule.js';
import { receiptNumberOf } from './receipt-number.rule.js';
import { standingSubCause } from './sub-cause.rule.js';

/** Days until an answer is due, unless the complaint sets its own. */
export const ANSWER_LIMIT_DAYS = 15;

const answerDue = (at: Instant, days: number = ANSWER_LIMIT_DAYS): Instant => later(at, days * DAY);

export const lodge = ({ data, metadata: { now } }: LodgeComplaint, complaint: Complaint): readonly ComplaintEvent[] => {
  if (complaint.status !== 'none') throw complaintAlreadyLodged(data.complaintId);

  const { partyId, narrative, complainantName, replyTo, acknowledges, answerLimitDays, subCause, ...told } = data;
  const receiptNumber = receiptNumberOf(data.complaintId);
  const answerDueAt = answerDue(now, answerLimitDays);
  const to = ofParty(partyId, replyTo);

  return [
    ComplaintLodged({ ...told, ...standingSubCause(data.cause, subCause, null), complainantId: partyId, receiptNumber, narrative: ofParty(partyId, narrative), complainantName: ofParty(partyId, complainantName), replyTo: to, answerDueAt, lodgedAt: now }),
    ...suspected(data.complaintId, complaint, reasonsIn(data), now),
    ...acknowledgement({ complaintId: data.complaintId, receiptNumber, language: data.language, to: acknowledges ? to : null }, answerDueAt),
  ];
};

/** History from elsewhere: any status, and times as the record has them, as long as they do not contradict each other. */
export const adopt = ({ data }: AdoptComplaint, complaint: Complaint): readonly ComplaintEvent[] => {
  if (complaint.status !== 'none') throw complaintAlreadyLodged(data.complaintId);
  checkOrder(data);

  const { partyId, narrative, ...told } = data;
  const adopted = ComplaintAdopted({ ...told, complainantId: partyId, receiptNumber: receiptNumberOf(data.complaintId), narrative: ofParty(partyId, narrative) });

  return [occurred(adopted, data.lodgedAt)];
};

/** The same matter again: the six steps and the limit begin anew, and that it came back is a reason to suspect more (CMP-25). */
export const reopen = ({ data, metadata: { now } }: ReopenComplaint, complaint: Complaint): readonly ComplaintEvent[] => {
  if (complaint.status === 'none') throw complaintNotFound(data.complaintId);
  if (complaint.status !== 'archived') throw complaintNotArchived(data.complaintId, complaint.status);

  return [
    ComplaintReopened({ complaintId: data.complaintId, round: complaint.round + 1, reason: data.reason, answerDueAt: answerDue(now, data.answerLimitDays), reopenedAt: now }),
    ...suspected(data.complaintId, complaint, ['reopened'], now),
  ];
};

const ofParty = (partyId: string, said: Said): Personal<string> | null => (typeof said === 'string' ? personal(partyId, said) : said);

const checkOrder = ({ lodgedAt, times }: AdoptedComplaint): void => {
  const { heardAt, understoodAt, recordedAt, respondedAt, replyDecidedAt, resolvedAt, reportedAt, archivedAt } = times;
  const known = Object.entries({ lodgedAt, heardAt, understoodAt, recordedAt, respondedAt, replyDecidedAt, resolvedAt, reportedAt, archivedAt }).filter(([, at]) => at !== null) as [string, Instant][];
  known.slice(1).forEach(([name, at], index) => {
    const [before, earlier] = known[index]!;
    if (at < earlier) throw adoptedTimesOutOfOrder(before, name);
  });
};
