import { createHash } from 'node:crypto';
import type { Language } from '@rapport/event-sourcing';
import type { DataSource } from 'typeorm';
import { requireHeeded } from './heeded-options.js';
import { valuesOf, type Cell, type ReportDefinition, type ReportOption, type ReportRequest } from './report-definition.js';

/** A report with everything that makes its figures repeatable. */
export interface Report extends ReportRequest {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly definition: string;
  readonly takes: readonly ReportOption[];
  /** The place in the log that it stands on: SHA-256 over the 64 positions of each of its views. Equal places, equal figures. */
  readonly standsOn: string;
  /** By lane, the least among its views. */
  readonly positions: readonly number[];
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

const POSITIONS = `SELECT c.consumer AS view, c.lane::int AS lane, c.position::float8 AS position FROM projections.checkpoints c
  JOIN projections.generations g ON g.view = c.consumer AND g.generation = c.generation AND g.state = 'live' WHERE c.consumer = ANY ($1)`;

interface Place {
  readonly view: string;
  readonly lane: number;
  readonly position: number;
}

/** Reads rows and positions in one snapshot. @throws DomainError REPORT_OPTION_NOT_TAKEN */
export const runReport = async (views: DataSource, report: ReportDefinition, request: ReportRequest, language: Language): Promise<Report> => {
  requireHeeded(report, request);
  const runner = views.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET TRANSACTION READ ONLY');
    const { id, version, name, definition, takes, columns, views: over, reckon } = report;
    const read = (await runner.query(report.sql, [...valuesOf(request)])) as readonly Readonly<Record<string, unknown>>[];
    const places = (await runner.query(POSITIONS, [over.map((view) => view.name)])) as readonly Place[];
    await runner.commitTransaction();
    const ofViews = over.map((view) => Array.from({ length: 64 }, (_, lane) => places.find((place) => place.view === view.name && place.lane === lane)?.position ?? 0));
    const positions = ofViews[0]!.map((_, lane) => Math.min(...ofViews.map((ofView) => ofView[lane]!)));
    const rows = (reckon === undefined ? read : reckon(read, request)) as Report['rows'];

    return { id, version, name: name[language], definition: definition[language], takes, ...request, standsOn: createHash('sha256').update(ofViews.flat().join(',')).digest('hex'), positions, columns, rows };
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
};
