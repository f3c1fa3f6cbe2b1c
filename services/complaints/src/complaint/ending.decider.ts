import { ComplaintArchived, ComplaintResolved, ComplaintWithdrawn, isEnterpriseCause, ResultFedBack, ResultReportedUp } from '@rapport/contracts-complaints';
import { personal } from '@rapport/event-sourcing';
import { resultNotice } from './complaint-messages.rule.js';
import type { ArchiveComplaint, FeedBack, ReportUp, ResolveComplaint, WithdrawComplaint } from './complaint.commands.js';
import { complaintStepOutOfOrder, improvementMissing, resultNotFedBack, solutionItemsOpen } from './complaint.errors.js';
import type { Complaint, ComplaintEvent } from './complaint.state.js';
import { openItems } from './negotiation.decider.js';
import { expectOpen, expectStage } from './stage.rule.js';
import { standingSubCause } from './sub-cause.rule.js';

/** Resolved is what was promised and done (CMP-16). */
export const resolve = ({ type, data: { complaintId, outcome }, metadata }: ResolveComplaint, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'executing');
  const open = openItems(complaint).length;
  if (open > 0) throw solutionItemsOpen(open);

  return [ComplaintResolved({ complaintId, outcome, resolvedAt: metadata.now })];
};

/** Step 6. */
export const reportUp = ({ type, data: { complaintId, reportedTo }, metadata }: ReportUp, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'resolved');

  return [ResultReportedUp({ complaintId, reportedTo, reportedAt: metadata.now })];
};

/** The complainant learns the result, before or after it was reported; once, unless the satisfaction asked for changes. */
export const feedBack = ({ type, data: { complaintId, words, satisfaction }, metadata }: FeedBack, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'resolved', 'reported');
  const fedBack = ResultFedBack({ complaintId, words: personal(complaint.complainantId, words), satisfaction, fedBackAt: metadata.now });

  return complaint.fedBack ? [fedBack] : [fedBack, ...resultNotice({ complaintId, ...complaint, to: complaint.replyTo })];
};

/** Filed with its cause; a cause of ours names what we change (CMP-39). */
export const archive = ({ type, data, metadata }: ArchiveComplaint, complaint: Complaint): readonly ComplaintEvent[] => {
  const { complaintId, improvement, opportunity } = data;
  expectStage(complaintId, complaint, type, 'reported');
  if (!complaint.fedBack) throw resultNotFedBack();
  const cause = data.cause ?? complaint.cause;
  if (cause === null) throw complaintStepOutOfOrder(complaintId, type, complaint.status, ['recorded']);
  if (isEnterpriseCause(cause) && improvement === null) throw improvementMissing();

  return [ComplaintArchived({ complaintId, cause, ...standingSubCause(cause, data.subCause, complaint.subCause), improvement, opportunity, round: complaint.round, archivedAt: metadata.now })];
};

export const withdraw = ({ data: { complaintId, reason }, metadata }: WithdrawComplaint, complaint: Complaint): readonly ComplaintEvent[] => {
  expectOpen(complaintId, complaint);

  return [ComplaintWithdrawn({ complaintId, reason, withdrawnAt: metadata.now })];
};
