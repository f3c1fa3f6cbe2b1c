import { HOLD_REASONS, LIVE_CHANNELS, TICKET_PRIORITIES, TICKET_STATUSES } from '@rapport/contracts-tickets';
import type { HoldReason, LiveChannel, TicketPriority, TicketStatus } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { BriefedPromiseAnswer } from './briefing.requests.js';

export class AgentDeskRequest {
  /** Whose desk; that of whoever asks unless given. */
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
}

export class DeskTicketAnswer {
  @IsUUID() ticketId!: string;
  @IsString() number!: string;
  @IsString() subject!: string;
  @IsUUID() requesterId!: string;
  @IsIn(TICKET_STATUSES) status!: TicketStatus;
  @IsIn(TICKET_PRIORITIES) priority!: TicketPriority;
  /** `word`, `clock`, `promise`, `refund`, `sub_task` or `callback`; null where nothing is owed. */
  @IsOptional() @IsString() nextDue!: string | null;
  @IsOptional() @IsString() nextDueAt!: string | null;
  /** Since when the customer waits for our next step; null where it is not our turn. */
  @IsOptional() @IsString() customerWaitingSince!: string | null;
}

export class DeskTransferAnswer {
  @IsUUID() transferId!: string;
  @IsUUID() ticketId!: string;
  /** Who hands over. */
  @IsOptional() @IsString() agentId!: string | null;
  @IsString() reason!: string;
  @IsOptional() @IsString() customerName!: string | null;
  @IsOptional() @IsString() purpose!: string | null;
  @IsString() dueAt!: string;
}

export class DeskCallbackAnswer {
  @IsUUID() callbackId!: string;
  @IsUUID() ticketId!: string;
  @IsString() dueAt!: string;
  @IsInt() attempts!: number;
  /** From when on the customer wants to be called; null where any time is fine. Whoever was just cut off may be called back at once: it is told, and refuses nothing. */
  @IsOptional() @IsString() callFrom!: string | null;
}

export class DeskHoldAnswer {
  @IsUUID() holdId!: string;
  @IsUUID() ticketId!: string;
  @IsIn(HOLD_REASONS) reason!: HoldReason;
  @IsString() startedAt!: string;
  /** The limit that the customer was told. */
  @IsString() dueAt!: string;
  @IsInt() checkIns!: number;
}

export class DeskLiveContactAnswer {
  @IsUUID() contactId!: string;
  @IsIn(LIVE_CHANNELS) channel!: LiveChannel;
  @IsOptional() @IsUUID() ticketId!: string | null;
  @IsOptional() @IsUUID() partyId!: string | null;
  @IsString() begunAt!: string;
}

/** What lies on the desk of one agent (KBS-12), the next that is due first; a hundred of each kind at the most. */
export class AgentDeskAnswer {
  @IsString() agentId!: string;
  /** The customer whom the agent is with just now; one at the most. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DeskLiveContactAnswer) liveContacts!: DeskLiveContactAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DeskTicketAnswer) tickets!: DeskTicketAnswer[];
  /** What the agent has promised and not kept yet. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BriefedPromiseAnswer) promises!: BriefedPromiseAnswer[];
  /** Tickets that the agent is asked to take over. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DeskTransferAnswer) transfers!: DeskTransferAnswer[];
  /** Whom the agent has to call back. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DeskCallbackAnswer) callbacks!: DeskCallbackAnswer[];
  /** Who waits on the line of the agent. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DeskHoldAnswer) holds!: DeskHoldAnswer[];
}
