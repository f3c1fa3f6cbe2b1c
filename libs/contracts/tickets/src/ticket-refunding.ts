import { defineEvent, InstantField, Maybe, Money, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';

/** With what we make good for what went wrong: money, things, or service beyond what was bought. */
export const RECOVERY_KINDS = ['compensation', 'discount', 'voucher', 'gift', 'replacement', 'extra_service'] as const;
export type RecoveryKind = (typeof RECOVERY_KINDS)[number];

/** The time until which a refund was to be paid has passed. */
export const REFUND_DUE = 'tickets.refund-due';

const ofRefund = { ticketId: Uuid(), refundId: Uuid() };

/** The customer wants money back, and has a time by which they know where they are (TKT-31). */
export const RefundRequested = defineEvent('tickets.refund-requested', 1, { ...ofRefund, amount: Money(), reason: PersonalField(Text(2_000)), dueAt: InstantField(), requestedBy: Text(200), requestedAt: InstantField() });
export type RefundRequested = EventOf<typeof RefundRequested>;

export const RefundApproved = defineEvent('tickets.refund-approved', 1, { ...ofRefund, amount: Money(), approvedBy: Text(200), approvedAt: InstantField() });
export type RefundApproved = EventOf<typeof RefundApproved>;

/** The money has left us. `late`: after the time by which it was due. */
export const RefundPaid = defineEvent('tickets.refund-paid', 1, { ...ofRefund, amount: Money(), reference: Text(200), late: Type.Boolean(), paidBy: Text(200), paidAt: InstantField() });
export type RefundPaid = EventOf<typeof RefundPaid>;

/** No money, and what we do instead. */
export const RefundRejected = defineEvent('tickets.refund-rejected', 1, { ...ofRefund, reason: Text(1_000), alternative: Text(1_000), rejectedBy: Text(200), rejectedAt: InstantField() });
export type RefundRejected = EventOf<typeof RefundRejected>;

/** Neither paid nor rejected when its time had passed; once for each refund. */
export const RefundOverdue = defineEvent('tickets.refund-overdue', 1, { ...ofRefund, agentId: Maybe(Text(200)), amount: Money(), dueAt: InstantField(), detectedAt: InstantField() });
export type RefundOverdue = EventOf<typeof RefundOverdue>;

/** What may have gone wrong before we make good for it: a clock that was breached (by its metric), an acknowledgement that came too late, a broken promise, an obstacle, a refund that is overdue (by their ids), or something else, in words (TKT-47). */
export const FAILURE_KINDS = ['clock', 'response', 'promise', 'obstacle', 'refund', 'other'] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** We make good for something, and it costs us something. */
export const RecoveryOffered = defineEvent('tickets.recovery-offered', 1, {
  ticketId: Uuid(),
  recoveryId: Uuid(),
  kind: OneOf(RECOVERY_KINDS),
  cost: Money(),
  description: PersonalField(Text(2_000)),
  /** The failure that it answers; left out where an extra service was given for its own sake, and, once, where nobody named it. */
  failure: Type.Optional(Type.Object({ kind: OneOf(FAILURE_KINDS), reference: Maybe(Text(500)) })),
  offeredBy: Text(200),
  offeredAt: InstantField(),
});
export type RecoveryOffered = EventOf<typeof RecoveryOffered>;

/** Every fact about money that goes back to a customer. */
export const refundingEvents = [RefundRequested, RefundApproved, RefundPaid, RefundRejected, RefundOverdue, RecoveryOffered] as const;
