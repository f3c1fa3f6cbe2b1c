import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { ClockBreached, ClockChanged } from '@rapport/contracts-tickets';
import { derivedId, instant, type NewEvent, type RecordedEvent } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { projectionMigrations, Runner } from '@rapport/projections';
import { Restrictions, restrictions } from '@rapport/service-host';
import { recorded } from '@rapport/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AttainmentQuery } from './attainment.query.js';
import { clocks } from './clocks.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = <Data>(fact: string) => (JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as { readonly data: Data }).data;
const at = (time: string) => instant(`2026-03-02T${time}:00Z`);
const changed = (ticket: string, data: Partial<ClockChanged['data']>) => ClockChanged({ ...sample<ClockChanged['data']>('clock-changed'), ticketId: derivedId('spec', ticket), ...data });
const breached = (ticket: string) => ClockBreached({ ...sample<ClockBreached['data']>('clock-breached'), ticketId: derivedId('spec', ticket) });
const missed = (ticket: string, data: Partial<ClockChanged['data']> = {}) => [changed(ticket, {}), changed(ticket, { status: 'breached' }), breached(ticket), ...(data.status === undefined ? [] : [changed(ticket, data)])];

// All begin at nine and are due a quarter of an hour later.
const facts: readonly NewEvent[] = [
  ...[changed('met', {}), changed('met', { status: 'met', endedAt: at('09:05') })],
  ...[changed('running', {}), changed('called off', {}), changed('called off', { status: 'cancelled', dueAt: null, endedAt: at('09:05') })],
  ...missed('unanswered'),
  ...missed('late', { status: 'met-late', endedAt: at('11:00') }),
  ...missed('called off too late', { status: 'breached', endedAt: at('11:00') }),
];

describe('what policies attain', () => {
  let pool: pg.Pool;
  let views: DataSource;
  let runner: Runner;
  let attainment: AttainmentQuery;

  beforeAll(async () => {
    const url = await (await testDatabases()).createDatabase('attainment');
    pool = new pg.Pool({ connectionString: url });
    for (const { sql } of projectionMigrations) await pool.query(sql);
    views = await new DataSource({ type: 'postgres', url, entities: [clocks.row, restrictions.row] }).initialize();
    const events: readonly RecordedEvent[] = facts.map((event, index) => recorded(event, { lane: 1, position: index + 1, version: index + 1 }));
    const source = { readLane: async () => [], tails: async () => [], eventIdAt: async () => null };
    runner = new Runner({ service: 'tickets', pool, dataSource: views, source, views: [restrictions, clocks], conceals: restrictions, reactions: [], handle: () => Promise.reject(new Error('views give no commands')), now: () => at('12:00'), deliver: async () => undefined });
    await runner.prepare();
    await runner.handler(1, events);
    attainment = new AttainmentQuery(new Restrictions(views, { openIfSealed: () => Promise.reject(new Error('clocks have no secrets')) }), { list: async () => ({ items: [{ code: 'key-clients', goal: null, targetShare: 0.2 }] }) } as never);
  });
  afterAll(async () => {
    await runner.stop();
    await views.destroy();
    await pool.end();
  });

  it('counts whatever missed its target, answered or not; what runs in time or was called off in time counts nowhere', async () => {
    expect((await attainment.of({})).items).toEqual([{ policy: 'key-clients', goal: null, finished: 4, met: 1, share: 0.25, targetShare: 0.2, reached: true }]);
    expect((await attainment.of({ metric: 'next-response' as never })).items).toMatchObject([{ finished: 0, share: null, reached: null }]);
  });
  it('belongs to the time when it was met or missed, however late the answer came', async () => {
    expect((await attainment.of({ until: at('09:10') })).items).toMatchObject([{ finished: 1, met: 1, share: 1 }]);
    expect((await attainment.of({ from: at('09:10'), until: at('09:20') })).items).toMatchObject([{ finished: 3, met: 0, share: 0, reached: false }]);
    expect((await attainment.of({ from: at('10:00') })).items).toMatchObject([{ finished: 0 }]);
  });
});
