import { operation } from '../client.js';
import type * as types from './analytics.types.gen.js';

export const analyticsOperations = {
  /** Views and reactions with generation, lag and parked keys. */
  listProjections: operation<types.ListProjectionsData, unknown>('GET', '/v1/operations/projections'),
  /** Writes the tables of opened personal data anew, so that nothing of what was erased is left in their files, and says how far back the write-ahead log reaches. */
  rewriteOpened: operation<types.RewriteOpenedData, unknown>('POST', '/v1/operations/projections/rewrite'),
  /** Builds a view a second time and compares the two byte for byte. */
  compareProjection: operation<types.CompareProjectionData, unknown>('POST', '/v1/operations/projections/{view}/compare'),
  /** Keys whose events wait for a repair. */
  listParked: operation<types.ListParkedData, unknown>('GET', '/v1/operations/projections/{view}/parked'),
  /** Builds a view anew from the log and flips to the new generation. */
  rebuildProjection: operation<types.RebuildProjectionData, unknown>('POST', '/v1/operations/projections/{view}/rebuild'),
  /** Applies the parked events of a key, or of all keys, in order. */
  releaseParked: operation<types.ReleaseParkedData, unknown>('POST', '/v1/operations/projections/{view}/release'),
  /** Lets a reaction that halted as LOG_REWOUND go on where the log ends now; what lies before is not reacted to. Answers with the lanes concerned. */
  restartReaction: operation<types.RestartReactionData, unknown>('POST', '/v1/operations/projections/{view}/restart'),
  /** Which reports there are, and how each is defined. */
  listReports: operation<types.ListReportsData, types.ListReportsResponse>('GET', '/v1/reports'),
  /** One report for a period, with the place in the log that it stands on. */
  getReport: operation<types.GetReportData, types.GetReportResponse>('GET', '/v1/reports/{id}'),
  /** The cases behind the figures of a report, by their streams; the events of those are the evidence. */
  listReportCases: operation<types.ListReportCasesData, types.ListReportCasesResponse>('GET', '/v1/reports/{id}/cases'),
};
