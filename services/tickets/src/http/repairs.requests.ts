import { CUSTODY_KINDS, ITEM_CONDITIONS, REPAIR_OUTCOMES, REPAIR_STATUSES, type CustodyKind, type ItemCondition, type RepairOutcome, type RepairStatus } from '@rapport/contracts-tickets';
import { IsMoment } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Min, ValidateNested } from 'class-validator';
import { QuotedRequest } from './tickets.requests.js';

export class RequestRepairRequest {
  /** The ticket that it belongs to, the entitlement that may cover it: at least one of the two. */
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsUUID() entitlementId?: string;
  /** What is to be repaired; the entitlement's item unless said. */
  @IsOptional() @IsString() @Length(1, 300) item?: string;
  /** What custody knows it by: the serial number of the entitlement, else the id of the repair, unless said. */
  @IsOptional() @IsString() @Length(1, 100) itemId?: string;
  /** Where: a place of the service area, in either language. */
  @IsString() @Length(1, 100) place!: string;
  @IsOptional() @IsString() @Length(1, 500) address?: string;
  /** What is wrong, in the customer's words. */
  @IsString() @Length(1, 2_000) fault!: string;
  /** What the customer was told that it costs where the entitlement does not cover it, and whether they agreed. */
  @IsOptional() @IsObject() @ValidateNested() quote?: QuotedRequest;
  @IsOptional() @IsBoolean() quoteConsented?: boolean;
}

export class BookVisitRequest {
  /** The time that the customer agreed to. */
  @IsMoment() from!: string;
  @IsMoment() until!: string;
}

export class DispatchTechnicianRequest {
  @IsString() @Length(1, 200) technicianId!: string;
}

export class FinishOnTheSpotRequest {
  @IsString() @Length(1, 2_000) workDone!: string;
}

/** In what condition a thing is when it changes hands; without both signatures it does not. */
export class ConditionReportRequest {
  @IsIn(ITEM_CONDITIONS) condition!: ItemCondition;
  /** Defects seen; an empty list says that there are none. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Length(1, 500, { each: true }) defects!: string[];
  /** The names of whoever gives and whoever receives, as signed. */
  @IsOptional() @IsString() @Length(1, 200) signedByGiver?: string;
  @IsOptional() @IsString() @Length(1, 200) signedByReceiver?: string;
}

export class BackupUnitRequest {
  /** Inventory number. */
  @IsString() @Length(1, 100) unitId!: string;
  @IsString() @Length(1, 300) unit!: string;
  @IsMoment() dueBackAt!: string;
  @IsOptional() @IsObject() @ValidateNested() report?: ConditionReportRequest;
}

export class TakeAwayRequest {
  /** What was found, and why it cannot be repaired on the spot. */
  @IsString() @Length(1, 2_000) findings!: string;
  @IsOptional() @IsObject() @ValidateNested() report?: ConditionReportRequest;
  /** The unit that the customer gets meanwhile; without one nothing is taken away. */
  @IsOptional() @IsObject() @ValidateNested() backup?: BackupUnitRequest;
}

/** A technician by name, or a workshop. */
export class ColleagueRequest {
  @IsIn(['technician', 'workshop']) role!: 'technician' | 'workshop';
  @IsString() @Length(1, 200) id!: string;
}

export class TakeInRequest {
  @IsString() @Length(1, 300) item!: string;
  /** What custody knows it by, a serial number for one; the id of the repair unless said. */
  @IsOptional() @IsString() @Length(1, 100) itemId?: string;
  /** The counter. */
  @IsString() @Length(1, 100) place!: string;
  /** What is wrong, in the customer's words. */
  @IsString() @Length(1, 2_000) fault!: string;
  /** Who takes it. */
  @IsObject() @ValidateNested() to!: ColleagueRequest;
  @IsOptional() @IsObject() @ValidateNested() report?: ConditionReportRequest;
}

export class ReturnUnitRequest {
  /** Who takes the unit back. */
  @IsObject() @ValidateNested() to!: ColleagueRequest;
  @IsOptional() @IsObject() @ValidateNested() report?: ConditionReportRequest;
}

export class ReturnItemRequest {
  /** Who brings it. */
  @IsObject() @ValidateNested() from!: ColleagueRequest;
  @IsIn(REPAIR_OUTCOMES) outcome!: RepairOutcome;
  @IsString() @Length(1, 2_000) workDone!: string;
  @IsOptional() @IsObject() @ValidateNested() report?: ConditionReportRequest;
}

export class PassOnRequest {
  /** The customer's item, or the backup unit. */
  @IsIn(CUSTODY_KINDS) kind!: CustodyKind;
  @IsObject() @ValidateNested() from!: ColleagueRequest;
  @IsObject() @ValidateNested() to!: ColleagueRequest;
  @IsOptional() @IsObject() @ValidateNested() report?: ConditionReportRequest;
}

class PagedRequest {
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListRepairsRequest extends PagedRequest {
  @IsOptional() @IsIn(REPAIR_STATUSES) status?: RepairStatus;
  /** Finds the repairs of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsUUID() entitlementId?: string;
  @IsOptional() @IsString() @Length(1, 200) technicianId?: string;
  /** Whether something is late that still has to be done. */
  @IsOptional() @IsBoolean() overdue?: boolean;
}

export class ListBackupUnitsRequest extends PagedRequest {
  @IsOptional() @IsString() @Length(1, 100) unitId?: string;
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsBoolean() out?: boolean;
  @IsOptional() @IsBoolean() overdue?: boolean;
}

export class ListLinksRequest extends PagedRequest {
  @IsOptional() @IsIn(CUSTODY_KINDS) kind?: CustodyKind;
}

export class ListCustodyRequest extends ListLinksRequest {
  @IsOptional() @IsString() @Length(1, 100) itemId?: string;
}

/** What a command on a repair answers. */
export class RepairAnswer {
  @IsUUID() repairId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ItemTakenInAnswer extends RepairAnswer {
  @IsString() itemId!: string;
}

export class RepairRequestedAnswer extends RepairAnswer {
  @IsString() itemId!: string;
  /** Free where the entitlement covers it. */
  @IsIn(['free', 'charged']) fee!: 'free' | 'charged';
  /** Until when a visit is agreed, and somebody is there. */
  @IsMoment() bookingDueAt!: string;
  @IsMoment() arrivalDueAt!: string;
}
