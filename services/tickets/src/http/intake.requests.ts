import { SET_ASIDE_REASONS, type SetAsideReason } from '@rapport/contracts-tickets';
import { IsMoment } from '@rapport/service-host';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';

export class ReceiveMailRequest {
  /** The whole letter as it came (RFC 822), headers and all. */
  @IsString() @Length(1, 1_000_000) raw!: string;
  /** `text` unless the letter is sent as base64, which keeps its bytes whatever their encoding. */
  @IsOptional() @IsIn(['text', 'base64']) encoding?: 'text' | 'base64';
}

/** What became of a letter. The same letter twice is answered twice the same. */
export class MailTakenAnswer {
  @IsIn(['opened', 'continued', 'set_aside']) outcome!: 'opened' | 'continued' | 'set_aside';
  /** The ticket that it began or goes on with, or that it names though it was set aside. */
  @IsOptional() @IsUUID() ticketId?: string;
  /** Of the ticket that it began; its sender is told unless they were told of another on that day. */
  @IsOptional() @IsString() number?: string;
  /** Why it was set aside. */
  @IsOptional() @IsIn(SET_ASIDE_REASONS) reason?: SetAsideReason;
  @IsArray() @IsString({ each: true }) facts!: string[];
}

export class ListSetAsideMailsRequest {
  @IsOptional() @IsIn(SET_ASIDE_REASONS) reason?: SetAsideReason;
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ForumPostRequest {
  /** Who wrote it; a new nameless party unless said. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsString() @Length(1, 100) forum!: string;
  @IsString() @Length(1, 200) topic!: string;
  @IsString() @Length(1, 20_000) text!: string;
  /** What the post is called there: the same one twice is one. */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
  @IsOptional() @IsMoment() postedAt?: string;
}

export class ChatTranscriptRequest {
  /** With whom we talked; a new nameless party unless said. */
  @IsOptional() @IsUUID() partyId?: string;
  /** The chat or page where it took place. */
  @IsString() @Length(1, 100) place!: string;
  @IsOptional() @IsString() @Length(1, 200) subject?: string;
  /** Everything that was said, line by line. */
  @IsString() @Length(1, 20_000) transcript!: string;
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
  @IsOptional() @IsMoment() endedAt?: string;
}

export class ListOnlineContactsRequest {
  /** The forum or the chat. */
  @IsOptional() @IsString() @Length(1, 100) place?: string;
  /** Whether a moderator took it out of sight. */
  @IsOptional() @IsBoolean() hidden?: boolean;
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ForumPostAnswer {
  @IsUUID() postId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ChatTranscriptAnswer {
  @IsUUID() chatId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class MovedToTicketAnswer extends ForumPostAnswer {
  @IsUUID() ticketId!: string;
}
