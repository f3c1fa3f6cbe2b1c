/** What one checker found. `not applicable` is neither good nor bad: the run has nothing that it could look at, and says so. */
export interface Verdict {
  readonly checker: string;
  readonly status: 'green' | 'red' | 'not applicable';
  /** What it looked at: how many of which. */
  readonly looked: Readonly<Record<string, number>>;
  /** How many counterexamples there are; the first ten are shown. */
  readonly found: number;
  readonly counterexamples: readonly Counterexample[];
  /** Why it is not applicable. */
  readonly reason?: string;
}

/** What is wrong, and where: ids, lanes, positions, keys. */
export interface Counterexample {
  readonly what: string;
  readonly where: Readonly<Record<string, unknown>>;
}

const SHOWN = 10;

/** Collects what a checker looks at and what it finds. It keeps ten counterexamples and counts the rest, so that a broken run of any size can be told. */
export class Findings {
  private readonly counts = new Map<string, number>();
  private readonly shown: Counterexample[] = [];
  private found = 0;
  private inapplicable: string | null = null;

  constructor(readonly checker: string) {}

  /** One more of `what` was looked at, or `many`. */
  looked(what: string, many = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + many);
  }

  broken(what: string, where: Counterexample['where']): void {
    this.found += 1;
    if (this.shown.length < SHOWN) this.shown.push({ what, where });
  }

  /** The run has nothing to look at; a counterexample all the same outweighs it. */
  notApplicable(reason: string): void {
    this.inapplicable = reason;
  }

  /** Nothing looked at and nothing found is never green. */
  verdict(): Verdict {
    const looked = Object.fromEntries(this.counts);
    const nothing = Object.values(looked).every((count) => count === 0);
    const reason = this.inapplicable ?? (nothing ? 'there was nothing to look at' : null);
    const told = { checker: this.checker, looked, found: this.found, counterexamples: this.shown };
    if (this.found > 0) return { ...told, status: 'red' };

    return reason === null ? { ...told, status: 'green' } : { ...told, status: 'not applicable', reason };
  }
}
