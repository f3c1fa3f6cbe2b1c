import {
  CallDropped,
  CallbackMade,
  HoldCheckedIn,
  HoldEnded,
  HoldStarted,
  ObstacleReported,
  PromiseBroken,
  PromiseExplained,
  PromiseKept,
  PromiseMade,
  PromiseRescheduled,
  RecoveryOffered,
  TransferAccepted,
  TransferCompleted,
  TransferRefused,
  TransferRequested,
  TransferTimedOut,
  TransferWithdrawn,
  type ContactEnded,
  type HoldLimitExceeded,
  type RequestDeclined,
} from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';

export type ContactEvent =
  | HoldStarted
  | HoldCheckedIn
  | HoldEnded
  | HoldLimitExceeded
  | TransferRequested
  | TransferAccepted
  | TransferRefused
  | TransferCompleted
  | TransferTimedOut
  | TransferWithdrawn
  | CallDropped
  | CallbackMade
  | ContactEnded
  | PromiseMade
  | PromiseKept
  | PromiseRescheduled
  | PromiseBroken
  | PromiseExplained
  | RequestDeclined
  | ObstacleReported;

export interface Hold {
  readonly holdId: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly checkIns: number;
}
export type Transfer = Pick<TransferRequested['data'], 'transferId' | 'agentId' | 'to' | 'target' | 'dueAt'> & { readonly accepted: boolean };
export interface PromiseState {
  readonly status: 'made' | 'rescheduled' | 'kept' | 'broken';
  readonly owner: string;
  readonly dueAt: Instant;
  /** Whether it was broken and something followed: a word why, another promise in its place, or something to make good for it. */
  readonly answered: boolean;
}

/** What later decisions need to know of calls and promises about a ticket. */
export interface Contact {
  readonly hold: Hold | null;
  /** Pending, or accepted and not completed. */
  readonly transfer: Transfer | null;
  /** Attempts by open callback. */
  readonly callbacks: Readonly<Record<string, number>>;
  readonly promises: Readonly<Record<string, PromiseState>>;
  /** Ids of what stood in the way. */
  readonly obstacles: readonly string[];
}

export const NO_CONTACT: Contact = { hold: null, transfer: null, callbacks: {}, promises: {}, obstacles: [] };

/** The same where the event is about something else. */
export const evolveContact = (contact: Contact, event: { readonly type: string }): Contact => {
  const { type, data } = event as ContactEvent | RecoveryOffered;
  switch (type) {
    case HoldStarted.type:
      return { ...contact, hold: { holdId: data.holdId, startedAt: data.startedAt, dueAt: data.dueAt, checkIns: 0 } };
    case HoldCheckedIn.type:
      return { ...contact, hold: contact.hold && { ...contact.hold, checkIns: data.checkIn } };
    case HoldEnded.type:
      return { ...contact, hold: null };
    case TransferRequested.type:
      return { ...contact, transfer: { transferId: data.transferId, agentId: data.agentId, to: data.to, target: data.target, dueAt: data.dueAt, accepted: false } };
    case TransferAccepted.type:
      return { ...contact, transfer: contact.transfer && { ...contact.transfer, accepted: true } };
    case TransferRefused.type:
    case TransferCompleted.type:
    case TransferTimedOut.type:
    case TransferWithdrawn.type:
      return { ...contact, transfer: null };
    case CallDropped.type:
      return { ...contact, callbacks: { ...contact.callbacks, [data.callbackId]: 0 } };
    case CallbackMade.type:
      return { ...contact, callbacks: data.reached ? without(contact.callbacks, data.callbackId) : { ...contact.callbacks, [data.callbackId]: data.attempt } };
    case PromiseMade.type:
      return withPromise(answered(contact, data.insteadOf), data.promiseId, { status: 'made', owner: data.owner, dueAt: data.dueAt, answered: false });
    case PromiseKept.type:
      return changed(contact, data.promiseId, { status: 'kept' });
    case PromiseRescheduled.type:
      return changed(contact, data.promiseId, { status: 'rescheduled', dueAt: data.dueAt });
    case PromiseBroken.type:
      return changed(contact, data.promiseId, { status: 'broken' });
    case PromiseExplained.type:
      return answered(contact, data.promiseId);
    case RecoveryOffered.type:
      return data.failure?.kind === 'promise' ? answered(contact, data.failure.reference) : contact;
    case ObstacleReported.type:
      return { ...contact, obstacles: [...contact.obstacles, data.obstacleId] };
    default:
      return contact;
  }
};

const withPromise = (contact: Contact, promiseId: string, promise: PromiseState): Contact => ({ ...contact, promises: { ...contact.promises, [promiseId]: promise } });

const changed = (contact: Contact, promiseId: string, change: Partial<PromiseState>): Contact => {
  const known = contact.promises[promiseId];
  return known === undefined ? contact : withPromise(contact, promiseId, { ...known, ...change });
};

const answered = (contact: Contact, promiseId: string | null | undefined): Contact => (promiseId === null || promiseId === undefined ? contact : changed(contact, promiseId, { answered: true }));

const without = (callbacks: Contact['callbacks'], callbackId: string): Contact['callbacks'] => Object.fromEntries(Object.entries(callbacks).filter(([id]) => id !== callbackId));
