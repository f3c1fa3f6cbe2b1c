import {
  BUYING_REASONS,
  BUYING_SIGNALS,
  BUYING_STEPS,
  CHAIN_POSITIONS,
  CONTACT_CHANNELS,
  CONTACT_MODES,
  CONTACT_ROLES,
  CUSTOMER_LEVELS,
  CUSTOMER_NATURES,
  DISTRIBUTIONS,
  FACT_SOURCES,
  FILE_PARTS,
  INTEREST_KINDS,
  MANAGEMENT_CLASSES,
  MARKET_TYPES,
  MOODS,
  ORDER_STEP_CODES,
  PARTY_KINDS,
  PAYMENTS,
  PROFILE_FIELDS,
  PSYCHOLOGICAL_STAGES,
} from '@rapport/contracts-customers';
import type {
  BuyingReason,
  BuyingSignal,
  BuyingStep,
  ChainPosition,
  ContactChannel,
  ContactMode,
  ContactRole,
  CustomerLevel,
  CustomerNature,
  Distribution,
  FactSource,
  FilePart,
  InterestKind,
  ManagementClass,
  MarketType,
  Mood,
  OrderStep,
  PartyKind,
  Payment,
  ProfileField,
  PsychologicalStage,
} from '@rapport/contracts-customers';
import type { Handled, NewEvent } from '@rapport/event-sourcing';
import { answer, factsOf, IsMoment, ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const PHONE = /^[+(\d][\d\s().\-/]{1,38}$/;

export class IdentityRequest {
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  @IsOptional() @IsString() @Matches(PHONE) phone?: string;
  @IsOptional() @IsEmail() email?: string;
  @IsOptional() @IsString() @Length(1, 500) address?: string;
}

export class OpenPartyRequest {
  @IsIn(CONTACT_CHANNELS) channel!: ContactChannel;
  @IsOptional() @IsString() @Matches(PHONE) phone?: string;
  @IsOptional() @IsEmail() email?: string;
}

export class RegisterCustomerRequest extends IdentityRequest {
  @IsIn(CUSTOMER_NATURES) nature!: CustomerNature;
  @IsOptional() @IsIn(DISTRIBUTIONS) distribution?: Distribution;
  @IsOptional() @IsIn(CHAIN_POSITIONS) chainPosition?: ChainPosition;
  @IsOptional() @IsString() @Length(1, 1_000) possibleNeed?: string;
  @IsIn(FACT_SOURCES) source!: FactSource;
  @IsOptional() @IsUUID() referrerId?: string;
}

export class IdentifyCustomerRequest extends IdentityRequest {
  @IsIn(CUSTOMER_NATURES) nature!: CustomerNature;
  @IsOptional() @IsIn(DISTRIBUTIONS) distribution?: Distribution;
  @IsOptional() @IsIn(CHAIN_POSITIONS) chainPosition?: ChainPosition;
  /** How we know who they are. */
  @IsString() @Length(1, 1_000) evidence!: string;
  @IsIn(FACT_SOURCES) source!: FactSource;
}

export class JoinPartyRequest {
  /** The customer that the party turned out to be. */
  @IsUUID() customerId!: string;
  @IsString() @Length(1, 1_000) evidence!: string;
}

export class UnjoinPartyRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ProfileChangeRequest {
  @IsIn(PROFILE_FIELDS) field!: ProfileField;
  /** Left out: nothing is known any more. */
  @IsOptional() @IsString() @Length(1, 1_000) value?: string;
}

export class CorrectProfileRequest {
  @IsIn(FILE_PARTS) part!: FilePart;
  @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested() @ItemsOf(ProfileChangeRequest) changes!: ProfileChangeRequest[];
  @IsIn(FACT_SOURCES) source!: FactSource;
  @IsOptional() @IsMoment() effectiveAt?: string;
}

export class ClassifyCustomerRequest {
  @IsIn(CUSTOMER_NATURES) nature!: CustomerNature;
  @IsIn(DISTRIBUTIONS) distribution!: Distribution;
  @IsIn(CHAIN_POSITIONS) chainPosition!: ChainPosition;
  @IsOptional() @IsIn(MARKET_TYPES) marketType?: MarketType;
  @IsIn(FACT_SOURCES) source!: FactSource;
}

export class SetManagementClassRequest {
  @IsIn(MANAGEMENT_CLASSES) managementClass!: ManagementClass;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ContactRequest {
  @IsIn(CONTACT_CHANNELS) channel!: ContactChannel;
  @IsIn(CONTACT_MODES) mode!: ContactMode;
  @IsIn(CONTACT_ROLES) initiator!: ContactRole;
  @IsIn(CONTACT_ROLES) recipient!: ContactRole;
  @IsString() @Length(1, 500) goal!: string;
  /** The message: what was said, written or shown. */
  @IsString() @Length(1, 10_000) content!: string;
  @IsOptional() @IsString() @Length(1, 1_000) context?: string;
  /** Left out: the loop stays open until the feedback is recorded. */
  @IsOptional() @IsString() @Length(1, 2_000) feedback?: string;
}

export class NotesRequest {
  @IsOptional() @IsString() @Length(1, 2_000) stated?: string;
  @IsOptional() @IsString() @Length(1, 2_000) implied?: string;
  @IsOptional() @IsString() @Length(1, 2_000) hoped?: string;
}

export class RecordInteractionRequest {
  @IsObject() @ValidateNested() contact!: ContactRequest;
  @IsOptional() @IsObject() @ValidateNested() notes?: NotesRequest;
  @IsOptional() @IsIn(PSYCHOLOGICAL_STAGES) stage?: PsychologicalStage;
  @IsOptional() @IsIn(MOODS) mood?: Mood;
  @IsOptional() @IsString() @Length(1, 1_000) outcome?: string;
  /** The product or service that it was about: naming one shows interest. */
  @IsOptional() @IsString() @Length(1, 300) product?: string;
  /** Left out: now. */
  @IsOptional() @IsMoment() happenedAt?: string;
}

export class RecordFeedbackRequest {
  @IsString() @Length(1, 2_000) feedback!: string;
}

export class ShowInterestRequest {
  @IsIn(INTEREST_KINDS) kind!: InterestKind;
  @IsString() @Length(1, 300) product!: string;
  @IsOptional() @IsUUID() interactionId?: string;
}

export class ObserveBuyingSignalRequest {
  @IsIn(BUYING_SIGNALS) signal!: BuyingSignal;
  @IsOptional() @IsString() @Length(1, 300) product?: string;
  @IsBoolean() confirmed!: boolean;
  @IsOptional() @IsUUID() interactionId?: string;
}

export class EnterBuyingProcedureRequest {
  @IsIn(BUYING_STEPS) step!: BuyingStep;
  @IsString() @Length(1, 300) product!: string;
}

export class AbandonBuyingProcedureRequest {
  @IsString() @Length(1, 300) product!: string;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class MoneyRequest {
  /** In the minor unit: 1250 CNY is 12.50 yuan. */
  @IsInt() @Min(-1_000_000_000_000) @Max(1_000_000_000_000) amount!: number;
  /** ISO 4217. */
  @IsString() @Matches(/^[A-Z]{3}$/) currency!: string;
}

export class PurchaseItemRequest {
  @IsString() @Length(1, 300) product!: string;
  @IsInt() @Min(1) @Max(1_000_000) quantity!: number;
  /** Of one piece. */
  @IsObject() @ValidateNested() price!: MoneyRequest;
}

export class RecordPurchaseRequest {
  @IsArray() @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested() @ItemsOf(PurchaseItemRequest) items!: PurchaseItemRequest[];
  @IsObject() @ValidateNested() amount!: MoneyRequest;
  @IsOptional() @IsObject() @ValidateNested() cost?: MoneyRequest;
  @IsOptional() @IsString() @Length(1, 200) productLine?: string;
  @IsOptional() @IsString() @Length(1, 500) terms?: string;
  @IsOptional() @IsString() @Length(1, 200) region?: string;
  @IsOptional() @IsIn(BUYING_REASONS) reason?: BuyingReason;
  @IsIn(PAYMENTS) payment!: Payment;
  /** Left out: now. */
  @IsOptional() @IsMoment() happenedAt?: string;
}

export class ProgressPurchaseRequest {
  @IsIn(ORDER_STEP_CODES) step!: OrderStep;
  /** When it was reached; left out: now. */
  @IsOptional() @IsMoment() happenedAt?: string;
  /** When the customer may expect the next step. */
  @IsOptional() @IsMoment() expectedAt?: string;
}

export class AdoptPartyRequest extends IdentityRequest {
  /** The name of the other system, and the party's number there: together they are its identity. */
  @IsString() @Length(1, 100) source!: string;
  @IsString() @Length(1, 200) sourceNumber!: string;
  /** Where the party's id is decided elsewhere already; else it follows from source and number. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsIn(PARTY_KINDS) kind!: PartyKind;
  @IsOptional() @IsIn(CUSTOMER_NATURES) nature?: CustomerNature;
  @IsOptional() @IsIn(CUSTOMER_LEVELS) level?: CustomerLevel;
  @IsOptional() @IsIn(MANAGEMENT_CLASSES) managementClass?: ManagementClass;
  @IsMoment() openedAt!: string;
}

/** What every command on a party answers. */
export class PartyAnswer {
  @IsUUID() partyId!: string;
  /** Types of the facts it led to; empty where nothing had to change. */
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class PartyOpenedAnswer extends PartyAnswer {
  @IsString() number!: string;
}

export class InteractionAnswer extends PartyAnswer {
  @IsUUID() interactionId!: string;
}

export class PurchaseAnswer extends PartyAnswer {
  @IsUUID() purchaseId!: string;
}

/** The answer of a command on a party that is there already. */
export const answered = (partyId: string, handled: Handled) => answer(handled, { partyId, ...factsOf(handled) } satisfies PartyAnswer);

/** What a command minted, out of its first fact that names it. */
export const namedIn = ({ events }: Handled, name: 'number' | 'interactionId' | 'purchaseId'): string =>
  (events as readonly NewEvent<string, Readonly<Record<string, unknown>>>[]).map(({ data }) => data[name]).find((value) => typeof value === 'string') ?? '';
