import { ResponseSubmitted } from '@rapport/contracts-surveys';
import { instantAt, millisecondsOf, MINUTE, on, projection, type Instant } from '@rapport/event-sourcing';
import { SatisfactionIndexRow } from './satisfaction-index.row.js';

const QUARTER = 15 * MINUTE;

/** The beginning of the quarter of an hour that a moment lies in. */
const quarterOf = (at: Instant): Instant => instantAt(Math.floor(millisecondsOf(at) / QUARTER) * QUARTER);

const keyOf = (data: ResponseSubmitted['data'], lane: number) => ({ templateId: data.templateId, campaignId: data.campaignId ?? 'none', quarter: quarterOf(data.submittedAt), lane });

const nothingCounted = { responses: 0, disappointed: 0, acceptable: 0, delighted: 0, expectationSum: 0, perceptionSum: 0, groups: {}, doubtful: 0, pilots: 0 };

/** How satisfied are the customers (RP-12)? Partial sums per lane. */
export const satisfactionIndex = projection(SatisfactionIndexRow, {
  name: 'satisfaction-index',
  version: 1,
  when: [
    on(ResponseSubmitted, (row, { data, lane }) => {
      const before = row ?? { ...keyOf(data, lane), ...nothingCounted };
      if (data.pilot) return { ...before, pilots: before.pilots + 1 };
      if (data.credibility === 'doubtful') return { ...before, doubtful: before.doubtful + 1 };

      return {
        ...before,
        responses: before.responses + 1,
        [data.band]: before[data.band] + 1,
        expectationSum: before.expectationSum + data.expectationSum,
        perceptionSum: before.perceptionSum + data.perceptionSum,
        groups: data.answers.reduce<SatisfactionIndexRow['groups']>((sums, { group, expectation, perception }) => {
          const sum = sums[group] ?? { items: 0, expectation: 0, perception: 0 };
          return { ...sums, [group]: { items: sum.items + 1, expectation: sum.expectation + expectation, perception: sum.perception + perception } };
        }, before.groups),
      };
    }),
  ],
  keyOf: ({ data, lane }) => keyOf(data, lane),
});
