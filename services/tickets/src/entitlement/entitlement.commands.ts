import type { Benefit, EntitlementGranted } from '@rapport/contracts-tickets';
import type { Command, Instant } from '@rapport/event-sourcing';

export type GrantEntitlement = Command<'GrantEntitlement', Omit<EntitlementGranted['data'], 'grantedAt'>>;

/** `place` as it was said. Whether the benefit applies is the answer, not a condition. `askedAt`: when it was wanted, where that is not now. */
export type UseBenefit = Command<'UseBenefit', { readonly entitlementId: string; readonly benefit: Benefit; readonly place: string; readonly ticketId: string | null; readonly repairId: string | null; readonly askedAt?: Instant }>;
export type WithdrawEntitlement = Command<'WithdrawEntitlement', { readonly entitlementId: string; readonly reason: string }>;

export type EntitlementCommand = GrantEntitlement | UseBenefit | WithdrawEntitlement;
