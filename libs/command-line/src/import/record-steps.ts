import type { Fields, ReadRow } from './field-values.js';
import type { MappingSection, MappingStep } from './mapping-schema.js';

/** One request that a row gives, before it is written out. */
export interface PlannedStep {
  /** Index of the step in its section. */
  readonly index: number;
  /** How often this record has given the step before, from 0. */
  readonly ordinal: number;
  readonly record: string;
  readonly party: string;
  readonly line: number;
  readonly raw: string;
  /** When it happened. */
  readonly at: string;
  readonly fields: Fields;
  /** The record gives nothing after it. */
  readonly last: boolean;
}

/** The requests of one record, in order, from its rows in order. */
export const stepsOf = (rows: readonly ReadRow[], { steps }: MappingSection): readonly PlannedStep[] => {
  const given = new Map<string, number>();
  const planned = rows.flatMap((row, position) =>
    steps.flatMap((step, index) => {
      if (!applies(step, rows, position)) return [];
      const ordinal = given.get(step.step) ?? 0;
      given.set(step.step, ordinal + 1);
      const { line, raw, record, party, fields } = row;

      return [{ index, ordinal, record, party, line, raw, fields, at: String((step.at === undefined ? undefined : fields[step.at]) ?? row.time), last: false }];
    }),
  );

  return planned.map((step, position) => (position === planned.length - 1 ? { ...step, last: true } : step));
};

const applies = ({ on, if: wanted, unless, was }: MappingStep, rows: readonly ReadRow[], position: number): boolean => {
  const fields = rows[position]!.fields;
  const before = rows[position - 1]?.fields ?? {};
  if (on === 'first' && position > 0) return false;
  if (on === 'last' && position < rows.length - 1) return false;
  if (typeof on === 'object' && [on.changed].flat().every((name) => fields[name] === before[name])) return false;

  return holds(wanted, fields) && (unless === undefined || !holds(unless, fields)) && holds(was, before);
};

const holds = (conditions: MappingStep['if'], fields: Fields): boolean => Object.entries(conditions ?? {}).every(([name, values]) => values.includes(fields[name] ?? null));
