import { SERVICE_ITEM_CODE, TICKET_PHASES, WORK_ITEMS, type TicketPhase, type WorkItem } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { QuotedRequest } from './tickets.requests.js';

export class ListServiceItemsRequest {
  @IsOptional() @IsIn(TICKET_PHASES) phase?: TicketPhase;
  /** An earlier version of the catalogue; the one in force unless said. */
  @IsOptional() @IsInt() @Min(1) @Max(2_147_483_647) catalogueVersion?: number;
}

export class ListServiceCataloguesRequest {
  @IsOptional() @IsInt() @Min(1) limit?: number;
  /** Only versions up to this one. */
  @IsOptional() @IsInt() @Min(1) @Max(2_147_483_647) upTo?: number;
}

/** A service, with a product or without one (TKT-52). */
export class ListServiceItemRequest {
  /** One that the catalogue has is changed, any other is added. */
  @Matches(SERVICE_ITEM_CODE) code!: string;
  @IsIn(TICKET_PHASES) phase!: TicketPhase;
  /** Decides which department leads its tickets. */
  @IsIn(WORK_ITEMS) workItem!: WorkItem;
  @IsString() @Length(1, 200) zh!: string;
  @IsString() @Length(1, 200) en!: string;
  /** What it costs, in minor units; 0 where it is always free. Unless said, nobody knows. */
  @IsOptional() @IsObject() @ValidateNested() price?: QuotedRequest;
  /** The physical product that it goes with; none unless said. */
  @IsOptional() @IsString() @Length(1, 300) product?: string;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ServiceItemAnswer {
  @IsString() code!: string;
  @IsIn(TICKET_PHASES) phase!: TicketPhase;
  @IsIn(WORK_ITEMS) workItem!: WorkItem;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsOptional() @IsObject() @ValidateNested() @ItemsOf(QuotedRequest) price!: QuotedRequest | null;
  @IsOptional() @IsString() product!: string | null;
}

export class ServiceCatalogueAnswer {
  @IsInt() catalogueVersion!: number;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ServiceItemAnswer) items!: ServiceItemAnswer[];
  /** Which item was listed, by whom, when and why; null of the textbook's catalogue. */
  @IsOptional() @IsString() listed!: string | null;
  @IsOptional() @IsString() reason!: string | null;
  @IsOptional() @IsString() changedBy!: string | null;
  @IsOptional() @IsString() changedAt!: string | null;
}

export class ServiceCatalogueChangedAnswer {
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}
