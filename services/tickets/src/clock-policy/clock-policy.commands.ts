import type { ClockPolicyPublished } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The next version of the policy of that code, or its first. */
export type PublishClockPolicy = Command<'PublishClockPolicy', Omit<ClockPolicyPublished['data'], 'policyVersion' | 'publishedBy' | 'publishedAt'>>;
export type ArchiveClockPolicy = Command<'ArchiveClockPolicy', { readonly policyId: string }>;
export type ClockPolicyCommand = PublishClockPolicy | ArchiveClockPolicy;
