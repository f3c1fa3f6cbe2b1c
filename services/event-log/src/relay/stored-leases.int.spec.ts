import { setTimeout as pause } from 'node:timers/promises';
import { testDatabases } from '@rapport/local-infrastructure';
import pg from 'pg';
import { relayMigrations } from '../migrations/relay-migrations.js';
import { StoredLeases } from './stored-leases.js';

const eight = (from: number) => Array.from({ length: 8 }, (_, n) => from + n);

describe('the leases of the relays', () => {
  let pool: pg.Pool;
  let leases: StoredLeases;

  beforeAll(async () => {
    pool = new pg.Pool({ connectionString: await (await testDatabases()).createDatabase('leases') });
    for (const { sql } of relayMigrations) await pool.query(sql);
    leases = new StoredLeases(pool, 400);
  });
  afterAll(() => pool.end());

  it('belong to one relay at a time, under an epoch that grows', async () => {
    const first = (await leases.acquire('a', 0))!;
    expect(first).toEqual({ group: 0, epoch: 1, positions: Array.from({ length: 8 }, () => 0) });
    expect(await leases.acquire('b', 0)).toBeNull();
    expect(await leases.renew(first, eight(10))).toBe(true);

    await leases.release(first, eight(20));
    expect(await leases.acquire('b', 0)).toEqual({ group: 0, epoch: 2, positions: eight(20) });
    expect(await leases.acquire('b', 1)).toEqual({ group: 1, epoch: 1, positions: Array.from({ length: 8 }, () => 0) });
  });

  it('end when they are not renewed; what the earlier holder still stores is refused', async () => {
    const late = (await leases.acquire('late', 2))!;
    await leases.renew(late, eight(5));
    await pause(200);
    expect(await leases.acquire('next', 2)).toBeNull();
    await leases.renew(late, eight(6));
    await pause(300);
    expect(await leases.acquire('next', 2)).toBeNull();
    await pause(200);

    const next = (await leases.acquire('next', 2))!;
    expect(next).toEqual({ group: 2, epoch: late.epoch + 1, positions: eight(6) });
    expect(await leases.renew(late, eight(1_000))).toBe(false);
    await leases.release(late, eight(1_000));
    expect(await leases.renew(next, eight(7))).toBe(true);
    expect((await leases.acquire('next', 2))!.positions).toEqual(eight(7));
  });

  it('are renewed even late, as long as nobody took the group', async () => {
    const lease = (await leases.acquire('slow', 3))!;
    await pause(500);
    expect(await leases.renew(lease, eight(1))).toBe(true);
    expect(await leases.acquire('other', 3)).toBeNull();
  });

  it('go to one of many who ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => leases.acquire(`racer ${n}`, 4)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
  });

  it('count the relays that are there', async () => {
    expect(await leases.attend('x')).toBe(1);
    expect(await leases.attend('y')).toBe(2);
    expect(await leases.attend('x')).toBe(2);
    await leases.leave('y');
    expect(await leases.attend('x')).toBe(1);
    await leases.attend('silent');
    await pause(500);
    expect(await leases.attend('x')).toBe(1);
  });
});
