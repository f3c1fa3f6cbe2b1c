import type { ClientBase } from 'pg';
import { identifier } from './sql.js';

/** Lets a service's login run views and reactions in its own database: the tables of schema `projections`, new generations there, SQL views in `public`. */
export const grantRunner = async (client: ClientBase, role: string): Promise<void> => {
  const login = identifier(role);
  await client.query(`
    GRANT USAGE, CREATE ON SCHEMA projections TO ${login};
    GRANT USAGE, CREATE ON SCHEMA public TO ${login};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA projections TO ${login}`);
};
