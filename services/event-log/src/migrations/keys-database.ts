import { headMigrations } from '@rapport/event-log';
import type { FurtherDatabase } from '@rapport/service-host';
import pg from 'pg';

const KEEPER = 'rapport_event_log';

/** Database `keys`: what has to be kept apart from the log. On a real installation it lies on another server, with other backups. */
export const keysDatabase: FurtherDatabase = {
  name: 'keys',
  setting: 'KEYS_DATABASE_URL',
  migrations: headMigrations,
  afterMigrate: async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [KEEPER]);
      if (rowCount === 1) await client.query(`grant usage on schema integrity to ${KEEPER}; grant select, insert on integrity.segment_heads to ${KEEPER}`);
    } finally {
      await client.end();
    }
  },
};
