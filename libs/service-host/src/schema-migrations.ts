import { eventLogMigrations, keysMigrations } from '@rapport/event-log';
import { grantRunner, projectionMigrations } from '@rapport/projections';
import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { FurtherDatabase, ServiceDefinition, SqlMigration } from './service-definition.js';

const TABLE = 'schema_migrations';
const ONE_OWNER_AT_A_TIME = 7_204_101;
/** TypeORM orders by the time at the end of a name; each list has an era of its own, so that one may grow without moving another. */
const ERAS = { log: 1_600_000_000_000, projections: 1_700_000_000_000, service: 1_800_000_000_000 } as const;

const named = (era: keyof typeof ERAS, migrations: readonly SqlMigration[]) => migrations.map(({ name, sql }, index) => ({ name: `${name}${ERAS[era] + index}`, sql }));

/** The schema of database `keys`; the service of the log brings the grants. */
export const keysSchema: FurtherDatabase = { name: 'keys', setting: 'KEYS_DATABASE_URL', migrations: keysMigrations };

/** The whole schema of a service's database as steps, oldest first. */
export const migrationsOf = (definition: ServiceDefinition): readonly SqlMigration[] => [
  ...(definition.ownsLog ? named('log', eventLogMigrations) : []),
  ...named('projections', projectionMigrations),
  ...named('service', definition.migrations),
];

const classOf = ({ name, sql }: SqlMigration) =>
  class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }

    down(): Promise<void> {
      throw new Error('Migrations go forward only; restore a backup to go back.');
    }
  };

/** Brings a service's own database to the schema of this release. Run as its owner; one at a time, the others wait. Returns the steps taken. */
export const migrate = (definition: ServiceDefinition, ownerUrl: string, role: string): Promise<readonly string[]> =>
  takeSteps(ownerUrl, role, migrationsOf(definition), async (client, roleExists) => {
    if (roleExists) await grantRunner(client, role);
    await definition.afterMigrate?.(ownerUrl);
  });

/** The same for a database that the service owns beside its own. */
export const migrateFurther = (database: FurtherDatabase, ownerUrl: string, role: string): Promise<readonly string[]> =>
  takeSteps(ownerUrl, role, stepsOf(database), async () => database.afterMigrate?.(ownerUrl));

const stepsOf = ({ migrations }: FurtherDatabase) => named('service', migrations);

const takeSteps = async (ownerUrl: string, role: string, steps: readonly SqlMigration[], finish: (client: pg.Client, roleExists: boolean) => Promise<void>): Promise<readonly string[]> => {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  const source = new DataSource({ type: 'postgres', url: ownerUrl, migrations: steps.map(classOf), migrationsTableName: TABLE });
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [ONE_OWNER_AT_A_TIME]);
    await source.initialize();
    const taken = await source.runMigrations({ transaction: 'each' });
    const roleExists = (await lock.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1;
    if (roleExists) await lock.query(`GRANT SELECT ON ${TABLE} TO ${pg.escapeIdentifier(role)}`);
    await finish(lock, roleExists);

    return taken.map(({ name }) => name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
};

/** The database is not at the schema of this release. */
export class WrongSchema extends Error {
  override readonly name = 'WrongSchema';
}

/** @throws WrongSchema when a database of the service is older or newer than this release, with the command that helps. */
export const checkSchema = async (definition: ServiceDefinition, settings: Readonly<Record<string, unknown>>, pool: pg.Pool): Promise<void> => {
  await checkSteps(definition.name, `The database of ${definition.name}`, migrationsOf(definition), pool);
  for (const database of definition.furtherDatabases) {
    const further = new pg.Pool({ connectionString: String(settings[database.setting]), max: 1 });
    await checkSteps(definition.name, `The database ${database.name}`, stepsOf(database), further).finally(() => further.end());
  }
};

const checkSteps = async (service: string, what: string, steps: readonly SqlMigration[], pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>(`SELECT name FROM ${TABLE}`).catch((error: { code?: string }) => {
    if (error.code === '42P01') return { rows: [] };
    throw error;
  });
  const [expected, found] = [new Set(steps.map(({ name }) => name)), new Set(rows.map(({ name }) => name))];
  const missing = [...expected].filter((name) => !found.has(name));
  const unknown = [...found].filter((name) => !expected.has(name));

  if (missing.length > 0) throw new WrongSchema(`${what} is older than this release (${missing.length} steps, first ${missing[0]}). Run "node services/${service}/dist/main.js migrate" as its owner.`);
  if (unknown.length > 0) throw new WrongSchema(`${what} is newer than this release (it knows ${unknown[0]}). Start the release that made it.`);
};
