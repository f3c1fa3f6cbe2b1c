import { CERTIFICATION_LEVELS, CONTACT_FINDINGS, CONTACT_MEDIA, CONTACT_QUALITY_GROUPS, type CertificationLevel, type ContactFinding, type ContactMedium, type ContactQualityGroup } from '@rapport/contracts-tickets';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, Length, Min, ValidateNested } from 'class-validator';

const GROUPS = Object.keys(CONTACT_QUALITY_GROUPS) as ContactQualityGroup[];

export class ListContactQualityItemsRequest {
  @IsOptional() @IsIn(CONTACT_MEDIA) medium?: ContactMedium;
}

export class ContactQualityItemAnswer {
  @IsString() code!: string;
  @IsIn(GROUPS) group!: ContactQualityGroup;
  @IsString() groupZh!: string;
  @IsString() groupEn!: string;
  /** Where it comes from. */
  @IsString() rule!: string;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsArray() @IsIn(CONTACT_MEDIA, { each: true }) media!: ContactMedium[];
}

export class JudgedItemRequest {
  @IsString() @Length(1, 50) item!: string;
  @IsIn(CONTACT_FINDINGS) finding!: ContactFinding;
}

export class ReviewContactRequest {
  /** Whose contact it was. */
  @IsString() @Length(1, 200) agentId!: string;
  @IsIn(CONTACT_MEDIA) medium!: ContactMedium;
  @IsOptional() @IsUUID() ticketId?: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ItemsOf(JudgedItemRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) findings!: JudgedItemRequest[];
  @IsOptional() @IsString() @Length(1, 2_000) note?: string;
}

export class QualityReasonRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

class ChosenReviewsRequest {
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  @IsOptional() @IsIn(CONTACT_MEDIA) medium?: ContactMedium;
  @IsOptional() @IsMoment() from?: string;
  /** Excluded. */
  @IsOptional() @IsMoment() until?: string;
}

export class ListContactReviewsRequest extends ChosenReviewsRequest {
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ContactScoresRequest extends ChosenReviewsRequest {
  /** By person unless said. */
  @IsOptional() @IsIn(['agent', 'item']) by?: 'agent' | 'item';
}

/** What was met of what was looked at: share = met ÷ (met + missed). */
export class ContactScore {
  /** The person or the item. */
  @IsString() of!: string;
  @IsInt() reviews!: number;
  @IsInt() met!: number;
  @IsInt() missed!: number;
  @IsOptional() @IsNumber() share!: number | null;
  @IsOptional() @IsString() zh!: string | null;
  @IsOptional() @IsString() en!: string | null;
}

export class CertifyUserRequest {
  @IsUUID() partyId!: string;
  @IsString() @Length(1, 200) product!: string;
  @IsIn(CERTIFICATION_LEVELS) level!: CertificationLevel;
  @IsString() @Length(1, 200) trainedBy!: string;
  /** For good unless said. */
  @IsOptional() @IsMoment() validUntil?: string;
}

export class ListCertificationsRequest {
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsString() @Length(1, 200) product?: string;
  @IsOptional() @IsIn(CERTIFICATION_LEVELS) level?: CertificationLevel;
  /** Whether they count now. */
  @IsOptional() @IsBoolean() valid?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ContactReviewAnswer {
  @IsUUID() reviewId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class CertificationAnswer {
  @IsUUID() certificationId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}
