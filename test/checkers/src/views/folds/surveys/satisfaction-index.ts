import type { JsonObject } from '../../../run-folder/records.js';
import { count, inside, list, quarterOf, type Fact, type Fold, type Row } from '../../fold.js';

const keyOf = ({ type, data, lane }: Fact): Row | null =>
  type === 'surveys.response-submitted' ? { templateId: data['templateId']!, campaignId: data['campaignId'] ?? 'none', quarter: quarterOf(String(data['submittedAt'])), lane } : null;

const nothing: Row = { responses: 0, disappointed: 0, acceptable: 0, delighted: 0, expectationSum: 0, perceptionSum: 0, groups: {}, doubtful: 0, pilots: 0 };

const next = (row: Row | null, fact: Fact): Row => {
  const { data } = fact;
  const before = row ?? { ...nothing, ...keyOf(fact) };
  const plus = (column: string, more = 1): Row => ({ [column]: count(before, column) + more });
  if (data['pilot'] === true) return { ...before, ...plus('pilots') };
  if (data['credibility'] === 'doubtful') return { ...before, ...plus('doubtful') };

  return {
    ...{ ...before, ...plus('responses'), ...plus(String(data['band'])) },
    ...{ ...plus('expectationSum', Number(data['expectationSum'])), ...plus('perceptionSum', Number(data['perceptionSum'])) },
    groups: groups(inside(before, 'groups'), list(data, 'answers') as readonly JsonObject[]),
  };
};

const groups = (before: JsonObject, answers: readonly JsonObject[]): JsonObject => {
  const sums = new Map(Object.entries(before) as [string, JsonObject][]);
  for (const { group, expectation, perception } of answers) {
    const sum = sums.get(String(group)) ?? { items: 0, expectation: 0, perception: 0 };
    sums.set(String(group), { items: Number(sum['items']) + 1, expectation: Number(sum['expectation']) + Number(expectation), perception: Number(sum['perception']) + Number(perception) });
  }
  return Object.fromEntries(sums);
};

/** How satisfied are the customers (RP-12)? Sums per lane, template, campaign and quarter of an hour. */
export const satisfactionIndex: Fold = { service: 'surveys', view: 'satisfaction-index', key: ['templateId', 'campaignId', 'quarter', 'lane'], keyOf, next };
