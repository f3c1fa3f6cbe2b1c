import { COMPLAINT_CAUSES, COMPLAINT_CHANNELS, COMPLAINT_CONTENTS, COMPLAINT_SEVERITIES, COMPLAINT_STATUSES, REPLY_MODES, SATISFACTIONS } from '@rapport/contracts-complaints';
import type { ComplaintCause, ComplaintChannel, ComplaintContent, ComplaintSeverity, ComplaintStatus, ReplyMode, Satisfaction } from '@rapport/contracts-complaints';
import { IsMoment } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { MoneyRequest } from './complaints.requests.js';

export class RecordRequest {
  /** Where the record is from: `consumer-bureau`. */
  @IsString() @Length(1, 100) source!: string;
  /** Its number there; source and number make the id of the complaint. */
  @IsString() @Length(1, 100) number!: string;
}

/** When the steps happened; what the record does not say is left out. */
export class StepTimesRequest {
  @IsOptional() @IsMoment() heardAt?: string;
  @IsOptional() @IsMoment() understoodAt?: string;
  @IsOptional() @IsMoment() recordedAt?: string;
  @IsOptional() @IsMoment() respondedAt?: string;
  @IsOptional() @IsMoment() replyDecidedAt?: string;
  @IsOptional() @IsMoment() resolvedAt?: string;
  @IsOptional() @IsMoment() reportedAt?: string;
  @IsOptional() @IsMoment() archivedAt?: string;
}

/** A complaint as the record of elsewhere has it. */
export class AdoptComplaintRequest {
  @IsUUID() partyId!: string;
  @IsObject() @ValidateNested() record!: RecordRequest;
  @IsIn(COMPLAINT_STATUSES) status!: ComplaintStatus;
  @IsMoment() lodgedAt!: string;
  @IsOptional() @IsObject() @ValidateNested() times?: StepTimesRequest;
  @IsOptional() @IsIn(COMPLAINT_CHANNELS) channel?: ComplaintChannel;
  @IsOptional() @IsIn(COMPLAINT_CONTENTS) content?: ComplaintContent;
  @IsOptional() @IsIn(COMPLAINT_SEVERITIES) severity?: ComplaintSeverity;
  @IsOptional() @IsIn(COMPLAINT_CAUSES) cause?: ComplaintCause;
  @IsOptional() @IsString() @Length(1, 300) subject?: string;
  @IsOptional() @IsString() @Length(1, 300) detail?: string;
  @IsOptional() @IsString() @Length(1, 20_000) narrative?: string;
  @IsOptional() @IsString() @Length(1, 300) product?: string;
  @IsOptional() @IsString() @Length(1, 300) productVariant?: string;
  @IsOptional() @IsString() @Length(1, 300) organisation?: string;
  @IsOptional() @IsString() @Length(1, 100) region?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Length(1, 100, { each: true }) tags?: string[];
  @IsOptional() @IsObject() @ValidateNested() claim?: MoneyRequest;
  @IsOptional() @IsIn(REPLY_MODES) replyMode?: ReplyMode;
  @IsOptional() @IsString() @Length(1, 2_000) outcome?: string;
  @IsOptional() @IsIn(SATISFACTIONS) satisfaction?: Satisfaction;
  @IsOptional() @IsBoolean() answeredInTime?: boolean;
  @IsOptional() @IsString() @Length(1, 100) handlerId?: string;
}
