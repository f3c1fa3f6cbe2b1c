import type { CertificationLevel } from '@rapport/contracts-tickets';
import type { Command, Instant } from '@rapport/event-sourcing';

export type CertifyUser = Command<'CertifyUser', { readonly certificationId: string; readonly partyId: string; readonly product: string; readonly level: CertificationLevel; readonly trainedBy: string; readonly validUntil: Instant | null }>;
export type WithdrawCertification = Command<'WithdrawCertification', { readonly certificationId: string; readonly reason: string }>;

export type CertificationCommand = CertifyUser | WithdrawCertification;
