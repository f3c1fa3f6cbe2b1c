import { TopicLimitsSet } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ForumRow } from './forums.row.js';

/** Between how many topics is each forum in balance (KBS-09)? */
export const forums = projection(ForumRow, {
  name: 'forums',
  version: 1,
  when: [on(TopicLimitsSet, (_, { data: { forumId, forum, fewest, most, openDays } }) => ({ forumId, forum, fewest, most, openDays }))],
  keyOf: ({ data }) => data.forumId,
});
