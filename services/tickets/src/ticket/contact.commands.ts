import type { ContactEnded, HoldReason, Obstacle, PromiseMade, RequestDeclined, TransferTarget } from '@rapport/contracts-tickets';
import type { Command, Instant, Money } from '@rapport/event-sourcing';
import type { Authority } from './authority.rule.js';
import type { Receiver } from './receiver.rule.js';

interface OfTicket {
  readonly ticketId: string;
}

/** `limit`: milliseconds that the customer was told. */
export type PlaceOnHold = Command<'PlaceOnHold', OfTicket & { readonly holdId: string; readonly reason: HoldReason; readonly consent: boolean; readonly limit: number | null }>;
export type CheckInOnHold = Command<'CheckInOnHold', OfTicket>;
export type ResumeHold = Command<'ResumeHold', OfTicket>;
/** The timer of a hold rang. */
export type ExceedHoldLimit = Command<'ExceedHoldLimit', OfTicket & { readonly holdId: string }>;
export type HoldingCommand = PlaceOnHold | CheckInOnHold | ResumeHold | ExceedHoldLimit;

/** `limit`: milliseconds within which somebody has to accept. */
export type RequestTransfer = Command<
  'RequestTransfer',
  OfTicket & {
    readonly transferId: string;
    readonly to: TransferTarget;
    readonly target: string;
    readonly reason: string;
    readonly consent: boolean;
    readonly customerName: string;
    readonly purpose: string;
    readonly limit: number;
    /** Null for a department, and for whoever is not on the roster. */
    readonly receiver: Receiver | null;
  }
>;
export type AcceptTransfer = Command<'AcceptTransfer', OfTicket & { readonly acceptedBy: string; readonly receiver: Receiver | null }>;
export type RefuseTransfer = Command<'RefuseTransfer', OfTicket & { readonly refusedBy: string; readonly reason: string }>;
export type CompleteTransfer = Command<'CompleteTransfer', OfTicket & { readonly thanked: boolean }>;
export type WithdrawTransfer = Command<'WithdrawTransfer', OfTicket>;
/** The timer of a transfer rang. */
export type ReturnTransfer = Command<'ReturnTransfer', OfTicket & { readonly transferId: string }>;
export type TransferringCommand = RequestTransfer | AcceptTransfer | RefuseTransfer | CompleteTransfer | WithdrawTransfer | ReturnTransfer;

/** `within`: milliseconds within which we call back; a setting. `agentId`: who was on the line; undefined for whoever has the ticket. */
export type DropCall = Command<'DropCall', OfTicket & { readonly callbackId: string; readonly within: number; readonly agentId?: string }>;
export type MakeCallback = Command<'MakeCallback', OfTicket & { readonly callbackId: string; readonly agentId: string; readonly reached: boolean }>;
export type EndContact = Command<
  'EndContact',
  Pick<ContactEnded['data'], 'ticketId' | 'contactId' | 'liveContactId' | 'agentId' | 'channel' | 'openQuestions' | 'closedQuestions' | 'thanked' | 'endedBy'> & {
    readonly note: string;
    readonly stated: string | null;
    readonly implied: string | null;
    readonly hopedFor: string | null;
  }
>;
export type DeclineRequest = Command<'DeclineRequest', Pick<RequestDeclined['data'], 'ticketId' | 'declineId' | 'reason' | 'style' | 'alternative'> & { readonly request: string }>;
export type ReportObstacle = Command<'ReportObstacle', OfTicket & { readonly obstacleId: string; readonly kind: Obstacle; readonly note: string | null }>;
export type CallingCommand = DropCall | MakeCallback | EndContact | DeclineRequest | ReportObstacle;

/** `authority`: what the post of whoever promises may promise. `insteadOf`: the broken promise in the place of which it is made. */
export type MakePromise = Command<
  'MakePromise',
  Pick<PromiseMade['data'], 'ticketId' | 'promiseId' | 'owner' | 'source'> & { readonly text: string; readonly amount: Money | null; readonly dueAt: Instant; readonly authority: Authority; readonly insteadOf?: string | null }
>;
export type KeepPromise = Command<'KeepPromise', OfTicket & { readonly promiseId: string }>;
export type ReschedulePromise = Command<'ReschedulePromise', OfTicket & { readonly promiseId: string; readonly dueAt: Instant; readonly consent: boolean; readonly reason: string }>;
/** `dueAt`: of the timer that rang; null where its owner says so, with a reason. */
export type BreakPromise = Command<'BreakPromise', OfTicket & { readonly promiseId: string; readonly dueAt: Instant | null; readonly reason: string | null }>;
/** `explanation`: what the customer was told of why it was not kept. */
export type ExplainPromise = Command<'ExplainPromise', OfTicket & { readonly promiseId: string; readonly explanation: string }>;
export type PromisingCommand = MakePromise | KeepPromise | ReschedulePromise | BreakPromise | ExplainPromise;
