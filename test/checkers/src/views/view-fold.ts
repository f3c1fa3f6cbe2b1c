import { bucketOf, Spill } from '../run-folder/spill.js';
import { Findings } from '../verdict.js';
import { keyText, type Fact, type Fold, type Row } from './fold.js';
import type { ParkedPositions } from './parked-positions.js';

/** A row with its key, as folded from the log or as dumped. */
export interface KeyedRow {
  readonly key: string;
  readonly row: Row;
  /** The lane that the row's events lie in; a dump may tell it as `__lane`. */
  readonly lane?: number;
}

/** One view while it is folded from the log: the rows of one lane in memory, those of earlier lanes on disk. */
export class ViewFold {
  readonly name: string;
  readonly findings: Findings;
  readonly expected = new Spill<KeyedRow>();
  private rows = new Map<string, Row | null>();
  private lane = -1;

  constructor(
    readonly fold: Fold,
    private readonly parked: ParkedPositions,
  ) {
    this.name = `${fold.service}/${fold.view}`;
    this.findings = new Findings(`view ${this.name}`);
  }

  take(fact: Fact): void {
    const key = this.fold.keyOf(fact);
    if (key === null) return;
    if (fact.lane !== this.lane) this.endOfLane();
    this.lane = fact.lane;
    const text = keyText(this.fold, key);
    const before = this.rows.get(text) ?? null;
    const own = fact.stream === `${this.fold.mirrors}-${text}`;
    const after = this.fold.next(before, fact);
    if (after === before && !(own && before !== null)) return;

    const state = this.parked.state(this.name, fact.lane, fact.position, [text, `~${fact.stream}`]);
    if (state === 'skipped') this.findings.broken('an event of a parked key does not wait behind it', { key: text, lane: fact.lane, position: fact.position, type: fact.type });
    if (state === 'free') this.rows.set(text, after === null || this.fold.mirrors === undefined ? after : { ...after, version: own ? fact.version : (before?.['version'] ?? 0) });
  }

  /** What the rows of a lane have become is written away; rows never cross lanes. */
  endOfLane(): void {
    for (const [key, row] of this.rows) if (row !== null) this.expected.put(bucketOf(key), { key, row, lane: this.lane });
    this.rows = new Map();
  }
}
