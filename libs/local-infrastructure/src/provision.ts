import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import pg from 'pg';
import type { LocalPostgres } from './local-postgres.js';

/** The services that log in to a database of their own, in the order in which they may start. */
export const SERVICES = ['event-log', 'customers', 'tickets', 'complaints', 'surveys', 'analytics'] as const;
export type ServiceName = (typeof SERVICES)[number];

const OWNER = 'rapport_owner';

export const roleOf = (service: ServiceName): string => `rapport_${service.replace('-', '_')}`;
export const databaseOf = (service: ServiceName): string => (service === 'event-log' ? 'log' : service);

const DATABASES: readonly string[] = ['keys', ...SERVICES.map(databaseOf)];

/** Connection strings of a provisioned server. */
export interface Provisioned {
  /** The role that owns every database and runs DDL. */
  ownerUrl(database: string): string;
  /** The login of a service, for a database. */
  serviceUrl(service: ServiceName, database: string): string;
}

/**
 * Makes databases, the owner and one login role per service, with passwords that only `secretsFile` (mode 0600) knows. Repeating it changes nothing.
 */
export const provision = async (server: LocalPostgres, secretsFile: string): Promise<Provisioned> => {
  const roles = [OWNER, ...SERVICES.map(roleOf)];
  const passwords = await passwordsOf(roles, secretsFile);
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    for (const role of roles) await withRole(client, role, passwords[role]!);
    for (const database of DATABASES) await withDatabase(client, database);
  } finally {
    await client.end();
  }
  await protectLog(server);
  for (const service of SERVICES) await allowForgetting(server, service);
  const urlOf = (role: string, database: string) => server.url(database, { name: role, password: passwords[role]! });

  return { ownerUrl: (database) => urlOf(OWNER, database), serviceUrl: (service, database) => urlOf(roleOf(service), database) };
};

const passwordsOf = async (roles: readonly string[], file: string): Promise<Readonly<Record<string, string>>> => {
  const known = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, string>) : {};
  const all = Object.fromEntries(roles.map((role) => [role, known[role] ?? randomBytes(24).toString('base64url')]));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify({ ...known, ...all }, null, 2) + '\n', { mode: 0o600 });
  await rename(`${file}.new`, file);

  return all;
};

const withRole = async (client: pg.Client, role: string, password: string): Promise<void> => {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
};

const withDatabase = async (client: pg.Client, database: string): Promise<void> => {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${OWNER}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  const readers = SERVICES.filter((service) => database === 'log' || database === 'keys' || databaseOf(service) === database).map(roleOf);
  if (readers.length > 0) await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${readers.join(', ')}`);
};

/**
 * Whoever may take advisory locks in database `log` can stop the log: the right is taken from everybody but the owner, which only a superuser can do.
 * Statements of the services end there after 5 s and transactions after 6 s, so that a stuck client frees its lanes.
 */
const protectLog = async (server: LocalPostgres): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url('log') });
  await client.connect();
  try {
    const { rows } = await client.query<{ lock: string }>(
      "SELECT oid::regprocedure::text AS lock FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^pg_(try_)?advisory_'",
    );
    const locks = rows.map(({ lock }) => lock).join(', ');
    await client.query(`REVOKE EXECUTE ON FUNCTION ${locks} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${locks} TO ${OWNER}`);
    for (const role of SERVICES.map(roleOf)) {
      await client.query(`ALTER ROLE ${role} IN DATABASE log SET statement_timeout = '5s'; ALTER ROLE ${role} IN DATABASE log SET transaction_timeout = '6s'`);
    }
  } finally {
    await client.end();
  }
};

/** After an erasure a service has the server drop what its write-ahead log still holds: these rights are taken for that, and give nothing else. */
const allowForgetting = async (server: LocalPostgres, service: ServiceName): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url(databaseOf(service)) });
  const role = roleOf(service);
  await client.connect();
  try {
    await client.query(`GRANT pg_checkpoint TO ${role}; GRANT ALTER SYSTEM ON PARAMETER wal_recycle TO ${role}`);
    await client.query(`GRANT EXECUTE ON FUNCTION pg_reload_conf(), pg_switch_wal(), pg_ls_waldir() TO ${role}`);
  } finally {
    await client.end();
  }
};
