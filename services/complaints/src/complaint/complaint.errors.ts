import { complaintsRefusals } from '@rapport/contracts-complaints';
import { refuse } from '@rapport/event-sourcing';
import type { Complaint } from './complaint.state.js';

const {
  COMPLAINT_NOT_FOUND,
  COMPLAINT_ALREADY_LODGED,
  COMPLAINT_STEP_OUT_OF_ORDER,
  COMPLAINT_ENDED,
  COMPLAINT_NOT_ARCHIVED,
  REPLY_DUE_DATE_MISSING,
  REPLY_UNIT_MISSING,
  SOLUTION_EMPTY,
  SOLUTION_APOLOGY_ONLY,
  SOLUTION_CONDITION_MISSING,
  SOLUTION_ITEM_INCOMPLETE,
  SOLUTION_ITEM_NOT_FOUND,
  SOLUTION_ITEMS_OPEN,
  RESULT_NOT_FED_BACK,
  IMPROVEMENT_MISSING,
  SUB_CAUSE_OF_ANOTHER_CAUSE,
  ARTICLE_FROM_UNRESOLVED_COMPLAINT,
  ARTICLE_FROM_RESTRICTED_COMPLAINT,
  ADOPTED_TIMES_OUT_OF_ORDER,
  RECEIPT_NUMBER_INVALID,
} = complaintsRefusals;

type Status = Complaint['status'];

export const complaintNotFound = (complaintId: string) => refuse(COMPLAINT_NOT_FOUND, { complaintId });

export const complaintAlreadyLodged = (complaintId: string) => refuse(COMPLAINT_ALREADY_LODGED, { complaintId });

/** The six steps keep their order (AMB-03: strict). */
export const complaintStepOutOfOrder = (complaintId: string, step: string, status: Status, expected: readonly Status[]) =>
  refuse(COMPLAINT_STEP_OUT_OF_ORDER, { complaintId, step, status, expected: expected.join(' / ') });

export const complaintEnded = (complaintId: string, status: Status) => refuse(COMPLAINT_ENDED, { complaintId, status });

export const complaintNotArchived = (complaintId: string, status: Status) => refuse(COMPLAINT_NOT_ARCHIVED, { complaintId, status });

export const replyDueDateMissing = () => refuse(REPLY_DUE_DATE_MISSING);

export const replyUnitMissing = () => refuse(REPLY_UNIT_MISSING);

export const solutionEmpty = () => refuse(SOLUTION_EMPTY);

/** Every demand refused, and sorry for it: the first of the eight pitfalls. */
export const solutionApologyOnly = () => refuse(SOLUTION_APOLOGY_ONLY);

export const solutionConditionMissing = (demand: string) => refuse(SOLUTION_CONDITION_MISSING, { demand });

export const solutionItemIncomplete = (demand: string) => refuse(SOLUTION_ITEM_INCOMPLETE, { demand });

export const solutionItemNotFound = (itemId: string) => refuse(SOLUTION_ITEM_NOT_FOUND, { itemId });

export const solutionItemsOpen = (open: number) => refuse(SOLUTION_ITEMS_OPEN, { open });

export const resultNotFedBack = () => refuse(RESULT_NOT_FED_BACK);

export const improvementMissing = () => refuse(IMPROVEMENT_MISSING);

/** What typically goes wrong after a sale is caused by the enterprise. */
export const subCauseOfAnotherCause = (subCause: string, cause: string) => refuse(SUB_CAUSE_OF_ANOTHER_CAUSE, { subCause, cause });

export const articleFromUnresolvedComplaint = (complaintId: string, status: Status) => refuse(ARTICLE_FROM_UNRESOLVED_COMPLAINT, { complaintId, status });

export const articleFromRestrictedComplaint = (complaintId: string) => refuse(ARTICLE_FROM_RESTRICTED_COMPLAINT, { complaintId });

export const adoptedTimesOutOfOrder = (earlier: string, later: string) => refuse(ADOPTED_TIMES_OUT_OF_ORDER, { earlier, later });

export const receiptNumberInvalid = (receiptNumber: string) => refuse(RECEIPT_NUMBER_INVALID, { receiptNumber });
