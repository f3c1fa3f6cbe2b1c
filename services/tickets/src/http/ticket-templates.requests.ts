import { SERVICE_ITEM_CODE, TICKET_CATEGORIES, TICKET_DURATIONS, TICKET_FEES, TICKET_FREQUENCIES, TICKET_NATURES, TICKET_PHASES, TICKET_PLACES, TICKET_PRIORITIES, WORK_ITEMS } from '@rapport/contracts-tickets';
import type { TicketCategory, TicketPhase, TicketPriority, WorkItem } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { PlaybookRunAnswer, WordingRequest } from './playbooks.requests.js';
import { ServiceAskedRequest } from './tickets.requests.js';

const CODE = /^[a-z][a-z0-9-]{0,48}$/;

export class TemplateQuestionRequest {
  /** What the question is called among the others: `serial-number`. */
  @IsString() @Matches(CODE) question!: string;
  @IsString() @Length(1, 300) zh!: string;
  @IsString() @Length(1, 300) en!: string;
  /** No ticket is opened by the template without an answer to it. */
  @IsBoolean() required!: boolean;
}

export class PublishTicketTemplateRequest {
  /** The template whose next version this is. */
  @IsString() @Matches(CODE) code!: string;
  @IsObject() @ValidateNested() name!: WordingRequest;
  /** What the ticket is about, in whichever language it is opened. */
  @IsObject() @ValidateNested() subject!: WordingRequest;
  @IsIn(TICKET_CATEGORIES) category!: TicketCategory;
  @IsOptional() @IsIn(TICKET_PHASES) phase?: TicketPhase;
  @IsOptional() @IsIn(TICKET_NATURES) nature?: (typeof TICKET_NATURES)[number];
  @IsOptional() @IsIn(TICKET_PLACES) place?: (typeof TICKET_PLACES)[number];
  @IsOptional() @IsIn(TICKET_FEES) fee?: (typeof TICKET_FEES)[number];
  @IsOptional() @IsIn(TICKET_FREQUENCIES) frequency?: (typeof TICKET_FREQUENCIES)[number];
  @IsOptional() @IsIn(TICKET_DURATIONS) duration?: (typeof TICKET_DURATIONS)[number];
  /** Code of the service-item catalogue. */
  @IsOptional() @Matches(SERVICE_ITEM_CODE) serviceItem?: string;
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  /** Where category and service item do not say rightly which department leads. */
  @IsOptional() @IsIn(WORK_ITEMS) workItem?: WorkItem;
  @IsOptional() @IsString() @Length(1, 300) item?: string;
  @IsOptional() @IsInt() @Min(1) @Max(3_660) rhythmDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(3_660) expectedDays?: number;
  /** The playbook that is begun with the ticket; none unless said. */
  @IsOptional() @IsUUID() playbookId?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ItemsOf(TemplateQuestionRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) questions?: TemplateQuestionRequest[];
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ArchiveTicketTemplateRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ListTicketTemplatesRequest {
  @IsOptional() @IsIn(TICKET_CATEGORIES) category?: TicketCategory;
  /** Finds those that are archived; those in use unless said. */
  @IsOptional() @IsBoolean() archived?: boolean;
}

export class TemplateAnswerRequest {
  /** The code of a question of the template. */
  @IsString() @Length(1, 50) question!: string;
  @IsString() @Length(1, 2_000) answer!: string;
}

/** What is said wins over what the template says. */
export class OpenTicketByTemplateRequest extends ServiceAskedRequest {
  /** An earlier version of the template; the newest unless said. */
  @IsOptional() @IsInt() @Min(1) @Max(2_147_483_647) templateVersion?: number;
  /** In which language the subject of the template is taken; `zh` unless said. */
  @IsOptional() @IsIn(['zh', 'en']) language?: 'zh' | 'en';
  @IsOptional() @IsString() @Length(1, 300) subject?: string;
  @IsOptional() @IsIn(TICKET_CATEGORIES) category?: TicketCategory;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ItemsOf(TemplateAnswerRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) answers?: TemplateAnswerRequest[];
}

/** What a command on a template answers. */
export class TicketTemplateAnswer {
  @IsUUID() ticketTemplateId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class TicketOpenedByTemplateAnswer {
  @IsUUID() ticketId!: string;
  @IsString() number!: string;
  @IsInt() templateVersion!: number;
  /** The run of the template's playbook, of which its own facts tell; null where none was begun. */
  @IsOptional() @IsObject() @ValidateNested() @ItemsOf(PlaybookRunAnswer) run!: PlaybookRunAnswer | null;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

/** What came of the tickets that were opened by a version of a template. */
export class TemplateUseAnswer {
  @IsInt() templateVersion!: number;
  @IsInt() opened!: number;
  /** Those that are of the kind that the template says, as far as it says it: category and phase, nature, place, fee, frequency, duration, service item. */
  @IsInt() kept!: number;
  /** Kept ÷ opened. */
  @IsNumber() share!: number;
}
