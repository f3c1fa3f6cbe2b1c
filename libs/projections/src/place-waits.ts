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
  readonly look: (wanted: readonly Wanted[]) => Promise<unknown>;
  /** Reads whether other generations are live by now, and where everything stands in the lanes that these wait for. */
  readonly renew: (wanted: readonly Wanted[]) => Promise<void>;
  /** Whether this process would hear now of what a twin commits. */
  readonly listening: () => boolean;
}

/** Waits for views to reach places. Nothing polls: commits of this process wake them, and signals of its twins do. */
export class PlaceWaits {
  private readonly waiting = new Set<Waiting>();
  private looking = false;
  private heardMore = false;
  private late: Wanted[] = [];
  private renewing: Promise<void> = Promise.resolve();
  private nextRenewal: Promise<void> | null = null;
  /** How often views may have moved without this process. */
  private news = 0;
  /** How much of that had been heard when a view was last looked at in a lane. */
  private readonly lookedAt = new Map<string, number>();

  constructor(private readonly standings: Standings) {}

  async for(viewName: string, place: Place, timeoutMs: number): Promise<boolean> {
    if (this.standings.reached(viewName, place)) return true;
    if (!this.knows({ viewName, place })) {
      await this.look([{ viewName, place }]);
      if (this.standings.reached(viewName, place)) return true;
    }
    if (timeoutMs > 0 && (await this.woken(viewName, place, timeoutMs))) return true;
    await this.renew({ viewName, place });

    return this.standings.reached(viewName, place);
  }

  /** Something was committed here. */
  wake(): void {
    for (const waiting of this.waiting) if (this.standings.reached(waiting.viewName, waiting.place)) waiting.done(true);
  }

  /** Something was committed by a twin. One look is under way at a time; what is heard meanwhile is looked for after it. */
  async wakeFromOutside(): Promise<void> {
    this.outdate();
    this.heardMore = true;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.heardMore && this.waiting.size > 0) {
        this.heardMore = false;
        await this.look([...this.waiting]);
        this.wake();
      }
    } finally {
      this.looking = false;
    }
  }

  /** What was looked at before says nothing any more. */
  outdate(): void {
    this.news += 1;
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

  /** Whether nothing can have moved the view there since it was looked at, but this process itself. */
  private knows(wanted: Wanted): boolean {
    return this.standings.listening() && keysOf(wanted).every((key) => this.lookedAt.get(key) === this.news);
  }

  private async look(wanted: readonly Wanted[]): Promise<void> {
    const { news } = this;
    try {
      await this.standings.look(wanted);
      for (const key of wanted.flatMap(keysOf)) this.lookedAt.set(key, news);
    } catch {
      // Whoever waits is woken by what comes, and looks once more when its time is up.
    }
  }

  /** One look is under way at a time; whoever's time is up meanwhile shares the next. */
  private renew(wanted: Wanted): Promise<void> {
    this.late.push(wanted);
    this.nextRenewal ??= this.renewing.then(() => {
      this.nextRenewal = null;
      this.renewing = this.standings.renew(this.late.splice(0)).catch(() => undefined);

      return this.renewing;
    });

    return this.nextRenewal;
  }
}

const keysOf = ({ viewName, place }: Wanted): readonly string[] => [...place.keys()].map((lane) => `${viewName}/${lane}`);
