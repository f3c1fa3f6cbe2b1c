import type { AppendResult } from '@rapport/event-sourcing';
import type { PendingAppend } from './pending-append.js';
import { instantOf } from './stored-event.js';

/** A stream began in the lane of one party, and a command would continue it in the lane of another. */
export class OtherLane extends Error {
  override readonly name = 'OtherLane';

  constructor(stream: string, partyId: string | null) {
    super(`Stream ${stream} lies in another lane than that of ${partyId === null ? 'a stream without party' : `party ${partyId}`}; a stream never changes its lane.`);
  }
}

/** What the server says to one command of a batch: settled, or its lane is held by another process. */
export type Verdict = { readonly busy: true; readonly lane: number } | { readonly busy: false; readonly result: AppendResult | OtherLane };

export const verdictOf = ([outcome, lane, position, version, recordedAt, stream]: readonly (string | null)[], { request }: PendingAppend): Verdict => {
  switch (outcome) {
    case 'busy':
      return { busy: true, lane: Number(lane) };
    case 'conflict':
      return { busy: false, result: { outcome, actualVersion: Number(version) } };
    case 'guarded':
      return { busy: false, result: { outcome, position: Number(position) } };
    case 'other-lane':
      return { busy: false, result: new OtherLane(request.stream, request.partyId) };
    case 'appended':
    case 'repeated':
      return {
        busy: false,
        result: {
          outcome: 'appended',
          stream: stream ?? request.stream,
          lane: Number(lane),
          position: Number(position),
          version: Number(version),
          recordedAt: instantOf(recordedAt!),
          repeated: outcome === 'repeated',
        },
      };
    default:
      throw new Error(`The log answered "${String(outcome)}", which this release does not know.`);
  }
};
