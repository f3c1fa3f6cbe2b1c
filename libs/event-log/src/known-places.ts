import type pg from 'pg';

/** The log that a new connection leads to does not hold what this process was told of it: it was put back to an earlier state. */
export class LogPutBack extends Error {
  override readonly name = 'LogPutBack';

  constructor(lane: number, position: number) {
    super(`LOG_REWOUND: this process knows position ${position} of lane ${lane}, and the log holds another event there, or none. What the process has in memory belongs to a log that is gone.`);
  }
}

/** What an event that is known says of its place. */
export interface KnownPlace {
  readonly lane: number;
  readonly position: number;
  readonly commandId: string;
  readonly commandIndex: number;
}

const HELD = `select k.lane, k.position, r.command_id, r.command_index from unnest($1::smallint[], $2::bigint[]) as k(lane, position)
  left join lateral (select command_id, command_index from log.recorded e where e.lane = k.lane and e.position = k.position) as r on true`;

/**
 * The furthest event of each lane that this process was told of. A log cannot be put back under an open connection, so each new one is asked for them before anything else:
 * nothing that was decided, cached or passed on from a log that is gone meets the one that took its place.
 */
export class KnownPlaces {
  private readonly known = new Map<number, KnownPlace>();

  constructor(private readonly putBack: (error: LogPutBack) => void) {}

  saw(place: KnownPlace): void {
    if (place.position > (this.known.get(place.lane)?.position ?? 0)) this.known.set(place.lane, place);
  }

  /** @throws LogPutBack, which the process is told of as well */
  async compare(client: pg.Client): Promise<void> {
    const asked = new Map(this.known);
    if (asked.size === 0) return;
    const { rows } = await client.query<(string | null)[]>({ name: 'held', text: HELD, values: [[...asked.keys()], [...asked.values()].map(({ position }) => position)], rowMode: 'array' });
    for (const [lane, position, commandId, index] of rows) {
      const place = asked.get(Number(lane))!;
      if (commandId === place.commandId && Number(index) === place.commandIndex) continue;
      const error = new LogPutBack(Number(lane), Number(position));
      this.putBack(error);
      throw error;
    }
  }
}
