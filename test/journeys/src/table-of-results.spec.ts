import { withResults } from './table-of-results.js';

const page = ['| check | what is seen | journey | over the log | over Kafka |', '|---|---|---|---|---|', '| FT-14 | a `look` at it | `cycle.journeys.ts` | – | passed |', '| TKT-29 | another | `clocks.journeys.ts` | passed | – |'].join('\n');
const row = (text: string, number: number) => text.split('\n')[number];

describe('the table of results', () => {
  it('tells how the journeys of a check ended, in the column of the way that they took', () => {
    expect(row(withResults(page, 'the log', [{ title: 'FT-14 closes', status: 'passed' }]), 2)).toBe('| FT-14 | a `look` at it | `cycle.journeys.ts` | passed | passed |');
    expect(row(withResults(page, 'Kafka', [{ title: 'FT-14 closes', status: 'failed' }]), 2)).toBe('| FT-14 | a `look` at it | `cycle.journeys.ts` | – | failed |');
  });
  it('calls a check failed if one of its journeys did', () =>
    expect(row(withResults(page, 'the log', [{ title: 'TKT-29 one', status: 'passed' }, { title: 'TKT-29 two', status: 'failed' }]), 3)).toBe('| TKT-29 | another | `clocks.journeys.ts` | failed | – |'));
  it('keeps what was told of checks that did not run, and all else', () => {
    expect(withResults(page, 'the log', [{ title: 'FT-140 another', status: 'failed' }, { title: 'FT-14 waits', status: 'pending' }])).toBe(page);
  });
});
