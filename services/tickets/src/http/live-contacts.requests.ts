import { LIVE_CHANNELS, SKILL_CODE, type LiveChannel } from '@rapport/contracts-tickets';
import { IsMoment } from '@rapport/service-host';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import { AgentAnswer, ConsideredAnswer } from './agents.requests.js';
import { PeriodRequest } from './contact-reads.requests.js';

export class BeginLiveContactRequest {
  @IsIn(LIVE_CHANNELS) channel!: LiveChannel;
  /** When the customer rang or came; left out where we called. */
  @IsOptional() @IsMoment() arrivedAt?: string;
  /** What it is about, as far as that is known. */
  @IsOptional() @IsUUID() ticketId?: string;
  /** Who it is, as far as that is known; the requester of the ticket unless said. */
  @IsOptional() @IsUUID() partyId?: string;
}

export class EndLiveContactRequest {
  /** What it turned out to be about: the ticket with the note, or the one that owes the callback. That of the beginning unless said. */
  @IsOptional() @IsUUID() ticketId?: string;
}

export class HandOverLiveContactRequest {
  /** The colleague who takes the customer. */
  @IsUUID() toRosterId!: string;
}

export class ListLiveContactsRequest {
  @IsOptional() @IsUUID() rosterId?: string;
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class PickUpStatisticsRequest extends PeriodRequest {
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
}

export class ListReceiversRequest {
  @IsOptional() @IsString() @Length(1, 40) team?: string;
  /** What the customer asks for: categories of tickets, languages, products. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @Matches(SKILL_CODE, { each: true }) skills?: string[];
  /** Who it is, where that is known. */
  @IsOptional() @IsUUID() partyId?: string;
}

export class LiveContactAnswer extends AgentAnswer {
  @IsUUID() contactId!: string;
}

export class LiveContactCutAnswer extends LiveContactAnswer {
  /** The callback that is owed now; null where nobody knows whom to call. */
  @IsOptional() @IsUUID() callbackId!: string | null;
}

export class LiveContactHandedOverAnswer extends LiveContactAnswer {
  @IsUUID() toRosterId!: string;
  /** The contact of the colleague. */
  @IsUUID() toContactId!: string;
}

export class ReceiverAnswer extends ConsideredAnswer {
  @IsUUID() rosterId!: string;
}
