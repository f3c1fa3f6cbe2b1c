import { ERASURE_SCOPES, type ErasureScope } from '@rapport/contracts-customers';
import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';

export class EraseRequest {
  /** The customer with every party that joined (default), or this one party. */
  @IsOptional() @IsIn(ERASURE_SCOPES) scope?: ErasureScope;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ErasedPartyAnswer {
  @IsUUID() partyId!: string;
  /** Null while the fact of erasure is not in the view yet. */
  @IsOptional() @IsString() erasedAt!: string | null;
  @IsString() keyDestroyedAt!: string;
  /** `lane:position` of the fact of erasure; a view that has passed it has cleared what it had opened. */
  @IsOptional() @IsString() place!: string | null;
  @IsBoolean() final!: boolean;
}

export class SealedFactsAnswer {
  @IsString() type!: string;
  @IsInt() events!: number;
}

export class ClearedColumnAnswer {
  @IsUUID() partyId!: string;
  @IsString() service!: string;
  @IsString() view!: string;
  @IsString() column!: string;
  @IsInt() rows!: number;
  /** `lane:position` of the fact with which it was cleared: that of the erasure, or what came to the row once its key was gone. */
  @IsString() place!: string;
}

const STATES = ['none', 'requested', 'approved', 'erased'] as const;

export class ErasureCertificate {
  @IsUUID() customerId!: string;
  /** `requested`: a second person has to agree. `approved`: agreed on, and not done whole; asking again goes on with it. */
  @IsIn(STATES) state!: (typeof STATES)[number];
  @IsOptional() @IsString() reason!: string | null;
  @IsArray() @IsString({ each: true }) requestedBy!: string[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ErasedPartyAnswer) parties!: ErasedPartyAnswer[];
  /** Facts in the log whose personal fields nobody can read any more, by type. The log itself never changes. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(SealedFactsAnswer) sealed!: SealedFactsAnswer[];
  /** What services have cleared in their views, by service, view and column. Views that have not come to the fact of erasure yet are missing. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ClearedColumnAnswer) cleared!: ClearedColumnAnswer[];
  /** True once the master keys were rotated since: not even old pages and backups of the wrapped keys open anything then. */
  @IsBoolean() final!: boolean;
}

export class ErasureAnswer {
  @IsUUID() customerId!: string;
  @IsIn(STATES) state!: (typeof STATES)[number];
  @IsArray() @IsUUID(undefined, { each: true }) parties!: string[];
  @IsInt() version!: number;
}

export class CopiedFact {
  @IsString() type!: string;
  @IsString() occurredAt!: string;
  /** Whose history it belongs to, or of whom another one speaks. */
  @IsUUID() partyId!: string;
  @IsString() place!: string;
  @IsObject() data!: object;
}

export class DataCopy {
  @IsUUID() customerId!: string;
  @IsArray() @IsUUID(undefined, { each: true }) parties!: string[];
  /** Every fact about the customer from all services, personal fields in clear, by time of happening. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(CopiedFact) facts!: CopiedFact[];
}
