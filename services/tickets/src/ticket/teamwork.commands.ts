import type { AwaitedReason, Coverage, TicketClassified } from '@rapport/contracts-tickets';
import type { Command, Instant, Money } from '@rapport/event-sourcing';
import type { Routing } from '../department-table/department-table.rule.js';
import type { Classification } from './classification.rule.js';

interface OfTicket {
  readonly ticketId: string;
}

/** What is known of a ticket's kind beside its six classifications. `quoteConsented`: the customer has agreed to the quote (TKT-06). */
export interface ClassificationDetails {
  readonly serviceItem: string | null;
  readonly quote: Money | null;
  readonly quoteConsented: boolean;
  readonly rhythmDays: number | null;
  readonly expectedDays: number | null;
  readonly internal: boolean;
}

/** What an opening may say beyond the request itself: where the ticket goes by the department table, and details of its kind. Both may be settled later. */
export interface OpeningDetails {
  readonly routing?: Routing | null;
  readonly details?: ClassificationDetails | null;
}

/** `coverage`: whether an entitlement covers the service as it is classified, where that was judged anew. */
export type ClassifyTicket = Command<'ClassifyTicket', OfTicket & Omit<Classification, 'phase'> & ClassificationDetails & { readonly coverage: Coverage | null }>;

export type OpenSubTask = Command<'OpenSubTask', OfTicket & { readonly subTaskId: string; readonly department: string; readonly task: string; readonly dueAt: Instant | null }>;
export type CompleteSubTask = Command<'CompleteSubTask', OfTicket & { readonly subTaskId: string; readonly result: string }>;
export type DropSubTask = Command<'DropSubTask', OfTicket & { readonly subTaskId: string; readonly reason: string }>;
/** From the clock: the time until which the sub-task was to be done has passed. */
export type OverdueSubTask = Command<'OverdueSubTask', OfTicket & { readonly subTaskId: string; readonly dueAt: Instant }>;

export type AwaitCustomer = Command<'AwaitCustomer', OfTicket & { readonly reason: AwaitedReason; readonly awaited: string; readonly expectedBy: Instant | null }>;
export type ResumeHelp = Command<'ResumeHelp', OfTicket & { readonly because: 'customer_answered' | 'not_needed' }>;

/** Whoever helps stays with the customer. `goal`: what these have to have reached. */
export type FollowThrough = Command<'FollowThrough', OfTicket & { readonly goal: string }>;
export type ConfirmBackOnTrack = Command<'ConfirmBackOnTrack', OfTicket & { readonly seen: string }>;

export type SubTaskCommand = OpenSubTask | CompleteSubTask | DropSubTask | OverdueSubTask;
export type WaitingCommand = AwaitCustomer | ResumeHelp;
export type FollowingCommand = FollowThrough | ConfirmBackOnTrack;
export type TeamworkCommand = ClassifyTicket | SubTaskCommand | WaitingCommand | FollowingCommand;

export type KnownKind = TicketClassified['data'];
