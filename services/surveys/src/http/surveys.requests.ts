import { BANDS, CAMPAIGN_STATUSES, CREDIBILITIES, INVITATION_STATUSES, ITEM_GROUPS, OCCASIONS, SURVEY_METHODS } from '@rapport/contracts-surveys';
import type { Band, CampaignStatus, Credibility, InvitationStatus, ItemGroup, OccasionKind, SurveyMethod } from '@rapport/contracts-surveys';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsEmail, IsIn, IsInt, IsISO8601, IsNumber, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

export class DraftCampaignRequest {
  @IsString() @Length(1, 60) templateId!: string;
  @IsString() @Length(1, 200) title!: string;
  /** The department that owns the survey. */
  @IsString() @Length(1, 200) owner!: string;
}

/** The fields of a plan; the plan is refused while one is missing. */
export class PlanCampaignRequest {
  @IsOptional() @IsMoment() startsAt?: string;
  @IsOptional() @IsMoment() endsAt?: string;
  @IsOptional() @IsString() @Length(1, 2_000) purpose?: string;
  @IsOptional() @IsString() @Length(1, 2_000) objects?: string;
  /** How many objects. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000_000) number?: number;
  @IsIn(SURVEY_METHODS) method!: SurveyMethod;
}

export class SelectPartyRequest {
  @IsUUID() partyId!: string;
  /** The e-mail address for the link; without it an agent passes the link on. */
  @IsOptional() @IsEmail() to?: string;
  @IsOptional() @IsIn(['zh', 'en']) language?: 'zh' | 'en';
}

export class FindingsRequest {
  @IsString() @Length(1, 2_000) findings!: string;
}

export class CloseCampaignRequest {
  @IsString() @Length(1, 2_000) reason!: string;
}

export class AnalyseCampaignRequest {
  @IsString() @Length(1, 4_000) findings!: string;
  @IsIn(CREDIBILITIES) credibility!: Credibility;
  @IsString() @Length(1, 2_000) useValue!: string;
}

export class ReportCampaignRequest {
  @IsString() @Length(1, 200) reportedTo!: string;
  @IsString() @Length(1, 200) signedBy!: string;
}

export class AnswerRequest {
  @IsString() @Length(1, 20) itemId!: string;
  /** What was expected, 1 to 10. */
  @IsInt() @Min(1) @Max(10) expectation!: number;
  /** What was met, 1 to 10. */
  @IsInt() @Min(1) @Max(10) perception!: number;
}

export class SubmitResponseRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ItemsOf(AnswerRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) answers!: AnswerRequest[];
  @IsOptional() @IsString() @Length(1, 4_000) comment?: string;
}

/** The same, taken down by an interviewer. */
export class RecordResponseRequest extends SubmitResponseRequest {
  @IsIn(SURVEY_METHODS) method!: SurveyMethod;
}

class PagedRequest {
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListCampaignsRequest extends PagedRequest {
  @IsOptional() @IsArray() @IsIn(CAMPAIGN_STATUSES, { each: true }) status?: CampaignStatus[];
}

export class ListResponsesRequest extends PagedRequest {
  @IsOptional() @IsArray() @IsIn(INVITATION_STATUSES, { each: true }) status?: InvitationStatus[];
  @IsOptional() @IsArray() @IsIn(BANDS, { each: true }) band?: Band[];
  @IsOptional() @IsIn(CREDIBILITIES) credibility?: Credibility;
  @IsOptional() @IsString() @Length(1, 60) templateId?: string;
  @IsOptional() @IsUUID() campaignId?: string;
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsUUID() complaintId?: string;
}

export class ListDecisionsRequest extends PagedRequest {
  @IsOptional() @IsIn(['granted', 'withheld']) decision?: 'granted' | 'withheld';
  @IsOptional() @IsIn(OCCASIONS) occasion?: OccasionKind;
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsUUID() campaignId?: string;
}

export class IndexRequest {
  @IsOptional() @IsString() @Length(1, 60) templateId?: string;
  /** The id of a campaign, or `none` for follow-ups of tickets and complaints. */
  @IsOptional() @IsString() @Matches(/^(none|[0-9a-f-]{36})$/) campaignId?: string;
  /** First and last day, in the time zone of reports. */
  @IsOptional() @IsISO8601({ strict: true }) @Matches(/^(?:19|2\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(/^(?:19|2\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) to?: string;
}

/** What every command on a campaign answers. */
export class CampaignAnswer {
  @IsUUID() campaignId!: string;
  /** Types of the facts it led to; empty where nothing had to change. */
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ResponseAnswer {
  @IsUUID() invitationId!: string;
  @IsMoment() submittedAt!: string;
}

export class LinkAnswer {
  @IsUUID() invitationId!: string;
  /** The path of the questionnaire. */
  @IsString() path!: string;
}

export class ItemAnswer {
  @IsString() itemId!: string;
  @IsIn(ITEM_GROUPS) group!: ItemGroup;
  @IsString() zh!: string;
  @IsString() en!: string;
}

export class TemplateAnswer {
  @IsString() templateId!: string;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsArray() @ItemsOf(ItemAnswer) @IsObject({ each: true }) @ValidateNested({ each: true }) items!: readonly ItemAnswer[];
}

/** What whoever follows a link sees: each item is to be answered with expectation and perception, 1 to 10. */
export class QuestionnaireAnswer extends TemplateAnswer {
  @IsUUID() invitationId!: string;
  @IsIn(INVITATION_STATUSES) status!: InvitationStatus;
  @IsIn(['zh', 'en']) language!: 'zh' | 'en';
  @IsMoment() expiresAt!: string;
}

/** One line of the index: of a day, or of the whole period where the day is null. */
export class IndexAnswer {
  @IsString() templateId!: string;
  @IsOptional() @IsUUID() campaignId!: string | null;
  @IsOptional() @IsString() day!: string | null;
  @IsInt() responses!: number;
  @IsInt() disappointed!: number;
  @IsInt() acceptable!: number;
  @IsInt() delighted!: number;
  @IsInt() expectationSum!: number;
  @IsInt() perceptionSum!: number;
  @IsInt() difference!: number;
  @IsOptional() @IsNumber() index!: number | null;
  @IsOptional() @IsNumber() rate!: number | null;
  @IsObject() groups!: object;
  @IsInt() doubtful!: number;
  @IsInt() pilots!: number;
}
