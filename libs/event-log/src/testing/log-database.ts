import { randomUUID } from 'node:crypto';
import { derivedId, instant, type AppendRequest, type EventMetadata } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import pg from 'pg';
import { eventLogMigrations } from '../migrations.js';

/** An empty log on the test server, as its superuser. */
export const logDatabase = async ({ testClock = false } = {}): Promise<string> => {
  const url = await (await testDatabases()).createDatabase('log');
  await asClient(url, async (client) => {
    for (const { sql } of eventLogMigrations) await client.query(sql);
    if (testClock) await client.query('select log.use_test_clock()');
  });

  return url;
};

export const asClient = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A fresh login role with a password; roles belong to the whole server, so each has a name of its own. */
export const loginRole = async (url: string, purpose: string): Promise<{ readonly role: string; readonly url: string }> => {
  const role = `${purpose}_${randomUUID().replaceAll('-', '')}`;
  await asClient(url, (client) => client.query(`create role ${role} login password 'open sesame'`));
  const asRole = new URL(url);
  asRole.username = role;
  asRole.password = 'open sesame';

  return { role, url: asRole.href };
};

export const metadata: EventMetadata = { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: 'conversation', causationId: null };

export const id = (...parts: readonly (string | number)[]): string => derivedId('spec', ...parts.map(String));

export const streamNamed = (name: string, category = 'ticket'): string => `${category}-${id(name)}`;

/** A command of one event to a stream without party, unless told otherwise. */
export const request = (commandId: string, stream: string, more: Partial<AppendRequest> = {}): AppendRequest => ({
  commandId,
  stream,
  partyId: null,
  expectedVersion: 'any',
  metadata,
  events: [{ type: 'tickets.ticket-noted', schemaVersion: 1, data: { text: commandId } }],
  alarms: [],
  ...more,
});

export const at = instant;
