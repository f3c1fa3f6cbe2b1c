import { ticketsRefusals, TopicLimitsSet } from '@rapport/contracts-tickets';
import { aggregate, refuse, type Decider } from '@rapport/event-sourcing';
import type { SetTopicLimits } from './forum.commands.js';

/** The limits; null before anybody set them. */
type Forum = TopicLimitsSet['data'] | null;

export const topicLimitsCrossed = (fewest: number, most: number) => refuse(ticketsRefusals.TOPIC_LIMITS_CROSSED, { fewest, most });

const decide = ({ data, metadata: { actor, now } }: SetTopicLimits, forum: Forum): readonly TopicLimitsSet[] => {
  if (data.fewest > data.most) throw topicLimitsCrossed(data.fewest, data.most);
  if (forum !== null && forum.fewest === data.fewest && forum.most === data.most && forum.openDays === data.openDays) return [];

  return [TopicLimitsSet({ ...data, setBy: actor.id, setAt: now })];
};

/** Between how many topics a forum is in balance; nothing is ever blocked by it (KBS-09: do not over-control). */
export const forumDecider: Decider<Forum, SetTopicLimits, TopicLimitsSet> = { initial: null, decide, evolve: (_, { data }) => data };

export const forumAggregate = aggregate({ category: 'forum', decider: forumDecider, events: [TopicLimitsSet], partyOf: () => null });
