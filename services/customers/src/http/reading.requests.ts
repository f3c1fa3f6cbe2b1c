import { CHAIN_POSITIONS, CUSTOMER_LEVELS, CUSTOMER_NATURES, DISTRIBUTIONS, MANAGEMENT_CLASSES, MARKET_TYPES, PARTY_KINDS } from '@rapport/contracts-customers';
import type { ChainPosition, CustomerLevel, CustomerNature, Distribution, ManagementClass, MarketType, PartyKind } from '@rapport/contracts-customers';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';

export class ListCustomersRequest {
  @IsOptional() @IsIn(PARTY_KINDS) kind?: PartyKind;
  @IsOptional() @IsArray() @IsIn(CUSTOMER_LEVELS, { each: true }) level?: CustomerLevel[];
  @IsOptional() @IsArray() @IsIn(MANAGEMENT_CLASSES, { each: true }) managementClass?: ManagementClass[];
  @IsOptional() @IsArray() @IsIn(CUSTOMER_NATURES, { each: true }) nature?: CustomerNature[];
  @IsOptional() @IsIn(DISTRIBUTIONS) distribution?: Distribution;
  @IsOptional() @IsIn(CHAIN_POSITIONS) chainPosition?: ChainPosition;
  @IsOptional() @IsIn(MARKET_TYPES) marketType?: MarketType;
  /** Look-up; spaces, hyphens and case do not matter. */
  @IsOptional() @IsString() @Length(1, 40) number?: string;
  @IsOptional() @IsString() @Length(1, 40) phone?: string;
  @IsOptional() @IsString() @Length(1, 320) email?: string;
  /** The whole name as it is on record; spaces around it do not matter. */
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  /** The number in the system that the party was adopted from. */
  @IsOptional() @IsString() @Length(1, 200) sourceNumber?: string;
  /** Only parties that have joined a customer, or only those that have not. */
  @IsOptional() @IsBoolean() joined?: boolean;
  /** number, openedAt, lastContactAt, contacts or purchases; with - in front, the largest first. */
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListTimelineRequest {
  @IsOptional() @IsArray() @IsString({ each: true }) @Length(1, 50, { each: true }) service?: string[];
  @IsOptional() @IsArray() @IsString({ each: true }) @Length(1, 100, { each: true }) type?: string[];
  /** place, or -place for the latest first. */
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

/** Which customer a party is. */
export class CustomerParties {
  @IsUUID() customerId!: string;
  /** The customer's own id first. */
  @IsArray() @IsUUID(undefined, { each: true }) partyIds!: string[];
}
