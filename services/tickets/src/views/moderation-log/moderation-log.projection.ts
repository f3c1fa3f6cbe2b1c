import { PostHidden, PostPraised, PostRestored } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ModerationRow } from './moderation-log.row.js';

/** What did moderators do with which post, and why (KBS-09)? */
export const moderationLog = projection(ModerationRow, {
  name: 'moderation-log',
  version: 1,
  when: [
    on(PostHidden, (_, { id, data: { contactId, reason, reportId, hiddenBy, hiddenAt } }) => ({ entryId: id, contactId, moderation: 'hidden', reason, reportId, moderatedBy: hiddenBy, moderatedAt: hiddenAt })),
    on(PostRestored, (_, { id, data: { contactId, reason, restoredBy, restoredAt } }) => ({ entryId: id, contactId, moderation: 'restored', reason, reportId: null, moderatedBy: restoredBy, moderatedAt: restoredAt })),
    on(PostPraised, (_, { id, data: { contactId, reason, praisedBy, praisedAt } }) => ({ entryId: id, contactId, moderation: 'praised', reason, reportId: null, moderatedBy: praisedBy, moderatedAt: praisedAt })),
  ],
  keyOf: ({ id }) => id,
});
