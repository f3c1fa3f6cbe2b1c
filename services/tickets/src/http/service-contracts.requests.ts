import { SERVICE_ITEM_CODE, TICKET_CATEGORIES, type TicketCategory } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const DAY = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/;
const VISIT_STATUSES = ['scheduled', 'opened', 'dropped'] as const;

export class ContractLineRequest {
  /** What is done, as the customer was told. */
  @IsString() @Length(1, 300) service!: string;
  /** Code of the service-item catalogue. */
  @IsOptional() @Matches(SERVICE_ITEM_CODE) serviceItem?: string;
  @IsIn(TICKET_CATEGORIES) category!: TicketCategory;
  @IsInt() @Min(1) @Max(52) timesPerYear!: number;
  /** The first day; years of the line begin with it. */
  @IsString() @Matches(DAY) from!: string;
  /** The last day; for the lifetime of the thing unless said. */
  @IsOptional() @IsString() @Matches(DAY) until?: string;
}

export class SignContractRequest {
  @IsUUID() partyId!: string;
  @IsString() @Length(1, 300) name!: string;
  /** IANA zone of its days; Asia/Shanghai unless said. */
  @IsOptional() @IsString() @Length(1, 60) timeZone?: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ItemsOf(ContractLineRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) lines!: ContractLineRequest[];
}

export class ChangeContractLineRequest {
  /** What is left out stays as it is. */
  @IsOptional() @IsInt() @Min(1) @Max(52) timesPerYear?: number;
  @IsOptional() @IsString() @Matches(DAY) until?: string;
  /** There is no last day any more. */
  @IsOptional() @IsBoolean() forLifetime?: boolean;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class EndContractRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

class PagedRequest {
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListServiceContractsRequest extends PagedRequest {
  @IsOptional() @IsBoolean() open?: boolean;
}

export class ListContractVisitsRequest extends PagedRequest {
  @IsOptional() @IsUUID() contractId?: string;
  @IsOptional() @IsUUID() lineId?: string;
  @IsOptional() @IsIn(VISIT_STATUSES) status?: (typeof VISIT_STATUSES)[number];
}

/** What a command on a contract answers. */
export class ServiceContractAnswer {
  @IsUUID() contractId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ContractSignedAnswer extends ServiceContractAnswer {
  /** In the order in which the lines were named. */
  @IsArray() @IsString({ each: true }) lineIds!: string[];
}

export class LineAddedAnswer extends ServiceContractAnswer {
  @IsUUID() lineId!: string;
}
