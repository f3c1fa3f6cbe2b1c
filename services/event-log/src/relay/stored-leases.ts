import { lanesOf, type LaneLease, type LaneLeases } from '@rapport/messaging-kafka';
import type { Pool } from 'pg';

/**
 * The leases of the relays, in the database of the log. Time is the server's own: a test clock that is advanced ends no lease.
 *
 * Each statement commits by itself; a group changes hands in one UPDATE of its row, and positions are stored only together with a row that still has the holder's epoch.
 */
export class StoredLeases implements LaneLeases {
  constructor(
    private readonly pool: Pool,
    readonly duration = 10_000,
  ) {}

  async attend(relay: string): Promise<number> {
    await this.pool.query('insert into relay.members (relay, seen_at) values ($1, clock_timestamp()) on conflict (relay) do update set seen_at = excluded.seen_at', [relay]);
    await this.pool.query(`delete from relay.members where seen_at < clock_timestamp() - $1 * interval '1 millisecond'`, [this.duration]);
    const { rows } = await this.pool.query<{ members: number }>('select count(*)::int as members from relay.members');

    return rows[0]!.members;
  }

  async acquire(relay: string, group: number): Promise<LaneLease | null> {
    const { rows } = await this.pool.query<{ epoch: string }>(
      `update relay.leases set epoch = epoch + 1, holder = $1, expires_at = clock_timestamp() + $3 * interval '1 millisecond'
       where lane_group = $2 and (holder is null or holder = $1 or expires_at <= clock_timestamp()) returning epoch`,
      [relay, group, this.duration],
    );
    if (rows[0] === undefined) return null;

    // Read only now: nobody but the holder of the new epoch can change them any more.
    const stored = await this.pool.query<{ position: string }>('select position from relay.positions where lane = any ($1::smallint[]) order by lane', [lanesOf(group)]);

    return { group, epoch: Number(rows[0].epoch), positions: stored.rows.map(({ position }) => Number(position)) };
  }

  renew(lease: LaneLease, positions: readonly number[]): Promise<boolean> {
    return this.store(lease, positions, `expires_at = clock_timestamp() + ${this.duration} * interval '1 millisecond'`);
  }

  async release(lease: LaneLease, positions: readonly number[]): Promise<void> {
    await this.store(lease, positions, `holder = null, expires_at = '-infinity'`);
  }

  async leave(relay: string): Promise<void> {
    await this.pool.query('delete from relay.members where relay = $1', [relay]);
  }

  private async store({ group, epoch }: LaneLease, positions: readonly number[], change: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `with mine as (update relay.leases set ${change} where lane_group = $1 and epoch = $2 and holder is not null returning lane_group)
       update relay.positions p set position = given.position from mine, unnest($3::smallint[], $4::bigint[]) as given(lane, position) where p.lane = given.lane`,
      [group, epoch, lanesOf(group), positions],
    );

    return (rowCount ?? 0) > 0;
  }
}
