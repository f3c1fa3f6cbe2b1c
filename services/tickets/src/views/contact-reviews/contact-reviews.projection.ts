import { ContactReviewed, ContactReviewWithdrawn } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ContactReviewRow } from './contact-reviews.row.js';

/** How good are contacts? */
export const contactReviews = projection(ContactReviewRow, {
  name: 'contact-reviews',
  version: 1,
  mirrors: 'contact-review',
  when: [
    on(ContactReviewed, (_, { data }) => ({
      ...data,
      met: data.findings.filter(({ finding }) => finding === 'met').length,
      missed: data.findings.filter(({ finding }) => finding === 'missed').length,
      withdrawnBecause: null,
      version: 0,
    })),
    on(ContactReviewWithdrawn, (row, { data: { reason } }) => row && { ...row, withdrawnBecause: reason }),
  ],
  keyOf: ({ data }) => data.reviewId,
});
