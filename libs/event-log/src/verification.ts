import { LANES } from '@rapport/event-sourcing';
import pg from 'pg';
import type { HeadKeeper, SegmentHead } from './segment-heads.js';
import { segmentHash } from './sql/segments.js';

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
  /** Events in sealed segments: every column of them is proven to be what it was when it was sealed. */
  readonly proven: number;
  /** Events younger than the last seal of their lane: only the rules were checked. */
  readonly unproven: number;
  /** How many heads of segments each keeper beside the log remembers. */
  readonly heads: readonly { readonly keeper: string; readonly heads: number }[];
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

/** A sealed segment beside the one before it in its lane, and the hash of what the log now has in its place. */
const walked = `
  select s.lane, s.number, s.last_position as last,
    s.number = coalesce(lag(s.number) over lane, 0) + 1 and s.first_position = coalesce(lag(s.last_position) over lane, 0) + 1
      and s.previous_hash = coalesce(lag(s.hash) over lane, decode(repeat('00', 32), 'hex')) as follows,
    coalesce(s.hash = ${segmentHash({ events: 'log.recorded', categories: 'log.category_names', types: 'log.type_names' })}, false) as unchanged
  from log.sealed_segments s where s.lane = $1 window lane as (order by s.number)`;

const UNCHAINED = 'Sealed segments of a lane follow each other';
const CHANGED = 'Sealed events are what they were when they were sealed';
const LOST = 'What was sealed is still there';

export interface VerificationOptions {
  /** Those who remember heads beside the log; without them a log whose end was cut off together with its segments looks whole. */
  readonly keepers?: readonly HeadKeeper[];
  /** Called after each lane with the number of events gone through so far, and of all. */
  readonly progress?: (events: number, all: number) => void;
}

/**
 * Goes through the whole log, under one snapshot: positions, versions, command groups and timers; then lane by lane the sealed segments, whose hashes are computed anew from
 * every column of every event; then the heads that others remember. Needs a reader's rights only, and uses no function that a tamperer could have changed in the log.
 */
export const verifyLog = async (url: string, { keepers = [], progress = () => undefined }: VerificationOptions = {}): Promise<Verification> => {
  // Asked before the snapshot is taken: what they remember must be in it.
  const remembered = await Promise.all(keepers.map(async ({ name, kept }) => ({ keeper: name, heads: await kept() })));
  const client = new pg.Client({ connectionString: url, application_name: 'verification' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only; set local statement_timeout = 0; set local transaction_timeout = 0');
    const { rows } = await client.query<{ events: string; streams: string; commands: string }>(
      'select count(*) as events, count(distinct (category, stream)) as streams, count(distinct command_id) as commands from log.recorded',
    );
    const broken = await brokenRules(client);
    const events = Number(rows[0]!.events);
    const proven = await walkSegments(client, broken, (done) => progress(done, events));
    await compareHeads(client, broken, remembered);
    progress(events, events);

    return {
      events,
      streams: Number(rows[0]!.streams),
      commands: Number(rows[0]!.commands),
      proven,
      unproven: Math.max(0, events - proven),
      heads: remembered.map(({ keeper, heads }) => ({ keeper, heads: heads.length })),
      broken,
    };
  } finally {
    await client.end();
  }
};

const brokenRules = async (client: pg.Client): Promise<BrokenRule[]> => {
  const broken: BrokenRule[] = [];
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await client.query<{ place: string; count: string }>(`select place, count(*) over () as count from (${query}) as places order by place limit 20`);
    if (rows.length > 0) broken.push({ rule, count: Number(rows[0]!.count), examples: rows.map(({ place }) => place) });
  }

  return broken;
};

/** Answers how many events the segments prove. */
const walkSegments = async (client: pg.Client, broken: BrokenRule[], progress: (events: number) => void): Promise<number> => {
  const [unchained, changed]: [string[], string[]] = [[], []];
  let proven = 0;
  for (let lane = 0; lane < LANES; lane += 1) {
    const { rows } = await client.query<{ number: number; last: string; follows: boolean; unchanged: boolean }>(walked, [lane]);
    const place = ({ number, last }: { number: number; last: string }) => `lane ${lane}, segment ${number}, up to position ${last}`;
    unchained.push(...rows.filter(({ follows }) => !follows).map(place));
    changed.push(...rows.filter(({ unchanged }) => !unchanged).map(place));
    proven += Number(rows.at(-1)?.last ?? 0);
    progress(proven);
  }
  tell(broken, UNCHAINED, unchained);
  tell(broken, CHANGED, changed);

  return proven;
};

const compareHeads = async (client: pg.Client, broken: BrokenRule[], remembered: readonly { readonly keeper: string; readonly heads: readonly SegmentHead[] }[]): Promise<void> => {
  const { rows } = await client.query<{ lane: number; number: number; hash: string }>(`select lane, number, encode(hash, 'hex') as hash from log.sealed_segments`);
  const here = new Map(rows.map(({ lane, number, hash }) => [`${lane}/${number}`, hash]));
  tell(
    broken,
    LOST,
    remembered.flatMap(({ keeper, heads }) =>
      heads
        .filter(({ lane, number, hash }) => here.get(`${lane}/${number}`) !== hash)
        .map(({ lane, number, lastPosition }) => `lane ${lane}, segment ${number}, up to position ${lastPosition}: ${keeper} remembers ${here.has(`${lane}/${number}`) ? 'another' : 'one, and the log has none'}`),
    ),
  );
};

const tell = (broken: BrokenRule[], rule: string, places: readonly string[]): void => {
  if (places.length > 0) broken.push({ rule, count: places.length, examples: places.slice(0, 20) });
};
