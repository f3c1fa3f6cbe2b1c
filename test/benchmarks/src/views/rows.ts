import { withClient } from '../append/log-table.js';

const COLUMNS = 'ticket_id, version, events, charged, subject, last_at';

/** What the view computes, as one statement: each event is parsed once, and no look-up is left to chance. */
const COMPUTED = `select stream as ticket_id, max(version) as version, count(*)::int as events, (count(*) filter (where parsed->>'fee' = 'charged'))::int as charged,
  max(parsed->>'subject') filter (where version = 1) as subject, max(occurred_at) as last_at
  from (select stream, version, occurred_at, data::jsonb as parsed from log.events offset 0) as e group by stream`;

/** A table like that of a generation: the same columns, the same key. */
export const makeSqlRows = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('create table sql_rows (ticket_id uuid primary key, version int not null, events int not null, charged int not null, subject text not null, last_at timestamptz not null)');
  });

export const FILL_SQL_ROWS = `insert into sql_rows (${COLUMNS}) ${COMPUTED}`;

/** Faults of rows that were made in whatever way, beside what SQL makes of the log. */
export const faultsOfRows = (url: string, relation: string): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    const count = async (sql: string) => Number((await client.query<{ n: string }>(`select count(*) as n from (${sql}) as counted`)).rows[0]!.n);
    const [rows, missing, surplus] = [await count(`select from ${relation}`), await count(`${COMPUTED} except select ${COLUMNS} from ${relation}`), await count(`select ${COLUMNS} from ${relation} except ${COMPUTED}`)];

    return [
      ...(missing > 0 ? [`${missing} rows of the log are not in ${relation}.`] : []),
      ...(surplus > 0 ? [`${surplus} rows of ${relation} are not what the log says.`] : []),
      ...(rows === 0 ? [`${relation} is empty.`] : []),
    ];
  });
