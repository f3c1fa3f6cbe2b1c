import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '@rapport/event-sourcing';
import type { LogPutBack } from './known-places.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { asClient, id, logDatabase, request, streamNamed } from './testing/log-database.js';

/** Puts a database back to what it was when it was copied, while nobody can reach it. */
const copied = async (url: string) => {
  const name = new URL(url).pathname.slice(1);
  const copy = `copy_${randomUUID().replaceAll('-', '')}`;
  const server = Object.assign(new URL(url), { pathname: '/postgres' }).href;
  const alone = (work: readonly string[]) =>
    asClient(server, async (client) => {
      await client.query(`alter database ${name} allow_connections false`);
      // Whoever was let in just before may show up just after.
      while ((await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])).rowCount! > 0) await pause(10);
      for (const statement of work) await client.query(statement);
      await client.query(`alter database ${name} allow_connections true`);
    });
  await alone([`create database ${copy} template ${name}`]);

  return { putBack: () => alone([`drop database ${name}`, `alter database ${copy} rename to ${name}`]), cut: () => alone([]) };
};

describe('a log that is put back while a process is at work', () => {
  const stream = streamNamed('put back');
  let url: string;
  let log: PostgresEventLog;
  let told: LogPutBack[];
  beforeEach(async () => {
    url = await logDatabase();
    told = [];
    log = await PostgresEventLog.connect({ url, service: 'spec', patience: 1_500, putBack: (error) => told.push(error) });
    await log.append(request(id('kept'), stream));
  });
  afterEach(() => log.close());

  it('is found out with the first connection, and is neither read nor written by what knew more', async () => {
    const { putBack } = await copied(url);
    await log.append(request(id('lost'), stream));
    await putBack();

    await expect(log.readStream(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(log.append(request(id('next'), stream))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(told[0]?.message).toContain('LOG_REWOUND: this process knows position 2');
  });

  it('is found out where it has grown past that place again', async () => {
    const { putBack } = await copied(url);
    await log.append(request(id('lost'), stream));
    await putBack();
    const later = await PostgresEventLog.connect({ url, service: 'later' });
    for (const each of ['other', 'more', 'yet more']) await later.append(request(id(each), stream));
    await later.close();

    await expect(log.readStream(stream)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(told).not.toEqual([]);
  });

  it('is not suspected by one who knew no more than it holds, or whose connections were only cut', async () => {
    const { putBack } = await copied(url);
    await putBack();
    await log.append(request(id('next'), stream));
    await (await copied(url)).cut();

    expect((await log.readStream(stream)).map(({ commandId }) => commandId)).toEqual([id('kept'), id('next')]);
    await log.append(request(id('after'), stream, { expectedVersion: 2 }));
    expect(told).toEqual([]);
  });
});
