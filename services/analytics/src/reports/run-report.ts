import { createHash } from 'node:crypto';
import type { Instant, Language } from '@rapport/event-sourcing';
import type { DataSource } from 'typeorm';
import type { Cell, ReportDefinition, ReportRequest } from './report-definition.js';

/** A report with everything that makes its figures repeatable. */
export interface Report {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly definition: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
  readonly channel: string | null;
  /** The place in the log that it stands on: SHA-256 over the 64 positions of its view. Equal places, equal figures. */
  readonly standsOn: string;
  readonly positions: readonly number[];
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

const POSITIONS = `SELECT c.lane::int AS lane, c.position::float8 AS position FROM projections.checkpoints c
  JOIN projections.generations g ON g.view = c.consumer AND g.generation = c.generation AND g.state = 'live' WHERE c.consumer = $1`;

/** Reads rows and positions in one snapshot. */
export const runReport = async (views: DataSource, report: ReportDefinition, request: ReportRequest, language: Language): Promise<Report> => {
  const runner = views.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET TRANSACTION READ ONLY');
    const rows = (await runner.query(report.sql, [request.from, request.to, request.zone, request.channel])) as readonly Readonly<Record<string, Cell>>[];
    const places = (await runner.query(POSITIONS, [report.view.name])) as readonly { readonly lane: number; readonly position: number }[];
    await runner.commitTransaction();
    const positions = Array.from({ length: 64 }, (_, lane) => places.find((place) => place.lane === lane)?.position ?? 0);
    const { id, version, name, definition, columns } = report;

    return { id, version, name: name[language], definition: definition[language], ...request, standsOn: createHash('sha256').update(positions.join(',')).digest('hex'), positions, columns, rows };
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
};
