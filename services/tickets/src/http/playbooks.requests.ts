import { PLAYBOOK_KINDS, TICKET_CATEGORIES, TICKET_PHASES, type PlaybookKind, type TicketCategory, type TicketPhase } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';

const CODE = /^[a-z][a-z0-9-]{0,48}$/;

export class WordingRequest {
  @IsString() @Length(1, 300) zh!: string;
  @IsString() @Length(1, 300) en!: string;
}

export class PlaybookStepRequest {
  /** What the step is called among the others: `call-ahead`. */
  @IsString() @Matches(CODE) step!: string;
  @IsString() @Length(1, 300) zh!: string;
  @IsString() @Length(1, 300) en!: string;
  @IsBoolean() mandatory!: boolean;
}

export class PublishPlaybookRequest {
  /** The playbook whose next version this is. */
  @IsString() @Matches(CODE) code!: string;
  @IsObject() @ValidateNested() title!: WordingRequest;
  /** `service` unless said. */
  @IsOptional() @IsIn(PLAYBOOK_KINDS) kind?: PlaybookKind;
  /** Categories of tickets that it is for; for all unless said. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(TICKET_CATEGORIES, { each: true }) categories?: TicketCategory[];
  /** Types of items that it is for; for all unless said. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsString({ each: true }) @Length(1, 100, { each: true }) itemTypes?: string[];
  /** Phases of tickets that it is for; for all unless said. */
  @IsOptional() @IsArray() @ArrayMaxSize(3) @ArrayUnique() @IsIn(TICKET_PHASES, { each: true }) phases?: TicketPhase[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ItemsOf(PlaybookStepRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) steps!: PlaybookStepRequest[];
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ArchivePlaybookRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ListPlaybooksRequest {
  @IsOptional() @IsIn(PLAYBOOK_KINDS) kind?: PlaybookKind;
  /** Finds those for tickets of this category. */
  @IsOptional() @IsIn(TICKET_CATEGORIES) category?: TicketCategory;
  /** Finds those for items of this type. */
  @IsOptional() @IsString() @Length(1, 100) itemType?: string;
  /** Finds those that are for tickets of this phase and of no other: before, during or after the sale. */
  @IsOptional() @IsIn(TICKET_PHASES) phase?: TicketPhase;
  /** Finds those that are archived; those in use unless said. */
  @IsOptional() @IsBoolean() archived?: boolean;
}

export class StartPlaybookRunRequest {
  @IsUUID() playbookId!: string;
}

export class CompletePlaybookStepRequest {
  @IsString() @Length(1, 50) step!: string;
}

export class SkipPlaybookStepRequest extends CompletePlaybookStepRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ListPlaybookRunsRequest {
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsUUID() playbookId?: string;
  /** 0 for what is shipped. */
  @IsOptional() @IsInt() @Min(0) playbookVersion?: number;
  @IsOptional() @IsIn(PLAYBOOK_KINDS) kind?: PlaybookKind;
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

/** What a command on a playbook answers. */
export class PlaybookAnswer {
  @IsUUID() playbookId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

/** What a command on a run answers. */
export class PlaybookRunAnswer {
  @IsUUID() runId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

/** How far a version of a playbook is followed. */
export class ConformanceAnswer {
  @IsInt() playbookVersion!: number;
  @IsInt() runs!: number;
  /** Runs of which every step is done or skipped; what follows is about them. */
  @IsInt() ended!: number;
  /** Every mandatory step done, none before an earlier one. */
  @IsInt() asWritten!: number;
  @IsInt() mandatory!: number;
  @IsInt() mandatoryDone!: number;
  /** Mandatory steps done ÷ mandatory steps; null before the first run has ended. */
  @IsOptional() @IsNumber() conformance!: number | null;
}
