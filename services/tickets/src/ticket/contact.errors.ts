import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse, type Money } from '@rapport/event-sourcing';

export const holdWithoutConsent = () => refuse(refusals.HOLD_WITHOUT_CONSENT);
export const holdWithoutLimit = () => refuse(refusals.HOLD_WITHOUT_LIMIT);
export const alreadyOnHold = (ticketId: string) => refuse(refusals.ALREADY_ON_HOLD, { ticketId });
export const notOnHold = (ticketId: string) => refuse(refusals.NOT_ON_HOLD, { ticketId });
export const transferWithoutConsent = () => refuse(refusals.TRANSFER_WITHOUT_CONSENT);
export const transferToSelf = (agentId: string) => refuse(refusals.TRANSFER_TO_SELF, { agentId });
export const transferPending = (ticketId: string) => refuse(refusals.TRANSFER_PENDING, { ticketId });
export const noTransferPending = (ticketId: string) => refuse(refusals.NO_TRANSFER_PENDING, { ticketId });
export const transferForAnother = (target: string) => refuse(refusals.TRANSFER_FOR_ANOTHER, { target });
export const transferTargetAway = (person: string, reason: string, others: readonly string[]) => refuse(refusals.TRANSFER_TARGET_AWAY, { person, reason, others: namesOf(others) });
export const transferTargetNotCleared = (ticketId: string, person: string, others: readonly string[]) => refuse(refusals.TRANSFER_TARGET_NOT_CLEARED, { ticketId, person, others: namesOf(others) });
export const noTransferAccepted = (ticketId: string) => refuse(refusals.NO_TRANSFER_ACCEPTED, { ticketId });
export const callbackNotFound = (callbackId: string) => refuse(refusals.CALLBACK_NOT_FOUND, { callbackId });
export const promiseNotFound = (promiseId: string) => refuse(refusals.PROMISE_NOT_FOUND, { promiseId });
export const promiseSettled = (promiseId: string, status: string) => refuse(refusals.PROMISE_SETTLED, { promiseId, status });
export const promiseDueNotLater = () => refuse(refusals.PROMISE_DUE_NOT_LATER);
export const promiseBeyondAuthority = ({ amount, currency }: Money, limit: number) => refuse(refusals.PROMISE_BEYOND_AUTHORITY, { amount, currency, limit });
export const rescheduledWithoutConsent = () => refuse(refusals.RESCHEDULED_WITHOUT_CONSENT);
export const promiseNotBroken = (promiseId: string, status: string) => refuse(refusals.PROMISE_NOT_BROKEN, { promiseId, status });
export const promisesBroken = (broken: number) => refuse(refusals.PROMISES_BROKEN, { broken });
export const promisesOpen = (open: number) => refuse(refusals.PROMISES_OPEN, { open });

const namesOf = (people: readonly string[]): string => (people.length === 0 ? '-' : people.join(', '));
