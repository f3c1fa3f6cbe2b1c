import { operation } from '../client.js';
import type * as types from './event-log.types.gen.js';

export const eventLogOperations = {
  /** Moves a test clock forward; timers that become due fire. */
  advanceClock: operation<types.AdvanceClockData, types.AdvanceClockResponse>('POST', '/v1/clock/advance'),
  /** The log without gaps, in order per lane. With Accept: application/x-ndjson one event per line, and a last line with next, endOfStream and order. */
  listEvents: operation<types.ListEventsData, types.ListEventsResponse>('GET', '/v1/events'),
  /** One event by its place. */
  getEvent: operation<types.GetEventData, types.GetEventResponse>('GET', '/v1/events/{lane}/{position}'),
  /** Wraps the keys of all subjects by the newest master key that this service has. Afterwards the older master keys can be destroyed; with them goes what is left of erased keys. */
  rewrapKeys: operation<types.RewrapKeysData, types.RewrapKeysResponse>('POST', '/v1/keys/rewrap'),
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
  /** How long the log is, lane by lane, which timers wait, and how far the relay is behind. */
  getLogStatus: operation<types.GetLogStatusData, types.GetLogStatusResponse>('GET', '/v1/status'),
  /** All events of one stream; none where there is no such stream. */
  listStreamEvents: operation<types.ListStreamEventsData, types.ListStreamEventsResponse>('GET', '/v1/streams/{stream}/events'),
  /** Goes through the whole log: its rules, its sealed segments, and the heads kept beside it. With Accept: application/x-ndjson a line of progress per lane, and the answer as the last line. */
  verifyEvents: operation<types.VerifyEventsData, types.VerifyEventsResponse>('GET', '/v1/verification'),
};
