import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse, type Money } from '@rapport/event-sourcing';

export const refundNotFound = (refundId: string) => refuse(refusals.REFUND_NOT_FOUND, { refundId });
export const refundDecided = (refundId: string, status: string) => refuse(refusals.REFUND_DECIDED, { refundId, status });
export const refundNotApproved = (refundId: string) => refuse(refusals.REFUND_NOT_APPROVED, { refundId });
export const refundsOpen = (open: number) => refuse(refusals.REFUNDS_OPEN, { open });
export const failureNotFound = (ticketId: string, failure: string, reference: string) => refuse(refusals.FAILURE_NOT_FOUND, { ticketId, failure, reference });
export const recoveryWithoutFailure = (kind: string) => refuse(refusals.RECOVERY_WITHOUT_FAILURE, { kind });
export const failureUnnamed = (failure: string) => refuse(refusals.FAILURE_UNNAMED, { failure });
export const amountBeyondAuthority = ({ amount, currency }: Money, limit: number) => refuse(refusals.AMOUNT_BEYOND_AUTHORITY, { amount, currency, limit });
