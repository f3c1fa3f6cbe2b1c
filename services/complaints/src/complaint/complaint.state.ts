import type {
  AnswerLimit,
  complaintEvents,
  ComplaintCause,
  ComplaintStatus,
  ComplaintSubCause,
  MajorReason,
  SolutionItem,
} from '@rapport/contracts-complaints';
import {
  AnswerLimitBreached,
  ArticleProposed,
  ComplaintAdopted,
  ComplaintArchived,
  ComplaintHeard,
  ComplaintLodged,
  ComplaintReopened,
  ComplaintResolved,
  ComplaintRestricted,
  ComplaintWithdrawn,
  FactsRecorded,
  HandlerChanged,
  IntentionGrasped,
  MajorComplaintSuspected,
  MessageRequested,
  ReplyModeDecided,
  ResultFedBack,
  ResultReportedUp,
  SolutionAccepted,
  SolutionItemDone,
  SolutionProposed,
  SolutionRejected,
  UnderstandingExpressed,
} from '@rapport/contracts-complaints';
import { unreachable, type EventOf, type Instant, type Language, type Personal } from '@rapport/event-sourcing';

export type ComplaintEvent = EventOf<(typeof complaintEvents)[number]>;

/** What later decisions about a complaint need to know of it. */
export interface Complaint {
  readonly status: 'none' | ComplaintStatus;
  readonly complainantId: string;
  readonly receiptNumber: string;
  readonly replyTo: Personal<string> | null;
  readonly language: Language;
  /** 1 when lodged, one more each time it is lodged again. */
  readonly round: number;
  readonly handlerId: string | null;
  readonly cause: ComplaintCause | null;
  readonly subCause: ComplaintSubCause | null;
  readonly reasons: readonly MajorReason[];
  /** Whether this round has been answered: at once, or by a proposal. */
  readonly answered: boolean;
  readonly answerDueAt: Instant | null;
  readonly promisedFor: Instant | null;
  /** Limits of this round that are known to be breached. */
  readonly breached: readonly AnswerLimit[];
  readonly proposal: { readonly proposalId: string; readonly items: readonly SolutionItem[]; readonly done: readonly string[] } | null;
  readonly fedBack: boolean;
  readonly restricted: boolean;
}

export const noComplaint: Complaint = {
  status: 'none',
  complainantId: '',
  receiptNumber: '',
  replyTo: null,
  language: 'zh',
  round: 0,
  handlerId: null,
  cause: null,
  subCause: null,
  reasons: [],
  answered: false,
  answerDueAt: null,
  promisedFor: null,
  breached: [],
  proposal: null,
  fedBack: false,
  restricted: false,
};

const ANSWERED_IN: readonly ComplaintStatus[] = ['negotiating', 'executing', 'resolved', 'reported', 'archived'];

export const evolve = (complaint: Complaint, event: ComplaintEvent): Complaint => {
  switch (event.type) {
    case ComplaintLodged.type: {
      const { complainantId, receiptNumber, replyTo, language, handlerId, cause, subCause = null, answerDueAt } = event.data;
      return { ...noComplaint, status: 'lodged', round: 1, complainantId, receiptNumber, replyTo, language, handlerId, cause, subCause, answerDueAt };
    }
    case ComplaintAdopted.type: {
      const { complainantId, receiptNumber, status, handlerId, cause, satisfaction } = event.data;
      return { ...noComplaint, status, round: 1, complainantId, receiptNumber, handlerId, cause, answered: ANSWERED_IN.includes(status), fedBack: satisfaction !== null };
    }
    case ComplaintReopened.type:
      return { ...complaint, status: 'lodged', round: event.data.round, answered: false, answerDueAt: event.data.answerDueAt, promisedFor: null, breached: [], proposal: null, fedBack: false };
    case ComplaintHeard.type:
      return { ...complaint, status: 'heard' };
    case IntentionGrasped.type:
      return { ...complaint, status: 'understood' };
    case FactsRecorded.type:
      return { ...complaint, status: 'recorded', cause: event.data.cause, subCause: event.data.subCause ?? null };
    case UnderstandingExpressed.type:
      return { ...complaint, status: 'responded' };
    case ReplyModeDecided.type:
      return { ...complaint, status: 'reply_decided', answered: event.data.mode === 'immediate', promisedFor: event.data.dueAt };
    case SolutionProposed.type:
      return { ...complaint, status: 'negotiating', answered: true, proposal: { proposalId: event.data.proposalId, items: event.data.items, done: [] } };
    case SolutionAccepted.type:
      return { ...complaint, status: 'executing' };
    case SolutionRejected.type:
      return { ...complaint, status: 'negotiating', proposal: null };
    case SolutionItemDone.type:
      return { ...complaint, proposal: complaint.proposal && { ...complaint.proposal, done: [...complaint.proposal.done, event.data.itemId] } };
    case ComplaintResolved.type:
      return { ...complaint, status: 'resolved', answered: true };
    case ResultReportedUp.type:
      return { ...complaint, status: 'reported' };
    case ResultFedBack.type:
      return { ...complaint, fedBack: true };
    case ComplaintArchived.type:
      return { ...complaint, status: 'archived', cause: event.data.cause, subCause: event.data.subCause ?? null };
    case ComplaintRestricted.type:
      return { ...complaint, restricted: true };
    case ComplaintWithdrawn.type:
      return { ...complaint, status: 'withdrawn' };
    case HandlerChanged.type:
      return { ...complaint, handlerId: event.data.to };
    case MajorComplaintSuspected.type:
      return { ...complaint, reasons: [...complaint.reasons, ...event.data.reasons] };
    case AnswerLimitBreached.type:
      return { ...complaint, breached: [...complaint.breached, event.data.limit] };
    case MessageRequested.type:
    case ArticleProposed.type:
      return complaint;
    default:
      return unreachable(event);
  }
};
