import type { TopicLimitsSet } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

export type SetTopicLimits = Command<'SetTopicLimits', Omit<TopicLimitsSet['data'], 'setBy' | 'setAt'>>;
