import { canonical } from '../history/operations.js';
import { isoOf, millisecondsOf, type Json } from '../run-folder/records.js';
import type { RunFolder, ViewFile } from '../run-folder/run-folder.js';
import { bucketOf, buckets, withSpill } from '../run-folder/spill.js';
import { keyText, type Row } from './fold.js';
import type { PersonalColumns } from './personal-columns.js';
import type { KeyedRow, ViewFold } from './view-fold.js';

/** The column of a generation's table that names the lane that owns a row. */
const LANE = '__lane';

/** Compares the dump of a view with its fold, row by row and column by column. */
export const compareWithDump = (run: RunFolder, file: ViewFile, view: ViewFold, personal: PersonalColumns): Promise<void> =>
  withSpill<KeyedRow, void>(async (dumped) => {
    for await (const row of run.rows(file)) {
      const key = keyText(view.fold, withInstants(view.fold.key, row));
      dumped.put(bucketOf(key), { key, row });
    }
    for (const bucket of buckets) compareBucket(view, await view.expected.bucket(bucket), await dumped.bucket(bucket), personal);
  });

const compareBucket = (view: ViewFold, expected: readonly KeyedRow[], dumped: readonly KeyedRow[], personal: PersonalColumns): void => {
  const { findings, fold } = view;
  const wanted = new Map(expected.map((due) => [due.key, due]));
  const seen = new Set<string>();
  for (const { key, row: { [LANE]: lane, ...row } } of dumped) {
    findings.looked('rows');
    if (seen.has(key)) findings.broken('a row stands twice', { key });
    seen.add(key);
    const due = wanted.get(key);
    if (due === undefined) findings.broken('a row that no event explains', { key });
    else compareColumns(view, key, due.row, row);
    if (due !== undefined && lane !== undefined && lane !== due.lane) findings.broken('a row belongs to another lane than its events', { key, lane, expected: due.lane });
    personal.take(fold, key, row);
  }
  for (const { key } of expected) {
    findings.looked('rows of the fold');
    if (!seen.has(key)) findings.broken('a row is missing', { key });
  }
};

const compareColumns = ({ fold, findings }: ViewFold, key: string, due: Row, found: Row): void => {
  const columns = new Set([...Object.keys(due), ...Object.keys(found)]);
  for (const column of columns) {
    if (fold.opens?.[column] !== undefined) continue;
    findings.looked('columns');
    const [expected, shown] = [due[column] ?? null, found[column] ?? null];
    if (!same(expected, shown)) findings.broken('a column differs from the fold', { key, column, expected: brief(expected), shown: brief(shown) });
  }
};

const same = (one: Json, other: Json): boolean => {
  if (typeof one === 'string' && typeof other === 'string') return one === other || (isInstant(one) && isInstant(other) && millisecondsOf(one) === millisecondsOf(other));

  return canonical(one) === canonical(other);
};

const isInstant = (text: string): boolean => /^\d{4,6}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/.test(text) && !Number.isNaN(millisecondsOf(text));

const withInstants = (columns: readonly string[], row: Row): Row =>
  Object.fromEntries(
    columns.map((column) => {
      const value = row[column] ?? null;
      return [column, typeof value === 'string' && isInstant(value) ? isoOf(value) : value];
    }),
  );

/** Values in counterexamples are cut: rows may hold long texts. */
const brief = (value: Json): string => {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};
