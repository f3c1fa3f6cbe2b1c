/** A stream folded up to a version. */
export interface Fold<State> {
  readonly state: State;
  readonly version: number;
  readonly partyId: string | null;
  /** True from the event on that restricted the stream. */
  readonly restricted?: boolean;
}

/** The folds of the streams used last. A kept fold may be behind the log; the append's expected version notices. */
export class FoldCache {
  private readonly folds = new Map<string, Fold<unknown>>();

  /** @param capacity how many streams are kept; the one unused for longest goes first. */
  constructor(private readonly capacity = 10_000) {}

  get<State>(stream: string): Fold<State> | undefined {
    const fold = this.folds.get(stream) as Fold<State> | undefined;
    if (fold !== undefined) {
      this.folds.delete(stream);
      this.folds.set(stream, fold);
    }

    return fold;
  }

  set(stream: string, fold: Fold<unknown>): void {
    this.folds.delete(stream);
    this.folds.set(stream, fold);
    if (this.folds.size > this.capacity) this.folds.delete(this.folds.keys().next().value!);
  }

  delete(stream: string): void {
    this.folds.delete(stream);
  }
}
