import type { Place } from '@rapport/event-sourcing';

interface Waiting {
  readonly viewName: string;
  readonly place: Place;
  readonly done: (reached: boolean) => void;
}

/** Where views stand, to whoever waits. */
export interface Standings {
  /** Whether this process knows that the live generation has reached the place. */
  readonly reached: (viewName: string, place: Place) => boolean;
  /** Reads where everything stands from the database: twins bring views further too. */
  readonly refresh: () => Promise<void>;
}

/** Waits for views to reach places. Nothing polls: commits of this process wake them, and signals of its twins do. */
export class PlaceWaits {
  private readonly waiting = new Set<Waiting>();
  private refreshing: Promise<void> | null = null;

  constructor(private readonly standings: Standings) {}

  async for(viewName: string, place: Place, timeoutMs: number): Promise<boolean> {
    if (this.standings.reached(viewName, place)) return true;
    await this.refresh();
    if (this.standings.reached(viewName, place)) return true;
    if (timeoutMs > 0 && (await this.woken(viewName, place, timeoutMs))) return true;
    await this.refresh();

    return this.standings.reached(viewName, place);
  }

  /** Something was committed here. */
  wake(): void {
    for (const waiting of this.waiting) if (this.standings.reached(waiting.viewName, waiting.place)) waiting.done(true);
  }

  /** Something was committed by a twin. */
  async wakeFromOutside(): Promise<void> {
    if (this.waiting.size === 0) return;
    await this.refresh();
    this.wake();
  }

  end(): void {
    for (const waiting of this.waiting) waiting.done(false);
  }

  private woken(viewName: string, place: Place, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (reached: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(waiting);
        resolve(reached);
      };
      const waiting = { viewName, place, done };
      const timer = setTimeout(() => done(false), timeoutMs);
      this.waiting.add(waiting);
      // It may have been reached between the last look and now.
      if (this.standings.reached(viewName, place)) done(true);
    });
  }

  private refresh(): Promise<void> {
    this.refreshing ??= this.standings
      .refresh()
      .catch(() => undefined)
      .finally(() => (this.refreshing = null));

    return this.refreshing;
  }
}
