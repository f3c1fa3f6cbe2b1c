import { TopicLimitsSet } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { SetTopicLimits } from './forum.commands.js';
import { forumAggregate, forumDecider } from './forum.decider.js';

const given = deciderSpec(forumDecider);
const data = { forumId: derivedId('forum', 'washers'), forum: 'washers', fewest: 3, most: 20, openDays: 30 };
const set = (more: Partial<typeof data> = {}): SetTopicLimits => ({ type: 'SetTopicLimits', data: { ...data, ...more }, metadata: metadata({ actor: { id: 'mia', role: 'manager' } }) });
const limits = (more: Partial<typeof data> = {}) => TopicLimitsSet({ ...data, ...more, setBy: 'mia', setAt: SPEC_NOW });

describe('the limits of a forum', () => {
  it('are set, and set anew when they differ', () => {
    given().when(set()).then(limits());
    given(limits()).when(set()).thenNothing();
    given(limits()).when(set({ most: 30 })).then(limits({ most: 30 }));
    expect(forumAggregate.partyOf(set())).toBeNull();
  });
  it('leave room between them', () => {
    given().when(set({ fewest: 20 })).then(limits({ fewest: 20 }));
    given().when(set({ fewest: 21 })).thenFails('TOPIC_LIMITS_CROSSED');
  });
});
