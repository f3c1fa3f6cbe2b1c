import { checker } from '../checker.js';
import type { LogRow } from '../run-folder/records.js';
import type { Findings } from '../verdict.js';
import { eachCommandOfLog, type CommandWatcher } from './acknowledged.checker.js';
import { promised, type PromisedPlace } from './promised.js';

/** Real-time order (I4): a command that was answered before another on the same stream was sent has the lower version. */
export const order = checker('real-time-order', ['history', 'log'], async (run, findings) => {
  const { byLane } = await promised(run);
  try {
    await eachCommandOfLog(run, async (lane) => new Orders(await byLane.bucket(lane), findings));
  } finally {
    byLane.remove();
  }
});

interface Placed {
  readonly version: number;
  readonly sent: number;
  readonly answered: number;
  readonly key: string | null;
}

class Orders implements CommandWatcher {
  private readonly wanted: Map<number, readonly PromisedPlace[]>;
  private readonly streams = new Map<string, Placed[]>();

  constructor(
    places: readonly PromisedPlace[],
    private readonly findings: Findings,
  ) {
    this.wanted = Map.groupBy(places, ({ position }) => position);
  }

  command(rows: readonly LogRow[]): void {
    const { position, stream, version } = rows.at(-1)!;
    const place = this.wanted.get(position)?.[0];
    if (place === undefined) return;
    const { sent, answered, key } = place;
    const known = this.streams.get(stream);
    if (known === undefined) this.streams.set(stream, [{ version, sent, answered, key }]);
    else known.push({ version, sent, answered, key });
  }

  /** From the highest version down: nobody may have been answered, at a higher version, before this one was sent. */
  end(): void {
    for (const [stream, placed] of this.streams) {
      let earliest: Placed | null = null;
      for (const here of placed.toSorted((one, other) => other.version - one.version)) {
        this.findings.looked('commands');
        if (earliest !== null && earliest.answered < here.sent) {
          this.findings.broken('a command was answered before another was sent, and has the higher version', { stream, first: { ...earliest }, second: { ...here } });
        }
        if (earliest === null || here.answered < earliest.answered) earliest = here;
      }
    }
  }
}
