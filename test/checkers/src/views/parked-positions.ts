import type { RunFolder } from '../run-folder/run-folder.js';

/** What waits behind parked keys: positions by view, lane and key. */
export class ParkedPositions {
  private readonly held = new Map<string, ReadonlySet<number>>();

  static async of(run: RunFolder): Promise<ParkedPositions> {
    const all = new ParkedPositions();
    if (run.state('parked') !== 'present') return all;
    for await (const { service, view, lane, key, positions } of run.parked()) all.held.set(`${service}/${view} ${lane} ${key}`, new Set(positions));

    return all;
  }

  /** Whether an event of a row or of its stream is held; `skipped` where an earlier one is and this one is not, though it must wait behind it. */
  state(view: string, lane: number, position: number, keys: readonly string[]): 'free' | 'held' | 'skipped' {
    if (this.held.size === 0) return 'free';
    const found = keys.flatMap((key) => this.held.get(`${view} ${lane} ${key}`) ?? []);
    if (found.some((positions) => positions.has(position))) return 'held';

    return found.some((positions) => Math.min(...positions) < position) ? 'skipped' : 'free';
  }
}
