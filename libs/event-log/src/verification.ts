import pg from 'pg';

/** One rule of the log that does not hold, and the first places where it does not. */
export interface BrokenRule {
  readonly rule: string;
  readonly count: number;
  readonly examples: readonly string[];
}

export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly commands: number;
  /** Empty when everything holds. */
  readonly broken: readonly BrokenRule[];
}

const stream = `(select c.name from log.category_names c where c.id = r.category) || '-' || r.stream`;

/** Rule → a query of the places that break it, each as one text. */
const rules: Readonly<Record<string, string>> = {
  'Positions of a lane are 1, 2, 3 …': `
    select format('lane %s: %s events, positions %s to %s', lane, count(*), min(position), max(position)) as place
    from log.recorded group by lane having count(*) <> max(position) or min(position) <> 1`,
  'Versions of a stream are 1, 2, 3 …': `
    select format('%s: %s events, versions %s to %s', ${stream}, count(*), min(version), max(version)) as place
    from log.recorded r group by category, stream having count(*) <> max(version) or min(version) <> 1`,
  'A stream lies in one lane, that of its party or of its name': `
    select format('%s in lane %s', ${stream}, lane) as place from log.recorded r where lane <> log.lane_of(coalesce(party_id::text, ${stream}))
    union all select format('%s in %s lanes', ${stream}, count(distinct lane)) from log.recorded r group by category, stream having count(distinct lane) > 1`,
  'Versions of a stream follow its positions': `
    select format('%s version %s', ${stream}, version) as place
    from (select *, lag(position) over (partition by category, stream order by version) as earlier from log.recorded) as r where earlier >= position`,
  'Events of a command are numbered from 0, consecutive, in one stream': `
    select format('command %s', command_id) as place from log.recorded group by command_id
    having count(*) <> max(command_index) + 1 or min(command_index) <> 0 or max(position) - min(position) <> count(*) - 1 or count(distinct (lane, category, stream)) > 1`,
  'A fired timer has its event, and only a fired timer': `
    select format('timer %s is %s', timer_id, state) as place from log.timer_states t
    where (state = 'fired') <> exists (select from log.recorded r where r.command_id = t.timer_id)`,
};

/**
 * Looks for broken rules in positions, versions, command groups and timers, under one snapshot. Reads the whole log; needs a reader's rights only.
 *
 * Edited data and a tail that was cut off are not noticed: that takes the sealed segments.
 */
export const verifyLog = async (url: string): Promise<Verification> => {
  const client = new pg.Client({ connectionString: url, application_name: 'verification' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only; set local statement_timeout = 0; set local transaction_timeout = 0');
    const { rows } = await client.query<{ events: string; streams: string; commands: string }>(
      'select count(*) as events, count(distinct (category, stream)) as streams, count(distinct command_id) as commands from log.recorded',
    );
    const broken: BrokenRule[] = [];
    for (const [rule, query] of Object.entries(rules)) {
      const found = await client.query<{ place: string; count: string }>(`select place, count(*) over () as count from (${query}) as places order by place limit 20`);
      if (found.rows.length > 0) broken.push({ rule, count: Number(found.rows[0]!.count), examples: found.rows.map(({ place }) => place) });
    }
    const { events, streams, commands } = rows[0]!;

    return { events: Number(events), streams: Number(streams), commands: Number(commands), broken };
  } finally {
    await client.end();
  }
};
