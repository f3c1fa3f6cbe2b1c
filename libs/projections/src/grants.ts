import type { ClientBase } from 'pg';
import { identifier } from './sql.js';

/**
 * Lets a service's login run views and reactions in its own database: the tables of schema `projections`, new generations there, SQL views in `public`.
 *
 * Generations belong to the login that made them, so that a later migration has nothing to grant on them.
 */
export const grantRunner = async (client: ClientBase, role: string): Promise<void> => {
  const login = identifier(role);
  await client.query(`
    GRANT USAGE, CREATE ON SCHEMA projections TO ${login};
    GRANT USAGE, CREATE ON SCHEMA public TO ${login}`);
  const { rows } = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'projections' AND tableowner = current_user`);
  for (const { name } of rows) await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON projections.${identifier(name)} TO ${login}`);
};
