import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';

/** Part 1: 个人资料. */
export class PersonalPart {
  @IsOptional() @IsString() name!: string | null;
  @IsOptional() @IsString() address!: string | null;
  @IsOptional() @IsString() phone!: string | null;
  @IsOptional() @IsString() email!: string | null;
}

/** Part 2: 组织资料. */
export class OrganisationPart {
  @IsOptional() @IsString() name!: string | null;
  @IsOptional() @IsString() nature!: string | null;
  @IsOptional() @IsString() headOffice!: string | null;
  @IsOptional() @IsString() bank!: string | null;
  @IsOptional() @IsString() phone!: string | null;
}

/** Part 4: 背景资料. */
export class BackgroundPart {
  @IsOptional() @IsString() viewOfCompany!: string | null;
  @IsOptional() @IsString() contractFulfilment!: string | null;
  @IsOptional() @IsString() credit!: string | null;
}

/** One entry of part 3 or 5, the latest first. */
export class FileEntry {
  /** The party that it happened to: the customer or one that has joined. */
  @IsUUID() partyId!: string;
  @IsString() kind!: string;
  @IsString() occurredAt!: string;
  @IsOptional() @IsString() product!: string | null;
  /** In minor units. */
  @IsOptional() @IsNumber() amount!: number | null;
  @IsOptional() @IsString() currency!: string | null;
  @IsOptional() @IsString() terms!: string | null;
  /** Of a purchase, and of each step that it comes to. */
  @IsOptional() @IsUUID() purchaseId!: string | null;
  /** When the next step of the order is to be expected. */
  @IsOptional() @IsString() expectedAt!: string | null;
  @IsOptional() @IsString() channel!: string | null;
  @IsOptional() @IsString() goal!: string | null;
  @IsOptional() @IsString() outcome!: string | null;
  @IsOptional() @IsString() content!: string | null;
}

export class PurchaseTotal {
  @IsString() currency!: string;
  /** In minor units. */
  @IsNumber() amount!: number;
  @IsInt() purchases!: number;
}

/** Part 3: 交易记录, projected from the log. */
export class TransactionsPart {
  @IsArray() @IsObject({ each: true }) @ValidateNested() @ItemsOf(PurchaseTotal) totals!: PurchaseTotal[];
  @IsArray() @IsObject({ each: true }) @ValidateNested() @ItemsOf(FileEntry) entries!: FileEntry[];
}

/** Part 5: 企业运作记录, projected from the log. */
export class OperationPart {
  /** Contacts that wait for feedback. */
  @IsArray() @IsUUID(undefined, { each: true }) openLoops!: string[];
  @IsArray() @IsObject({ each: true }) @ValidateNested() @ItemsOf(FileEntry) entries!: FileEntry[];
}

/** The customer file with its five parts in order (CUS-10). */
export class CustomerCard {
  @IsUUID() customerId!: string;
  /** The customer's own id first, then everybody who has joined. */
  @IsArray() @IsUUID(undefined, { each: true }) partyIds!: string[];
  @IsString() number!: string;
  @IsString() kind!: string;
  @IsOptional() @IsString() level!: string | null;
  @IsOptional() @IsString() managementClass!: string | null;
  @IsOptional() @IsString() goal!: string | null;
  @IsOptional() @IsString() classReason!: string | null;
  @IsOptional() @IsString() distribution!: string | null;
  @IsOptional() @IsString() chainPosition!: string | null;
  @IsOptional() @IsString() marketType!: string | null;
  @IsOptional() @IsString() possibleNeed!: string | null;
  /** Where each field was learned last. */
  @IsObject() sources!: Readonly<Record<string, string>>;
  @IsObject() @ValidateNested() personal!: PersonalPart;
  @IsObject() @ValidateNested() organisation!: OrganisationPart;
  @IsObject() @ValidateNested() transactions!: TransactionsPart;
  @IsObject() @ValidateNested() background!: BackgroundPart;
  @IsObject() @ValidateNested() operation!: OperationPart;
  @IsInt() version!: number;
}
