import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CONTACT_FINDINGS, CONTACT_MEDIA } from './contact-quality.js';

/** Somebody listened to, watched or read a contact and judged it item by item. */
export const ContactReviewed = defineEvent('tickets.contact-reviewed', 1, {
  reviewId: Uuid(),
  /** Whose contact it was. */
  agentId: Text(200),
  medium: OneOf(CONTACT_MEDIA),
  ticketId: Maybe(Uuid()),
  findings: Type.Array(Type.Object({ item: Text(50), finding: OneOf(CONTACT_FINDINGS) }), { minItems: 1, maxItems: 100 }),
  note: Maybe(Text(2_000)),
  reviewedBy: Text(200),
  reviewedAt: InstantField(),
});
export type ContactReviewed = EventOf<typeof ContactReviewed>;

/** It counts no more. */
export const ContactReviewWithdrawn = defineEvent('tickets.contact-review-withdrawn', 1, { reviewId: Uuid(), reason: Text(1_000), withdrawnBy: Text(200), withdrawnAt: InstantField() });
export type ContactReviewWithdrawn = EventOf<typeof ContactReviewWithdrawn>;

/** Every fact about the quality of contacts. */
export const contactReviewEvents = [ContactReviewed, ContactReviewWithdrawn] as const;
