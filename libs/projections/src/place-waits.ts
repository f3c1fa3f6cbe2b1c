import type { Place } from '@rapport/event-sourcing';

/** A view, and how far somebody wants it to be. */
export interface Wanted {
  readonly viewName: string;
  readonly place: Place;
}

interface Waiting extends Wanted {
  readonly done: (reached: boolean) => void;
}

/** Where views stand, to whoever waits. */
export interface Standings {
  /** Whether this process knows that the live generation has reached the place. */
  readonly reached: (viewName: string, place: Place) => boolean;
  /** Reads where these views stand from the database: twins bring views further too. */
  readonly look: (wanted: readonly Wanted[]) => Promise<void>;
  /** Reads which generations are live, and where everything stands. */
  readonly reload: () => Promise<void>;
}

/** Waits for views to reach places. Nothing polls: commits of this process wake them, and signals of its twins do. */
export class PlaceWaits {
  private readonly waiting = new Set<Waiting>();
  private looking = false;
  private heardMore = false;
  private reloading: Promise<void> | null = null;

  constructor(private readonly standings: Standings) {}

  async for(viewName: string, place: Place, timeoutMs: number): Promise<boolean> {
    if (this.standings.reached(viewName, place)) return true;
    await this.standings.look([{ viewName, place }]).catch(() => undefined);
    if (this.standings.reached(viewName, place)) return true;
    if (timeoutMs > 0 && (await this.woken(viewName, place, timeoutMs))) return true;
    await this.reload();

    return this.standings.reached(viewName, place);
  }

  /** Something was committed here. */
  wake(): void {
    for (const waiting of this.waiting) if (this.standings.reached(waiting.viewName, waiting.place)) waiting.done(true);
  }

  /** Something was committed by a twin. One look is under way at a time; what is heard meanwhile is looked for after it. */
  async wakeFromOutside(): Promise<void> {
    this.heardMore = true;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.heardMore && this.waiting.size > 0) {
        this.heardMore = false;
        await this.standings.look([...this.waiting]).catch(() => undefined);
        this.wake();
      }
    } finally {
      this.looking = false;
    }
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

  private reload(): Promise<void> {
    this.reloading ??= this.standings
      .reload()
      .catch(() => undefined)
      .finally(() => (this.reloading = null));

    return this.reloading;
  }
}
