import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./', import.meta.url);
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const told = readme.split('\n').filter((line) => /^\| [A-Z]+-\d+ \|/.test(line));
const rows = told.map((line) => line.replace(/^\| (\S+) \|.*\| `(.+)` \|.*$/, '$1 $2'));
const files = readdirSync(folder).filter((file) => file.endsWith('.journeys.ts'));
const journeys = files.flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\bit\('([A-Z]+-\d+)\b/g)].map(([, check]) => `${check} ${file}`));

/** Checks of the domain that are shown whole, one journey each; neither the table nor the journeys may lose any. */
const SHOWN = [...Array.from({ length: 15 }, (_, index) => 14 + index), 61, 62, 63].map((number) => `FT-${number}`);

it.each(SHOWN)('%s has one journey and one row', (check) => {
  const of = (all: readonly string[]) => all.filter((each) => each.startsWith(`${check} `)).length;
  expect({ journeys: of(journeys), rows: of(rows) }).toEqual({ journeys: 1, rows: 1 });
});

it('every row is of a journey that is there, and that passed both ways', () => {
  expect(told.length).toBeGreaterThanOrEqual(SHOWN.length);
  expect(rows.filter((row) => !journeys.includes(row))).toEqual([]);
  expect(told.filter((line) => !/ \| `[a-z-]+\.journeys\.ts` \| passed \| passed \|$/.test(line))).toEqual([]);
});

it('the table names every check of a feature that has a journey, and no other', () => {
  const features = (all: readonly string[]) => [...new Set(all)].filter((each) => each.startsWith('FT-')).sort();
  expect(features(journeys).length).toBeGreaterThan(0);
  expect(features(journeys)).toEqual(features(rows));
});

it('every file of journeys takes part, and keeps reads to be compared', () => {
  const spec = readFileSync(new URL('features.e2e.spec.ts', folder), 'utf8');
  expect([...spec.matchAll(/^import '\.\/(.+)\.js';$/gm)].map(([, name]) => `${name}.ts`).sort()).toEqual([...files].sort());
  expect(files.filter((file) => !/world\.keep\(/.test(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
});
