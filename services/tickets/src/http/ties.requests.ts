import { MERGE_MODES, TICKET_CATEGORIES, type MergeMode, type TicketCategory } from '@rapport/contracts-tickets';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { TicketAnswer } from './tickets.requests.js';

export class MergeTicketRequest {
  /** The ticket that goes on. */
  @IsUUID() intoId!: string;
  /** One thread, or each its own while both are led and closed as one; one thread unless said. */
  @IsOptional() @IsIn(MERGE_MODES) mode?: MergeMode;
  @IsOptional() @IsString() @Length(1, 1_000) reason?: string;
}

export class LinkTicketsRequest {
  @IsUUID() relatedId!: string;
  @IsOptional() @IsString() @Length(1, 1_000) note?: string;
}

export class UnlinkTicketsRequest {
  @IsUUID() relatedId!: string;
}

export class SplitTicketRequest {
  /** What the customer wrote about another matter. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true }) messageIds!: string[];
  @IsString() @Length(1, 300) subject!: string;
  @IsIn(TICKET_CATEGORIES) category!: TicketCategory;
}

export class SetParentRequest {
  /** Left out where it is no child any more. */
  @IsOptional() @IsUUID() parentId?: string;
}

export class SplitAnswer extends TicketAnswer {
  @IsUUID() newTicketId!: string;
}
