import {
  AFTER_SALE_PROBLEMS,
  COMPLAINANT_TYPES,
  COMPLAINT_CAUSES,
  COMPLAINT_CHANNELS,
  COMPLAINT_CONTENTS,
  COMPLAINT_INTAKES,
  COMPLAINT_SEVERITIES,
  COMPLAINT_STATUSES,
  MAJOR_REASONS,
  OFFERS,
  PROPOSED_ARTICLE_KINDS,
  PROPOSED_ARTICLE_LANGUAGES,
  PSYCHOLOGIES,
  REPLY_MODES,
  SATISFACTIONS,
  TECHNIQUES,
} from '@rapport/contracts-complaints';
import type {
  ComplainantType,
  ComplaintCause,
  ComplaintChannel,
  ComplaintContent,
  ComplaintIntake,
  ComplaintSeverity,
  ComplaintStatus,
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
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { WordingFindingAnswer } from '@rapport/wording';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

export class MoneyRequest {
  /** In the minor unit of the currency: 1250 is 12.50 yuan. */
  @IsInt() @Min(0) @Max(1_000_000_000_000) amount!: number;
  @IsString() @Matches(/^[A-Z]{3}$/) currency!: string;
}

/** What everybody may say who complains. */
export class LodgePublicComplaintRequest {
  @IsIn(COMPLAINT_CONTENTS) content!: ComplaintContent;
  /** What typically goes wrong after a sale. */
  @IsOptional() @IsIn(AFTER_SALE_PROBLEMS) subCause?: ComplaintSubCause;
  @IsString() @Length(1, 300) subject!: string;
  @IsOptional() @IsString() @Length(1, 20_000) narrative?: string;
  @IsOptional() @IsString() @Length(1, 300) product?: string;
  @IsOptional() @IsObject() @ValidateNested() claim?: MoneyRequest;
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  /** Where the receipt number and the result are sent. */
  @IsOptional() @IsEmail() replyTo?: string;
  @IsOptional() @IsIn(['zh', 'en']) language?: 'zh' | 'en';
}

export class LodgeComplaintRequest extends LodgePublicComplaintRequest {
  /** The party that complains; it may be one that nobody has heard of yet. */
  @IsUUID() partyId!: string;
  @IsIn(COMPLAINT_CHANNELS) channel!: ComplaintChannel;
  @IsIn(COMPLAINT_SEVERITIES) severity!: ComplaintSeverity;
  @IsOptional() @IsIn(COMPLAINT_CAUSES) cause?: ComplaintCause;
  /** 1 calm to 5 extreme. */
  @IsOptional() @IsInt() @Min(1) @Max(5) intensity?: number;
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsString() @Length(1, 100) handlerId?: string;
  /** Days until an answer is due. */
  @IsOptional() @IsInt() @Min(1) @Max(365) answerLimitDays?: number;
}

export class RecordListeningRequest {
  @IsOptional() @IsString() @Length(1, 4_000) notes?: string;
}

export class GraspIntentionRequest {
  @IsString() @Length(1, 2_000) intention!: string;
  @IsIn(PSYCHOLOGIES) psychology!: Psychology;
  @IsOptional() @IsIn(COMPLAINANT_TYPES) complainantType?: ComplainantType;
}

export class RecordFactsRequest {
  @IsString() @Length(1, 4_000) summary!: string;
  @IsIn(COMPLAINT_CAUSES) cause!: ComplaintCause;
  /** Below a cause of the enterprise; unless given, the one of the intake. */
  @IsOptional() @IsIn(AFTER_SALE_PROBLEMS) subCause?: ComplaintSubCause;
}

export class RespondRequest {
  @IsString() @Length(1, 4_000) words!: string;
  @IsOptional() @IsIn(TECHNIQUES) technique?: Technique;
}

export class DecideReplyModeRequest {
  @IsIn(REPLY_MODES) mode!: ReplyMode;
  /** For a deferred reply: the date that is promised. */
  @IsOptional() @IsMoment() dueAt?: string;
  /** For a transferred one: the unit that has accepted it. */
  @IsOptional() @IsString() @Length(1, 200) acceptingUnit?: string;
}

export class SolutionItemRequest {
  @IsString() @Length(1, 1_000) demand!: string;
  @IsIn(OFFERS) offer!: Offer;
  @IsOptional() @IsString() @Length(1, 1_000) condition?: string;
  @IsOptional() @IsObject() @ValidateNested() cost?: MoneyRequest;
  @IsOptional() @IsString() @Length(1, 100) owner?: string;
  @IsOptional() @IsMoment() dueAt?: string;
}

export class ProposeSolutionRequest {
  @IsArray() @ArrayMaxSize(50) @ItemsOf(SolutionItemRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) items!: SolutionItemRequest[];
  @IsOptional() @IsString() @Length(1, 2_000) apology?: string;
}

export class ReasonRequest {
  @IsString() @Length(1, 2_000) reason!: string;
}

export class ReopenComplaintRequest extends ReasonRequest {
  @IsOptional() @IsInt() @Min(1) @Max(365) answerLimitDays?: number;
}

export class ChangeHandlerRequest extends ReasonRequest {
  @IsString() @Length(1, 100) handlerId!: string;
}

export class ResolveComplaintRequest {
  @IsString() @Length(1, 2_000) outcome!: string;
}

export class ReportUpRequest {
  @IsString() @Length(1, 200) reportedTo!: string;
}

export class FeedBackRequest {
  @IsString() @Length(1, 4_000) words!: string;
  @IsIn(SATISFACTIONS) satisfaction!: Satisfaction;
}

export class ArchiveComplaintRequest {
  /** The cause that counts in the end; unless given, the one recorded with the facts. */
  @IsOptional() @IsIn(COMPLAINT_CAUSES) cause?: ComplaintCause;
  @IsOptional() @IsIn(AFTER_SALE_PROBLEMS) subCause?: ComplaintSubCause;
  @IsOptional() @IsString() @Length(1, 2_000) improvement?: string;
  @IsOptional() @IsString() @Length(1, 2_000) opportunity?: string;
}

export class SuspectMajorRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @IsIn(MAJOR_REASONS, { each: true }) reasons!: MajorReason[];
}

