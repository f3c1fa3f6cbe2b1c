import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { copyIn, copyLines } from '../append/fill.js';
import { Places, withClient } from '../append/log-table.js';
import { SAMPLE_TYPE } from '../append/sample.js';
import { served } from '../end-to-end/served.js';
import type { Contend } from '../harness/contender.js';
import { faultsOfRows } from '../views/rows.js';
import { ticketsView } from '../views/tickets-view.js';

const ROWS = 1_000;
const PER_STREAM = 10;
/** Long enough for what was left over to be given back, if it ever is. */
const SETTLING = 3_000;
const PATIENCE = 600_000;

/** Megabytes that a process holds in memory. */
const residentOf = async (pid: number): Promise<number> => Number(/^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

/** What a process of the platform holds: beside nothing to do, or while its views take ever more events from the log. */
export const contend: Contend = async ({ url, scale, options }) => {
  const feed = Math.round((Number(options['feed'] ?? 0) * scale) / ROWS) * ROWS;
  const places = new Places();
  const service = await served({ application: String(options['application']), url, view: ticketsView.name });
  let fed = 0;
  let highest = 0;
  let first = 0;
  if (feed > 0) {
    await withClient(url, async (client) => {
      await client.query(`insert into log.categories (name) values ('ticket') on conflict do nothing`);
      await client.query('insert into log.types (name) values ($1) on conflict do nothing', [SAMPLE_TYPE]);
    });
  }

  return {
    slice: async () => {
      const began = performance.now();
      await withClient(url, async (client) => {
        for (let written = 0; written < feed; written += ROWS) await copyIn(client, copyLines(ROWS, PER_STREAM, places));
        fed += feed;
        if (feed > 0) await taken(client, fed);
      });
      const seconds = (performance.now() - began) / 1_000;
      await pause(SETTLING * Math.min(1, scale * 10));
      const resident = await residentOf(service.pid);
      if (first === 0) first = resident;
      highest = Math.max(highest, resident);

      return { operations: Math.max(1, feed), seconds: Math.max(seconds, 0.001), more: { 'resident MB': resident, growth: highest / first } };
    },
    check: () => (feed === 0 ? Promise.resolve([]) : faultsOfRows(url, 'bench_tickets')),
    close: () => service.close(),
  };
};

/** Waits until the views of the service have taken so many events. */
const taken = async (client: pg.Client, events: number): Promise<void> => {
  for (const deadline = performance.now() + PATIENCE; ; await pause(100)) {
    const { rows } = await client.query<{ n: string }>('select coalesce(sum(position), 0) as n from projections.checkpoints where consumer = $1', [ticketsView.name]);
    if (Number(rows[0]!.n) >= events) return;
    if (performance.now() > deadline) throw new Error(`The views have taken ${rows[0]!.n} of ${events} events.`);
  }
};
