import type { RecoveryKind, RecoveryOffered } from '@rapport/contracts-tickets';
import type { Command, Money } from '@rapport/event-sourcing';
import type { Authority } from './authority.rule.js';

/** What went wrong before we make good for it. */
export type Failure = NonNullable<RecoveryOffered['data']['failure']>;

interface OfRefund {
  readonly ticketId: string;
  readonly refundId: string;
}

/** `within`: milliseconds within which it is paid or rejected; a setting. */
export type RequestRefund = Command<'RequestRefund', OfRefund & { readonly amount: Money; readonly reason: string; readonly within: number }>;
/** `authority`: what the post of whoever approves may grant. */
export type ApproveRefund = Command<'ApproveRefund', OfRefund & { readonly authority: Authority }>;
export type PayRefund = Command<'PayRefund', OfRefund & { readonly reference: string }>;
export type RejectRefund = Command<'RejectRefund', OfRefund & { readonly reason: string; readonly alternative: string }>;
/** The timer of a refund rang. */
export type OverdueRefund = Command<'OverdueRefund', OfRefund>;
export type OfferRecovery = Command<'OfferRecovery', { readonly ticketId: string; readonly recoveryId: string; readonly kind: RecoveryKind; readonly cost: Money; readonly description: string; readonly failure?: Failure | null; readonly authority: Authority }>;

export type RefundingCommand = RequestRefund | ApproveRefund | PayRefund | RejectRefund | OverdueRefund | OfferRecovery;
