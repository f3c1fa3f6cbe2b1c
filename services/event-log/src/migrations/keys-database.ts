import { grantEraser, grantKeyRing, grantRotation } from '@rapport/event-log';
import { keysSchema, type FurtherDatabase } from '@rapport/service-host';
import pg from 'pg';

const KEEPER = 'rapport_event_log';
const ERASER = 'rapport_customers';
/** Everybody whose events or views hold personal data. */
const KEY_RINGS = [KEEPER, ERASER, 'rapport_tickets', 'rapport_complaints', 'rapport_surveys', 'rapport_analytics'];

/** Database `keys`: what has to be kept apart from the log. On a real installation it lies on another server, with other backups. */
export const keysDatabase: FurtherDatabase = {
  ...keysSchema,
  afterMigrate: async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>('select rolname as name from pg_roles');
      const exists = (role: string) => rows.some(({ name }) => name === role);
      for (const role of KEY_RINGS) if (exists(role)) await grantKeyRing(client, role);
      if (exists(ERASER)) await grantEraser(client, ERASER);
      if (!exists(KEEPER)) return;
      await grantRotation(client, KEEPER);
      await client.query(`grant usage on schema integrity to ${KEEPER}; grant select, insert on integrity.segment_heads to ${KEEPER}`);
    } finally {
      await client.end();
    }
  },
};
