import pg from 'pg';

/** How far a lane was sealed, and what its chain had come to there. */
export interface SegmentHead {
  readonly lane: number;
  /** 1 for the first segment of the lane. */
  readonly number: number;
  readonly lastPosition: number;
  /** SHA-256 in hex; it stands for every event of the lane up to `lastPosition`. */
  readonly hash: string;
}

/** A place beside the log that remembers heads, so that neither a log whose end was cut off nor one that was written anew as a whole can pass for the one that was sealed. */
export interface HeadKeeper {
  /** For operators: `keys`, `Kafka`. */
  readonly name: string;
  /** Everything it remembers, or for each lane at least the last head. */
  kept(): Promise<readonly SegmentHead[]>;
  /** Remembers heads. Repeating it changes nothing. */
  keep(heads: readonly SegmentHead[]): Promise<void>;
}

/** Keeps heads in database `keys`, which on a real installation is another server than the log's. */
export const headsInKeys = (pool: pg.Pool): HeadKeeper => ({
  name: 'keys',
  kept: async () => {
    const { rows } = await pool.query<{ lane: number; number: number; last: string; hash: string }>(
      `select lane, number, last_position as last, encode(hash, 'hex') as hash from integrity.segment_heads order by lane, number`,
    );

    return rows.map(({ last, ...head }) => ({ ...head, lastPosition: Number(last) }));
  },
  keep: async (heads) => {
    // A head that is already there stays as it is: a second one of the same number with another hash is for verification to find.
    await pool.query(
      `insert into integrity.segment_heads (lane, number, last_position, hash)
       select lane, number, last_position, decode(hash, 'hex') from unnest($1::smallint[], $2::int[], $3::bigint[], $4::text[]) as h(lane, number, last_position, hash) on conflict do nothing`,
      [heads.map(({ lane }) => lane), heads.map(({ number }) => number), heads.map(({ lastPosition }) => lastPosition), heads.map(({ hash }) => hash)],
    );
  },
});
