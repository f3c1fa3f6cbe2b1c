import { ComplaintHeard, FactsRecorded, IntentionGrasped, ReplyModeDecided, UnderstandingExpressed } from '@rapport/contracts-complaints';
import { personal } from '@rapport/event-sourcing';
import { transferNotice } from './complaint-messages.rule.js';
import type { DecideReplyMode, GraspIntention, RecordFacts, RecordListening, RespondWithUnderstanding } from './complaint.commands.js';
import { replyDueDateMissing, replyUnitMissing } from './complaint.errors.js';
import type { Complaint, ComplaintEvent } from './complaint.state.js';
import { expectStage } from './stage.rule.js';
import { standingSubCause } from './sub-cause.rule.js';

/** Step 1: sincere, and listening. */
export const recordListening = ({ type, data: { complaintId, notes }, metadata }: RecordListening, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'lodged');

  return [ComplaintHeard({ complaintId, notes: notes === null ? null : personal(complaint.complainantId, notes), heardAt: metadata.now })];
};

/** Step 2: the true intention. */
export const graspIntention = ({ type, data: { complaintId, intention, psychology, complainantType }, metadata }: GraspIntention, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'heard');

  return [IntentionGrasped({ complaintId, intention: personal(complaint.complainantId, intention), psychology, complainantType, graspedAt: metadata.now })];
};

/** Step 3: recorded and summarised. */
export const recordFacts = ({ type, data: { complaintId, summary, cause, subCause }, metadata }: RecordFacts, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'understood');

  return [FactsRecorded({ complaintId, summary: personal(complaint.complainantId, summary), cause, ...standingSubCause(cause, subCause, complaint.subCause), recordedAt: metadata.now })];
};

/** Step 4: answered with understanding. */
export const respondWithUnderstanding = ({ type, data: { complaintId, words, technique }, metadata }: RespondWithUnderstanding, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'recorded');

  return [UnderstandingExpressed({ complaintId, words: personal(complaint.complainantId, words), technique, expressedAt: metadata.now })];
};

/** Step 5 begins with how the answer will be given (CMP-20). Only a deferred reply has a due date, only a transferred one a unit. */
export const decideReplyMode = ({ type, data, metadata: { now } }: DecideReplyMode, complaint: Complaint): readonly ComplaintEvent[] => {
  const { complaintId, mode } = data;
  expectStage(complaintId, complaint, type, 'responded');
  const dueAt = mode === 'deferred' ? data.dueAt : null;
  const acceptingUnit = mode === 'transferred' ? data.acceptingUnit : null;
  if (mode === 'deferred' && (dueAt === null || dueAt <= now)) throw replyDueDateMissing();
  if (mode === 'transferred' && acceptingUnit === null) throw replyUnitMissing();

  return [
    ReplyModeDecided({ complaintId, mode, dueAt, acceptingUnit, decidedAt: now }),
    ...(acceptingUnit === null ? [] : transferNotice({ complaintId, ...complaint, to: complaint.replyTo }, acceptingUnit)),
  ];
};
