import { BENEFITS, type Benefit, type BenefitRefusal } from '@rapport/contracts-tickets';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';

export class TwoLanguagesRequest {
  @IsString() @Length(1, 100) zh!: string;
  @IsString() @Length(1, 100) en!: string;
}

export class PromisedBenefitRequest {
  @IsIn(BENEFITS) benefit!: Benefit;
  /** Calendar months from the day of the purchase, the last day included. */
  @IsInt() @Min(1) @Max(1_200) months!: number;
  /** Whether it applies in the service area only. */
  @IsBoolean() withinArea!: boolean;
}

export class PlaceRequest extends TwoLanguagesRequest {
  /** IANA zone: days are counted by the clock of the place. */
  @IsString() @Length(1, 60) timeZone!: string;
}

export class RevisePlanRequest {
  /** The version that you have read; 0 is the shipped one. */
  @IsInt() @Min(0) @Max(1_000_000) basedOn!: number;
  @IsObject() @ValidateNested() name!: TwoLanguagesRequest;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @ItemsOf(PromisedBenefitRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) benefits!: PromisedBenefitRequest[];
  @IsArray() @ArrayMaxSize(500) @ItemsOf(PlaceRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) area!: PlaceRequest[];
  /** IANA zone of the days where no place of the area is named. */
  @IsString() @Length(1, 60) timeZone!: string;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class PublishPlanRequest {
  /** Whoever buys something of this line is granted the plan. */
  @IsString() @Length(1, 200) productLine!: string;
  @IsObject() @ValidateNested() name!: TwoLanguagesRequest;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @ItemsOf(PromisedBenefitRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) benefits!: PromisedBenefitRequest[];
  @IsArray() @ArrayMaxSize(500) @ItemsOf(PlaceRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) area!: PlaceRequest[];
  @IsString() @Length(1, 60) timeZone!: string;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class GrantEntitlementRequest {
  /** The party that has the item. */
  @IsUUID() holderId!: string;
  /** The version of the plan that is in force is granted. */
  @IsUUID() planId!: string;
  @IsString() @Length(1, 300) item!: string;
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) quantity?: number;
  @IsOptional() @IsString() @Length(1, 100) serial?: string;
  @IsMoment() purchasedAt!: string;
}

export class UseBenefitRequest {
  @IsIn(BENEFITS) benefit!: Benefit;
  /** Where it is wanted: a place of the service area, in either language. */
  @IsString() @Length(1, 100) place!: string;
  @IsOptional() @IsUUID() ticketId?: string;
}

export class WithdrawEntitlementRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class CheckBenefitsRequest {
  @IsString() @Length(1, 100) place!: string;
  /** Now, unless another moment is named. */
  @IsOptional() @IsMoment() at?: string;
}

export class ListEntitlementsRequest {
  /** Finds the entitlements of all parties of that customer. */
  @IsOptional() @IsUUID() holderId?: string;
  @IsOptional() @IsString() @Length(1, 100) serial?: string;
  @IsOptional() @IsUUID() planId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListBenefitUsesRequest {
  @IsOptional() @IsUUID() entitlementId?: string;
  @IsOptional() @IsUUID() holderId?: string;
  @IsOptional() @IsIn(BENEFITS) benefit?: Benefit;
  @IsOptional() @IsBoolean() allowed?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

/** What a command on a plan answers. */
export class PlanAnswer {
  @IsUUID() planId!: string;
  @IsInt() planVersion!: number;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

/** What a command on an entitlement answers. */
export class EntitlementAnswer {
  @IsUUID() entitlementId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

/** Whether a benefit applies; what it does not cover is charged (TKT-06). */
export class BenefitAnswer {
  @IsIn(BENEFITS) benefit!: Benefit;
  @IsBoolean() allowed!: boolean;
  @IsIn(['free', 'charged']) fee!: 'free' | 'charged';
  /** Why it does not: `not_in_plan`, `expired`, `not_begun`, `outside_area` or `withdrawn`. */
  @IsOptional() @IsString() reason?: BenefitRefusal;
  /** The day by the clock of the place, and the days since the purchase. */
  @IsString() day!: string;
  @IsInt() ageDays!: number;
  /** The last day on which it applies. */
  @IsOptional() @IsString() validUntil?: string;
}

export class BenefitUsedAnswer extends EntitlementAnswer {
  @IsIn(BENEFITS) benefit!: Benefit;
  @IsBoolean() allowed!: boolean;
  @IsIn(['free', 'charged']) fee!: 'free' | 'charged';
  @IsOptional() @IsString() reason?: BenefitRefusal;
  @IsOptional() @IsString() validUntil?: string;
}
