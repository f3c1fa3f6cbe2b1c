import { instant } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import * as story from '../survey-story.fold.js';
import { satisfactionIndex } from './satisfaction-index.projection.js';

const given = projectionSpec(satisfactionIndex);

describe('the satisfaction index', () => {
  it('adds up what counts, per quarter of an hour', () =>
    given(story.answered(8, 6), story.answered(8, 8), story.answered(8, 9, { submittedAt: story.at(12) })).then(
      {
        ...{ templateId: 'satisfaction-5', campaignId: 'none', lane: 0, quarter: instant('2026-03-02T09:00:00Z'), responses: 2, disappointed: 1, acceptable: 1, delighted: 0, expectationSum: 80, perceptionSum: 70 },
        groups: Object.fromEntries(story.answersOf(1, 1).map(({ group }) => [group, { items: 2, expectation: 16, perception: 14 }])),
      },
      { quarter: instant('2026-03-02T09:15:00Z'), responses: 1, delighted: 1, expectationSum: 40, perceptionSum: 45 },
    ));

  it('counts doubtful answers and pilots, and leaves them out of the sums', () =>
    given(story.answered(8, 6, { credibility: 'doubtful', doubts: ['speeder'] }), story.answered(8, 6, { pilot: true, campaignId: story.campaignId })).then(
      { campaignId: 'none', responses: 0, doubtful: 1, pilots: 0, expectationSum: 0, disappointed: 0, groups: {} },
      { campaignId: story.campaignId, responses: 0, doubtful: 0, pilots: 1, perceptionSum: 0 },
    ));

  it('keeps the lanes apart', () => given(story.answered(8, 8), recorded(story.answered(8, 8), { lane: 7 })).then({ lane: 0, responses: 1 }, { lane: 7, responses: 1 }));
});
