import { sha256 } from '../identity.js';
import type { Json, LogRow } from '../run-folder/records.js';
import { factOf } from '../views/facts.js';
import { keyText, type Fact, type Fold, type Row } from '../views/fold.js';
import { folds } from '../views/folds.js';

/** What the views would show after this log, as PostgreSQL writes rows. The folds themselves are held against the real product elsewhere. */
export const dumpsOf = (log: readonly LogRow[]): Record<string, Row[]> => {
  const facts = log.map((row) => factOf(row)!);
  const erased = new Set(facts.filter(({ type }) => type === 'customers.personal-data-erased').map(({ aggregate }) => aggregate));

  return Object.fromEntries(folds.map((fold) => [`${fold.service}/${fold.view}`, rowsOf(fold, facts).map((row) => dumped(fold, row, erased))]));
};

const rowsOf = (fold: Fold, facts: readonly Fact[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const fact of facts) {
    const key = fold.keyOf(fact);
    if (key === null) continue;
    const text = keyText(fold, key);
    const before = rows.get(text) ?? null;
    const after = fold.next(before, fact);
    if (after === null) rows.delete(text);
    else rows.set(text, fold.mirrors === undefined ? after : { ...after, version: fact.stream === `${fold.mirrors}-${text}` ? fact.version : (before?.['version'] ?? 0) });
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
};

const dumped = ({ opens = {} }: Fold, row: Row, erased: ReadonlySet<string>): Row => ({
  ...Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? asPostgres(value) : value])),
  ...Object.fromEntries(Object.entries(opens).map(([column, field]) => [column, opened(row[field] ?? null, erased)])),
});

const asPostgres = (value: string): string => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? `${value.slice(0, -1).replace(/\.?0+$/, '')}+00:00` : value);

const opened = (field: Json, erased: ReadonlySet<string>): Json => {
  if (field === null) return null;
  const { subject, clear, sealed } = field as { readonly subject: string; readonly clear?: string; readonly sealed?: string };
  if (erased.has(subject)) return null;

  return clear ?? `text of ${sha256(sealed!).slice(0, 12)}`;
};
