import { complaintsLanguage } from '@rapport/contracts-complaints';
import { customersLanguage } from '@rapport/contracts-customers';
import { surveysLanguage } from '@rapport/contracts-surveys';
import { ticketsLanguage } from '@rapport/contracts-tickets';
import { grantKeeper, grantReader, grantWriter } from '@rapport/event-log';
import type { PublishedLanguage } from '@rapport/event-sourcing';
import pg from 'pg';
import { wantsTestClock } from '../event-log.config.js';

/** Everybody who appends; what they may append is what they publish. */
export const WRITERS: readonly PublishedLanguage[] = [customersLanguage, ticketsLanguage, complaintsLanguage, surveysLanguage];
const KEEPER = 'rapport_event_log';
const READERS = ['rapport_analytics'];

/** The role with which a service logs in. */
const roleOf = (service: string) => `rapport_${service.replaceAll('-', '_')}`;

/**
 * Opens the log to the services: each may append its own types to its own categories, and read. Gives an empty log its test clock where one is wanted. Repeating it changes
 * nothing; a role that does not exist yet is left out until the next time.
 *
 * @throws Error when two services claim one category, or a test clock is wanted for a log that has events.
 */
export const openDoors = async (ownerUrl: string): Promise<void> => {
  refuseSharedCategories(WRITERS);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select rolname as name from pg_roles');
    const exists = (role: string) => rows.some(({ name }) => name === role);

    for (const { service, categories } of WRITERS) if (exists(roleOf(service))) await grantWriter(client, { role: roleOf(service), types: service, categories });
    for (const role of READERS) if (exists(role)) await grantReader(client, role);
    if (exists(KEEPER)) await keeperOf(client);
    if (wantsTestClock()) await withTestClock(client);
  } finally {
    await client.end();
  }
};

const keeperOf = async (client: pg.Client): Promise<void> => {
  await grantKeeper(client, KEEPER);
  await client.query(`grant usage on schema relay to ${KEEPER}; grant select, insert, update, delete on all tables in schema relay to ${KEEPER}`);
};

const withTestClock = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ has: boolean }>('select test_clock as has from log.clock');
  if (rows[0]?.has !== true) await client.query('select log.use_test_clock()');
};

/** A category belongs to one service: two that append to it would each break the other's streams. */
const refuseSharedCategories = (languages: readonly PublishedLanguage[]): void => {
  const claimed = languages.flatMap(({ categories }) => categories);
  const shared = claimed.filter((category, index) => claimed.indexOf(category) !== index);
  if (shared.length > 0) throw new Error(`More than one service publishes to ${[...new Set(shared)].join(', ')}.`);
};
