import { MESSAGE_AUDIENCES, TICKET_CHANNELS, TICKET_PRIORITIES, WORK_ITEMS, type MessageAudience, type TicketChannel, type TicketPriority, type WorkItem } from '@rapport/contracts-tickets';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { WordingFindingAnswer } from '@rapport/wording';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Min, ValidateNested } from 'class-validator';
import { TicketAnswer } from './tickets.requests.js';

export class ReceiveMessageRequest {
  @IsString() @Length(1, 20_000) text!: string;
  @IsIn(TICKET_CHANNELS) channel!: TicketChannel;
  /** When the customer wrote it, where that is not now. */
  @IsOptional() @IsMoment() sentAt?: string;
  /** What the message is called where it comes from. */
  @IsOptional() @IsString() @Length(1, 998) externalId?: string;
}

export class SendReplyRequest {
  @IsString() @Length(1, 20_000) text!: string;
  @IsIn(TICKET_CHANNELS) channel!: TicketChannel;
  /** Whom it is for; the customer unless said. */
  @IsOptional() @IsIn(MESSAGE_AUDIENCES) audience?: MessageAudience;
  /** The agent who answers; left out where a program does. */
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  @IsOptional() @IsUUID() inReplyTo?: string;
}

export class RouteTicketRequest {
  /** The department that leads; left out where the department table says it of the work item. */
  @IsOptional() @IsString() @Length(1, 100) lead?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) @Length(1, 100, { each: true }) collaborators?: string[];
  @IsOptional() @IsIn(WORK_ITEMS) workItem?: WorkItem;
  @IsOptional() @IsString() @Length(1, 1_000) reason?: string;
}

export class ChangePriorityRequest {
  @IsIn(TICKET_PRIORITIES) priority!: TicketPriority;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ListMessagesRequest {
  @IsOptional() @IsIn(MESSAGE_AUDIENCES) audience?: MessageAudience;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class MessageAnswer extends TicketAnswer {
  @IsUUID() messageId!: string;
}

export class ReplyAnswer extends MessageAnswer {
  /** What a colleague would say of the wording; the reply was sent all the same. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(WordingFindingAnswer) wording!: WordingFindingAnswer[];
}
