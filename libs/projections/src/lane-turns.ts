/** Work on a lane, one piece after another, and again later where it failed in part. */
export class LaneTurns {
  private readonly running = new Map<number, Promise<unknown>>();
  private readonly retries = new Map<number, { count: number; timer: NodeJS.Timeout | null }>();
  private stopped = false;

  constructor(private readonly retry: (lane: number) => Promise<void>) {}

  /** @throws what `work` throws; an Error when `stop` was called before. */
  async take(lane: number, work: () => Promise<void>): Promise<void> {
    const turn = (this.running.get(lane) ?? Promise.resolve()).then(
      () => this.begin(work),
      () => this.begin(work),
    );
    this.running.set(lane, turn);
    try {
      await turn;
      const retries = this.retries.get(lane);
      if (retries !== undefined && retries.timer === null) this.retries.delete(lane);
    } finally {
      if (this.running.get(lane) === turn) this.running.delete(lane);
    }
  }

  isBusy(lane: number): boolean {
    return this.running.has(lane);
  }

  /** Tries again by itself, after 100 ms, 200 ms … 10 s. */
  again(lane: number): void {
    const retries = this.retries.get(lane) ?? { count: 0, timer: null };
    if (retries.timer !== null || this.stopped) return;
    const delay = Math.min(10_000, 100 * 2 ** retries.count);
    const timer = setTimeout(() => {
      this.retries.set(lane, { count: retries.count + 1, timer: null });
      this.take(lane, () => this.retry(lane)).catch(() => this.again(lane));
    }, delay);
    timer.unref();
    this.retries.set(lane, { count: retries.count, timer });
  }

  /** Resolves when the last piece of work has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const { timer } of this.retries.values()) if (timer !== null) clearTimeout(timer);
    await Promise.allSettled(this.running.values());
  }

  private begin(work: () => Promise<void>): Promise<void> {
    if (this.stopped) throw new Error('The runner was stopped.');
    return work();
  }
}
