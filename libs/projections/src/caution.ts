import type { RecordedEvent } from '@rapport/event-sourcing';
import type { Pool } from 'pg';
import type { Consumer } from './checkpoints.js';
import { query } from './sql.js';

/** How many times a batch may end the process before its events are taken one by one, and one event before it is set aside. */
const DEATHS = 2;

/** What the attempts of earlier processes say about the next batch. */
export interface Warning {
  /** Up to this position events are taken one by one. */
  readonly until: number;
}

/**
 * Remembers in the database which batch a process is about to take, so that the next process knows what the last one did not survive.
 *
 * Only the first batch of a lane after a start is noted: a batch that ends the process is the first one of the next.
 */
export class Caution {
  private readonly warned = new Map<number, ReadonlyMap<string, Warning>>();
  private singled: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** Notes the first batch of a lane before it is taken, and says which consumers did not survive it before. */
  async warnings(lane: number, consumers: readonly Consumer[], events: readonly RecordedEvent[]): Promise<ReadonlyMap<string, Warning>> {
    const known = this.warned.get(lane);
    if (known !== undefined) return known;
    const warnings = await this.first(lane, consumers, events[0]!.position, events.at(-1)!.position);
    this.warned.set(lane, warnings);

    return warnings;
  }

  /** A batch was taken: once all are beyond what they did not survive before, nothing is noted any more. */
  async survived<Taking extends Consumer>(lane: number, consumers: readonly Taking[], positionOf: (consumer: Taking) => number): Promise<void> {
    const warnings = this.warned.get(lane)!;
    if (warnings === NONE || consumers.some((consumer) => positionOf(consumer) < (warnings.get(consumer.name)?.until ?? 0))) return;
    await this.forget(lane, consumers);
    this.warned.set(lane, NONE);
  }

  /** Of all lanes one at a time: what is noted when the process ends is to blame for it, and nothing else. */
  oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.singled.then(work, work);
    this.singled = turn;

    return turn;
  }

  private async first(lane: number, consumers: readonly Consumer[], position: number, until: number): Promise<ReadonlyMap<string, Warning>> {
    const { rows } = await query<{ consumer: string; until: number; single: boolean; attempts: number }>(
      this.pool,
      `INSERT INTO projections.attempts AS a (consumer, generation, lane, position, until, single, attempts)
       SELECT c.consumer, c.generation, $3, $4, $5, false, 1 FROM unnest($1::text[], $2::integer[]) AS c (consumer, generation)
       ON CONFLICT (consumer, generation, lane) DO UPDATE SET
         attempts = CASE WHEN a.single THEN a.attempts WHEN a.position = excluded.position THEN a.attempts + 1 ELSE 1 END,
         until = CASE WHEN a.single OR a.position = excluded.position THEN a.until ELSE excluded.until END,
         position = CASE WHEN a.single THEN a.position ELSE excluded.position END
       RETURNING consumer, until, single, attempts`,
      [...columns(consumers), lane, position, until],
    );

    return new Map(rows.filter(({ single, attempts }) => single || attempts > DEATHS).map((row) => [row.consumer, { until: row.until }]));
  }

  /** Notes one event; false when it has ended the process too often and has to be set aside. */
  async single(lane: number, { name, generation }: Consumer, position: number): Promise<boolean> {
    const { rows } = await query<{ attempts: number }>(
      this.pool,
      `UPDATE projections.attempts SET attempts = CASE WHEN single AND position = $4 THEN attempts + 1 ELSE 1 END, position = $4, single = true
       WHERE consumer = $1 AND generation = $2 AND lane = $3 RETURNING attempts`,
      [name, generation, lane, position],
    );

    return (rows[0]?.attempts ?? 1) <= DEATHS;
  }

  private async forget(lane: number, consumers: readonly Consumer[]): Promise<void> {
    await query(
      this.pool,
      `DELETE FROM projections.attempts a USING unnest($1::text[], $2::integer[]) AS c (consumer, generation)
       WHERE a.consumer = c.consumer AND a.generation = c.generation AND a.lane = $3`,
      [...columns(consumers), lane],
    );
  }
}

const NONE: ReadonlyMap<string, Warning> = new Map();

const columns = (consumers: readonly Consumer[]) => [consumers.map(({ name }) => name), consumers.map(({ generation }) => generation)];
