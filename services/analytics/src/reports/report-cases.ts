import { refuse } from '@rapport/event-sourcing';
import type { DataSource } from 'typeorm';
import { analyticsRefusals } from './analytics-refusals.js';
import { requireHeeded } from './heeded-options.js';
import { valuesOf, type Cell, type ReportDefinition, type ReportRequest } from './report-definition.js';

/** A case behind the figures of a report: its stream, whose events are the evidence, and the cells that it is found by, several where it is counted several times. */
export interface ReportCase {
  readonly stream: string;
  readonly cells: readonly Readonly<Record<string, Cell | boolean>>[];
}

/** Which cases: those whose cells have these values, behind a stream, so many at most. */
export interface CasesWanted {
  readonly cells: Readonly<Record<string, string>>;
  readonly after: string;
  readonly limit: number;
}

const statement = (cases: string, first: number) => `SELECT c.stream, jsonb_agg(DISTINCT to_jsonb(c) - 'stream') AS cells FROM (${cases}) c
  WHERE c.stream > $${first} AND NOT EXISTS (SELECT 1 FROM jsonb_each_text($${first + 1}::jsonb) w WHERE coalesce(to_jsonb(c)->>w.key, 'unknown') IS DISTINCT FROM w.value)
  GROUP BY c.stream ORDER BY c.stream LIMIT $${first + 2}`;

/** @throws DomainError REPORT_WITHOUT_CASES, REPORT_CELL_UNKNOWN, REPORT_OPTION_NOT_TAKEN */
export const reportCases = async (views: DataSource, report: ReportDefinition, request: ReportRequest, { cells, after, limit }: CasesWanted): Promise<readonly ReportCase[]> => {
  const { id, cases } = report;
  if (cases === null) throw refuse(analyticsRefusals.REPORT_WITHOUT_CASES, { id });
  const unknown = Object.keys(cells).find((name) => !cases.cells.includes(name));
  if (unknown !== undefined) throw refuse(analyticsRefusals.REPORT_CELL_UNKNOWN, { cell: unknown.slice(0, 50), id, known: cases.cells.join(', ') });
  requireHeeded(report, request);

  const values = [...valuesOf(request)];
  if (cases.reckon === undefined) return views.query(statement(cases.sql, values.length + 1), [...values, after, JSON.stringify(cells), limit]);

  return cases
    .reckon(await views.query(cases.sql, values), request)
    .map(({ stream, ...own }) => ({ stream: String(stream), cells: [own] }))
    .filter((one) => one.stream > after && Object.entries(cells).every(([name, value]) => String(one.cells[0]![name] ?? 'unknown') === value))
    .sort((one, other) => (one.stream < other.stream ? -1 : 1))
    .slice(0, limit);
};
