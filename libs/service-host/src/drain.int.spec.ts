import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get } from '@nestjs/common';
import { testDatabases } from '@rapport/local-infrastructure';
import { pino } from 'pino';
import { defineService, keysSchema, migrate, migrateFurther, Public, readSettings, serve, type RunningService } from './index.js';

/* A service whose one route answers when it is told to. */
let letGo: () => void = () => undefined;
let entered: () => void = () => undefined;

@Controller({ path: 'slow', version: '1' })
class SlowController {
  @Get()
  @Public({ perMinute: 1_000 })
  async slow() {
    await new Promise<void>((resolve) => {
      letGo = resolve;
      entered();
    });
    return { done: true };
  }

  @Get('quick')
  @Public({ perMinute: 1_000 })
  quick() {
    return { done: true };
  }
}

const service = defineService({ name: 'slow', language: null, controllers: [SlowController] });

/** A connection that is kept open, and everything that came back over it. */
const connected = (url: string) => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (part) => (received += part.toString()));
  const ended = new Promise<string>((resolve, reject) => socket.once('close', () => resolve(received)).once('error', reject));

  return { ask: (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\naccept-language: en\r\n\r\n`), ended };
};

describe('a process that is told to end', () => {
  let running: RunningService;

  beforeEach(async () => {
    const state = mkdtempSync(join(tmpdir(), 'rapport-drain-'));
    const databases = await testDatabases();
    const [own, log, keys] = [await databases.createDatabase('slow'), await databases.createDatabase('log'), await databases.createDatabase('keys')];
    await migrateFurther(keysSchema, keys, 'postgres');
    await migrate(defineService({ name: 'event-log', language: null, ownsLog: true }), log, 'postgres');
    await migrate(service, own, 'postgres');
    writeFileSync(join(state, 'jwks.json'), JSON.stringify({ keys: [] }));
    const settings = readSettings('slow', null, { HTTP_PORT: '0', DATABASE_URL: own, LOG_DATABASE_URL: log, KEYS_DATABASE_URL: keys, MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: join(state, 'jwks.json'), RAPPORT_STATE: state, LOG_LEVEL: 'silent' });
    running = await serve(service, settings, pino({ level: 'silent' }), (reason) => {
      throw reason;
    });
  });

  it('answers what it has begun, serves who was at the door, turns away what comes late, and only then lets go of its databases', async () => {
    const caller = connected(running.url);
    const begun = new Promise<void>((resolve) => (entered = resolve));
    caller.ask('/v1/slow');
    await begun;

    const order: string[] = [];
    const stopped = running.stop().then(() => order.push('stopped'));
    // Both at once: they have a tenth of a second.
    expect((await Promise.all(['/readyz', '/v1/slow/quick'].map((path) => fetch(`${running.url}${path}`)))).map(({ status }) => status)).toEqual([503, 200]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    caller.ask('/v1/slow/quick');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(fetch(`${running.url}/v1/slow/quick`)).rejects.toThrow();
    expect((await running.backbone.pool.query('SELECT 1')).rowCount).toBe(1);
    letGo();

    const [, first, second] = (await caller.ended.finally(() => order.push('answered'))).split('HTTP/1.1 ');
    expect(first).toMatch(/^200 [\s\S]*"done":true/);
    expect(second).toMatch(/^503 /);
    expect(second).toMatch(/connection: close/i);
    expect(second).toMatch(/retry-after: \d+/i);
    expect(second).toContain('"code":"DRAINING"');
    await stopped;
    expect(order).toEqual(['answered', 'stopped']);
    await expect(running.backbone.pool.query('SELECT 1')).rejects.toThrow();
  });

  it('ends a connection after the answer to what was open on it, so that an idle caller does not hold it', async () => {
    const caller = connected(running.url);
    const begun = new Promise<void>((resolve) => (entered = resolve));
    caller.ask('/v1/slow');
    await begun;
    const stopped = running.stop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    letGo();
    expect(await caller.ended).toMatch(/^HTTP\/1.1 200 [\s\S]*"done":true/);
    await stopped;
  }, 30_000);
});