export class ListComplaintsRequest {
  @IsOptional() @IsArray() @IsIn(COMPLAINT_STATUSES, { each: true }) status?: ComplaintStatus[];
  @IsOptional() @IsArray() @IsIn(COMPLAINT_CHANNELS, { each: true }) channel?: ComplaintChannel[];
  @IsOptional() @IsArray() @IsIn(COMPLAINT_CONTENTS, { each: true }) content?: ComplaintContent[];
  @IsOptional() @IsArray() @IsIn(COMPLAINT_INTAKES, { each: true }) intake?: ComplaintIntake[];
  @IsOptional() @IsIn(COMPLAINT_CAUSES) cause?: ComplaintCause;
  @IsOptional() @IsIn(AFTER_SALE_PROBLEMS) subCause?: ComplaintSubCause;
  @IsOptional() @IsString() @Length(1, 300) product?: string;
  @IsOptional() @IsString() @Length(1, 100) handlerId?: string;
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsUUID() ticketId?: string;
  /** As the complainant names it: capitals, dashes and look-alikes do not matter. */
  @IsOptional() @IsString() @Length(1, 40) receiptNumber?: string;
  @IsOptional() @IsBoolean() major?: boolean;
  @IsOptional() @IsBoolean() breached?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ProposeArticleRequest {
  @IsIn(PROPOSED_ARTICLE_KINDS) kind!: ProposedArticleKind;
  @IsIn(PROPOSED_ARTICLE_LANGUAGES) language!: ProposedArticleLanguage;
  @IsString() @Length(1, 200) title!: string;
  /** What resolved it, for any reader: without anything about this complainant. */
  @IsString() @Length(1, 20_000) body!: string;
}

export class ListBreachesRequest {
  @IsOptional() @IsUUID() complaintId?: string;
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

/** What every command on a complaint answers. */
export class ComplaintAnswer {
  @IsUUID() complaintId!: string;
  /** Types of the facts it led to; empty where nothing had to change. */
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ComplaintLodgedAnswer extends ComplaintAnswer {
  @IsString() receiptNumber!: string;
  /** The party that the complaint belongs to; the open route makes a new one. */
  @IsUUID() partyId!: string;
  @IsMoment() answerDueAt!: string;
}

/** What a command answers by which the complainant is told something in our words. */
export class ComplaintWordedAnswer extends ComplaintAnswer {
  /** What a colleague would say of them; a warning, never a refusal. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(WordingFindingAnswer) wording!: readonly WordingFindingAnswer[];
}

export class SolutionProposedAnswer extends ComplaintWordedAnswer {
  /** In the order of the request. */
  @IsArray() @IsUUID(undefined, { each: true }) itemIds!: string[];
}

export class ProposedArticleAnswer extends ComplaintAnswer {
  /** The draft that follows. */
  @IsUUID() articleId!: string;
}
