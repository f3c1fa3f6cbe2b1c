import type { ContactFinding, ContactMedium } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

export interface JudgedItem {
  readonly item: string;
  readonly finding: ContactFinding;
}

export type ReviewContact = Command<'ReviewContact', { readonly reviewId: string; readonly agentId: string; readonly medium: ContactMedium; readonly ticketId: string | null; readonly findings: readonly JudgedItem[]; readonly note: string | null }>;
export type WithdrawReview = Command<'WithdrawReview', { readonly reviewId: string; readonly reason: string }>;

export type ContactReviewCommand = ReviewContact | WithdrawReview;
