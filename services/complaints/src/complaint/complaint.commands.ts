import type {
  AnswerLimit,
  ComplainantType,
  ComplaintAdopted,
  ComplaintCause,
  ComplaintChannel,
  ComplaintContent,
  ComplaintIntake,
  ComplaintSeverity,
  ComplaintSubCause,
  MajorReason,
  Offer,
  ProposedArticleKind,
  ProposedArticleLanguage,
  Psychology,
  ReplyMode,
  Satisfaction,
  Technique,
} from '@rapport/contracts-complaints';
import type { Command, Instant, Language, Money, Personal } from '@rapport/event-sourcing';

/** What somebody said: as text from a caller, or as the personal field of an earlier fact. */
export type Said = string | Personal<string> | null;

interface OfComplaint {
  readonly complaintId: string;
}

export interface LodgedComplaint extends OfComplaint {
  /** The party that complains. */
  readonly partyId: string;
  readonly intake: Exclude<ComplaintIntake, 'import'>;
  readonly channel: ComplaintChannel;
  readonly content: ComplaintContent;
  readonly severity: ComplaintSeverity;
  readonly subject: string;
  readonly narrative: Said;
  readonly product: string | null;
  readonly cause: ComplaintCause | null;
  readonly subCause: ComplaintSubCause | null;
  readonly intensity: number | null;
  readonly claim: Money | null;
  readonly ticketId: string | null;
  readonly handlerId: string | null;
  readonly complainantName: Said;
  readonly replyTo: Said;
  /** Whether that address is told by itself that the complaint has come. */
  readonly acknowledges: boolean;
  readonly language: Language;
  /** Days until an answer is due; 15 unless set. */
  readonly answerLimitDays?: number;
}

type Adopted = ComplaintAdopted['data'];

/** What a record of elsewhere says; what it does not say is null. */
export interface AdoptedComplaint extends OfComplaint, Omit<Adopted, 'complaintId' | 'complainantId' | 'receiptNumber' | 'narrative'> {
  readonly partyId: string;
  readonly narrative: string | null;
}

export interface ProposedItem {
  readonly demand: string;
  readonly offer: Offer;
  readonly condition: string | null;
  readonly cost: Money | null;
  readonly owner: string | null;
  readonly dueAt: Instant | null;
}

export type LodgeComplaint = Command<'LodgeComplaint', LodgedComplaint>;
export type AdoptComplaint = Command<'AdoptComplaint', AdoptedComplaint>;
export type RecordListening = Command<'RecordListening', OfComplaint & { readonly notes: string | null }>;
export type GraspIntention = Command<'GraspIntention', OfComplaint & { readonly intention: string; readonly psychology: Psychology; readonly complainantType: ComplainantType | null }>;
export type RecordFacts = Command<'RecordFacts', OfComplaint & { readonly summary: string; readonly cause: ComplaintCause; readonly subCause: ComplaintSubCause | null }>;
export type RespondWithUnderstanding = Command<'RespondWithUnderstanding', OfComplaint & { readonly words: string; readonly technique: Technique | null }>;
export type DecideReplyMode = Command<'DecideReplyMode', OfComplaint & { readonly mode: ReplyMode; readonly dueAt: Instant | null; readonly acceptingUnit: string | null }>;
export type ProposeSolution = Command<'ProposeSolution', OfComplaint & { readonly items: readonly ProposedItem[]; readonly apology: string | null }>;
export type AcceptSolution = Command<'AcceptSolution', OfComplaint>;
export type RejectSolution = Command<'RejectSolution', OfComplaint & { readonly reason: string }>;
export type CompleteSolutionItem = Command<'CompleteSolutionItem', OfComplaint & { readonly itemId: string }>;
export type ResolveComplaint = Command<'ResolveComplaint', OfComplaint & { readonly outcome: string }>;
export type ReportUp = Command<'ReportUp', OfComplaint & { readonly reportedTo: string }>;
export type FeedBack = Command<'FeedBack', OfComplaint & { readonly words: string; readonly satisfaction: Satisfaction }>;
export type ArchiveComplaint = Command<'ArchiveComplaint', OfComplaint & { readonly cause: ComplaintCause | null; readonly subCause: ComplaintSubCause | null; readonly improvement: string | null; readonly opportunity: string | null }>;
export type WithdrawComplaint = Command<'WithdrawComplaint', OfComplaint & { readonly reason: string }>;
export type ReopenComplaint = Command<'ReopenComplaint', OfComplaint & { readonly reason: string; readonly answerLimitDays?: number }>;
export type ChangeHandler = Command<'ChangeHandler', OfComplaint & { readonly handlerId: string; readonly reason: string }>;
export type SuspectMajor = Command<'SuspectMajor', OfComplaint & { readonly reasons: readonly MajorReason[] }>;
/** Given when the ticket that it came from became restricted. */
export type RestrictComplaint = Command<'RestrictComplaint', OfComplaint & { readonly ticketId: string }>;
/** Given when a limit has passed; whether that matters is decided here. */
export type NoteAnswerLimit = Command<'NoteAnswerLimit', OfComplaint & { readonly limit: AnswerLimit; readonly dueAt: Instant }>;
/** The solution in words for readers; who writes it leaves out whatever is about the complainant. */
export type ProposeArticle = Command<'ProposeArticle', OfComplaint & { readonly articleId: string; readonly kind: ProposedArticleKind; readonly language: ProposedArticleLanguage; readonly title: string; readonly body: string }>;

export type ComplaintCommand =
  | LodgeComplaint
  | AdoptComplaint
  | RecordListening
  | GraspIntention
  | RecordFacts
  | RespondWithUnderstanding
  | DecideReplyMode
  | ProposeSolution
  | AcceptSolution
  | RejectSolution
  | CompleteSolutionItem
  | ResolveComplaint
  | ReportUp
  | FeedBack
  | ArchiveComplaint
  | WithdrawComplaint
  | ReopenComplaint
  | ChangeHandler
  | SuspectMajor
  | RestrictComplaint
  | NoteAnswerLimit
  | ProposeArticle;
