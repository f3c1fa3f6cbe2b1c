import { isRejection, type Rejection, type Row } from './csv-rows.js';
import { dateReader } from './local-time.js';
import type { FieldRule, Mapping } from './mapping-schema.js';

export type FieldValue = string | number | boolean;
/** Values by field name; unknown ones are absent. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** A row with its cells read as the mapping says. */
export interface ReadRow {
  readonly line: number;
  readonly raw: string;
  readonly record: string;
  readonly party: string;
  readonly time: string;
  readonly fields: Fields;
}

type Read = { readonly value: FieldValue | null } | { readonly code: string };

/** Compiles the reading half of a mapping. Columns keep their own names as further fields, so that texts can quote them. */
export const fieldReader = (mapping: Mapping): ((row: Row | Rejection) => ReadRow | Rejection) => {
  const { unknown = [], zone } = mapping.source;
  const unknowns = new Set(['', ...unknown]);
  const readers = Object.entries(mapping.fields).map(([name, rule]) => ({ name, rule, read: cellReader(rule, zone) }));

  return (row) => {
    if (isRejection(row)) return row;
    const rejected = (column: string, code: string): Rejection => ({ line: row.line, column, code, raw: row.raw });
    const fields: Record<string, FieldValue> = {};
    for (const { name, rule, read } of readers) {
      const text = row.cells.get(rule.column)!;
      const outcome = unknowns.has(text.trim()) ? { value: null } : read(text);
      if ('code' in outcome) return rejected(rule.column, outcome.code);
      if (outcome.value !== null) fields[name] = outcome.value;
      else if (rule.required === true) return rejected(rule.column, 'VALUE_MISSING');
    }
    const time = fields[mapping.record.time];
    if (typeof time !== 'string') return rejected(mapping.fields[mapping.record.time]!.column, 'VALUE_MISSING');
    const record = row.cells.get(mapping.record.key)!.trim();
    if (unknowns.has(record)) return rejected(mapping.record.key, 'VALUE_MISSING');
    const stated = mapping.party === undefined ? '' : row.cells.get(mapping.party.key)!.trim();

    return { line: row.line, raw: row.raw, record, time, party: unknowns.has(stated) ? `record ${record}` : stated, fields };
  };
};

/** The columns that a mapping reads. */
export const columnsOf = ({ fields, record, party }: Mapping): readonly string[] => [
  ...new Set([...Object.values(fields).map(({ column }) => column), record.key, ...(party === undefined ? [] : [party.key])]),
];

const cellReader = ({ date, number, values, otherwise, cut }: FieldRule, zone: string | undefined): ((text: string) => Read) => {
  if (date !== undefined) {
    const read = dateReader(date, zone);

    return (text) => {
      const instant = read(text);

      return instant === null ? { code: 'DATE_INVALID' } : { value: instant };
    };
  }
  if (values !== undefined) return (text) => valueIn(values, text.trim(), otherwise);
  if (number === true) return (text) => (/^-?\d+(\.\d+)?$/.test(text.trim()) ? { value: Number(text) } : { code: 'NUMBER_INVALID' });

  return (text) => ({ value: cut === undefined ? text : [...text].slice(0, cut).join('') });
};

const valueIn = (values: NonNullable<FieldRule['values']>, text: string, otherwise: FieldValue | undefined): Read => {
  if (Object.hasOwn(values, text)) return { value: values[text]! };

  return otherwise === undefined ? { code: 'VALUE_UNKNOWN' } : { value: otherwise };
};
