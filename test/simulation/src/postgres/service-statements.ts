import { answer, type Answer, type Running, type Statement } from './statement.js';
import { databaseError, type Session, type Execute } from './session.js';
import type { StoredRow } from './tables.js';

/** A statement of the runner: how it is known, and what it does. */
interface Known {
  readonly pattern: RegExp;
  readonly run: (session: Session, statement: Statement, match: RegExpExecArray) => Answer | Running;
}

const CHECKPOINTS = 'checkpoints';
const GENERATIONS = 'generations';
const PARKED_KEYS = 'parked_keys';
const PARKED_POSITIONS = 'parked_positions';
const ATTEMPTS = 'attempts';
const MEMORY = 'reaction_memory';
const SEPARATOR = '\u001f';

const keyOf = (...parts: readonly unknown[]) => parts.join(SEPARATOR);
const nothing = answer([]);

const present = (rows: readonly (StoredRow | undefined)[]): readonly StoredRow[] => rows.filter((row) => row !== undefined);

const LOCKED = String.raw`WHERE lane = (\d+) AND consumer \|\| '@' \|\| generation IN \(([^)]*)\)`;
const pairs = (text: string) => [...text.matchAll(/'((?:[^']|'')*)@(\d+)'/g)].map(([, name, generation]) => [name!, Number(generation)] as const);

const checkpointRow = ({ consumer, generation, lane, position, event_id: eventId }: StoredRow) => ({ consumer, generation, lane, position, eventId });

function* lockCheckpoints(names: readonly (readonly [string, number])[], lane: string): Running {
  const sorted = [...names].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [name, generation] of sorted) yield { lock: keyOf('checkpoint', name, generation, lane), timeout: 5_000 };

  return answer(sorted.map(([consumer]) => ({ consumer })));
}

/** A consumer that stands elsewhere is passed over; nobody waits long. */
function* moveTogether({ tx }: Session, { values }: Statement): Running {
  let moved = 0;
  for (const [lane, before, after, eventId] of columns(values, 1, 2, 3, 4)) {
    for (const name of values[0] as readonly string[]) {
      const [consumer, generation] = name.split('@');
      const key = keyOf(consumer, generation, lane);
      if (tx.get(CHECKPOINTS, key)?.['position'] !== before) continue;
      yield { lock: keyOf('checkpoint', consumer, generation, lane), timeout: 50 };
      const row = tx.get(CHECKPOINTS, key);
      if (row?.['position'] !== before) continue;
      tx.set(CHECKPOINTS, key, { ...row, position: after, event_id: eventId });
      moved += 1;
    }
  }

  return answer([], moved);
}

/** Rows that were locked are looked at again before they are written. */
function* passCheckpoints({ tx }: Session, [, to, eventId, lane, names, after]: RegExpExecArray): Running {
  const moved: StoredRow[] = [];
  for (const [consumer, generation] of pairs(names!)) {
    const key = keyOf(consumer, generation, lane);
    yield { lock: keyOf('checkpoint', consumer, generation, lane), timeout: 5_000 };
    const row = tx.get(CHECKPOINTS, key);
    const position = row?.['position'] as number;
    if (row === undefined || position < Number(after) || position >= Number(to)) continue;
    tx.set(CHECKPOINTS, key, { ...row, position: Number(to), event_id: eventId });
    moved.push({ consumer });
  }

  return answer(moved);
}

function* lockOnce(name: string): Running {
  yield { lock: name, timeout: null };
  return nothing;
}

const text = (match: RegExpExecArray, index: number) => match[index]!;

const columns = (values: readonly unknown[], ...indexes: readonly number[]) => {
  const lists = indexes.map((index) => values[index] as readonly unknown[]);
  return lists[0]!.map((_, row) => lists.map((list) => list[row]));
};

/** The statements of the projections, as the runner sends them. */
const known: readonly Known[] = [
  { pattern: /^SET LOCAL synchronous_commit = off$/, run: (session) => ((session.tx.unflushed = true), nothing) },
  { pattern: /^SET LOCAL /, run: () => nothing },
  { pattern: /^(?:CREATE|DROP) /, run: () => nothing },
  { pattern: /^LISTEN (\w+)$/, run: (session, _, match) => (session.listens.add(text(match, 1)), nothing) },
  { pattern: /^NOTIFY (\w+)(?:, '(\w+)')?$/, run: (session, _, match) => (session.server.notify(session, text(match, 1), match[2] ?? ''), nothing) },
  { pattern: /^SAVEPOINT part$/, run: (session) => (session.tx.savepoint(), nothing) },
  { pattern: /^RELEASE SAVEPOINT part$/, run: (session) => (session.tx.releaseSavepoint(), nothing) },
  { pattern: /^ROLLBACK TO SAVEPOINT part$/, run: (session) => (session.tx.rollbackToSavepoint(), nothing) },
  { pattern: /^SELECT pg_advisory_xact_lock\(4170, 1\)$/, run: () => lockOnce('one at a time') },
  { pattern: new RegExp(`^SELECT consumer FROM projections\\.checkpoints ${LOCKED} ORDER BY consumer, generation, lane FOR UPDATE$`), run: (_, __, match) => lockCheckpoints(pairs(text(match, 2)), text(match, 1)) },
  {
    pattern: new RegExp(`^SELECT consumer, generation, lane, position, event_id AS "eventId" FROM projections\\.checkpoints ${LOCKED}$`),
    run: ({ tx }, _, match) => answer(present(pairs(text(match, 2)).map(([name, generation]) => tx.get(CHECKPOINTS, keyOf(name, generation, text(match, 1))))).map((row) => checkpointRow(row))),
  },
  {
    pattern: new RegExp(`^SELECT consumer, generation, key FROM projections\\.parked_keys ${LOCKED}$`),
    run: ({ tx }, _, match) => {
      const wanted = new Set(pairs(text(match, 2)).map(([name, generation]) => keyOf(name, generation)));
      return answer([...tx.rows(PARKED_KEYS)].map(([, row]) => row).filter((row) => wanted.has(keyOf(row['consumer'], row['generation'])) && String(row['lane']) === text(match, 1)));
    },
  },
  {
    pattern: /^SELECT view, generation, state FROM projections\.generations WHERE view \|\| '@' \|\| generation IN \((.*)\)$/,
    run: ({ tx }, _, match) => answer(pairs(text(match, 1)).flatMap(([name, generation]) => tx.get(GENERATIONS, keyOf(name, generation)) ?? [])),
  },
  { pattern: /^SELECT view, generation, version FROM projections\.generations WHERE state = 'live'$/, run: ({ tx }) => answer([...tx.rows(GENERATIONS)].map(([, row]) => row).filter((row) => row['state'] === 'live')) },
  { pattern: /^SELECT view, generation FROM projections\.generations WHERE state = 'retired'/, run: () => nothing },
  {
    pattern: /^INSERT INTO projections\.generations /,
    run: ({ tx }, { values: [view, version, state] }) => {
      const generation = Math.max(0, ...[...tx.rows(GENERATIONS)].map(([, row]) => (row['view'] === view ? (row['generation'] as number) : 0))) + 1;
      tx.set(GENERATIONS, keyOf(view, generation), { view, generation, version, state });
      return answer([{ generation }]);
    },
  },
  {
    pattern: /^INSERT INTO projections\.checkpoints /,
    run: ({ tx }, { values }) => {
      for (const [consumer, generation, lane, position, eventId] of columns(values, 0, 1, 2, 3, 4)) {
        const key = keyOf(consumer, generation, lane);
        if (tx.get(CHECKPOINTS, key) === undefined) tx.set(CHECKPOINTS, key, { consumer, generation, lane, position, event_id: eventId });
      }
      return nothing;
    },
  },
  {
    pattern: new RegExp(`^UPDATE projections\\.checkpoints SET position = (\\d+), event_id = '([^']*)' ${LOCKED} AND position BETWEEN (\\d+) AND \\d+ RETURNING consumer$`),
    run: (session, _, match) => passCheckpoints(session, match),
  },
  { pattern: /^UPDATE projections\.checkpoints c SET position = m\.after, event_id = m\.event_id\s+FROM unnest\(\$2::smallint\[\]/, run: (session, statement) => moveTogether(session, statement) },
  {
    pattern: /^SELECT EXISTS \(SELECT FROM projections\.parked_keys WHERE lane = ANY/,
    run: ({ tx }, { values: [lanes, consumers, views] }) => {
      const parked = [...tx.rows(PARKED_KEYS)].some(([, row]) => (lanes as readonly unknown[]).includes(row['lane']) && (consumers as readonly string[]).includes(`${String(row['consumer'])}@${String(row['generation'])}`));
      const live = [...tx.rows(GENERATIONS)].filter(([, row]) => row['state'] === 'live' && (views as readonly string[]).includes(`${String(row['view'])}@${String(row['generation'])}`)).length;
      return answer([{ parked, live }]);
    },
  },
  {
    pattern: /^UPDATE projections\.checkpoints c SET position = m\.after/,
    run: ({ tx }, { values }) => {
      const [lane] = values;
      let moved = 0;
      for (const [consumer, generation, before, after, eventId] of columns(values, 1, 2, 3, 4, 5)) {
        const key = keyOf(consumer, generation, lane);
        const row = tx.get(CHECKPOINTS, key);
        if (row?.['position'] !== before) continue;
        tx.set(CHECKPOINTS, key, { ...row, position: after, event_id: eventId });
        moved += 1;
      }
      return answer([], moved);
    },
  },
  {
    pattern: /^UPDATE projections\.checkpoints c SET position = p\.position/,
    run: ({ tx }, { values }) => {
      for (const [lane, position, eventId] of columns(values, 2, 3, 4)) {
        const key = keyOf(values[0], values[1], lane);
        const row = tx.get(CHECKPOINTS, key);
        if (row !== undefined) tx.set(CHECKPOINTS, key, { ...row, position, event_id: eventId });
      }
      return nothing;
    },
  },
  {
    pattern: /^SELECT c\.consumer, c\.generation, c\.lane, c\.position, c\.event_id AS "eventId" FROM projections\.checkpoints c\s+JOIN unnest/,
    run: ({ tx }, { values }) => {
      const lanes = (values[2] as readonly number[] | null) ?? Array.from({ length: 64 }, (_, lane) => lane);
      return answer(present(columns(values, 0, 1).flatMap(([name, generation]) => lanes.map((lane) => tx.get(CHECKPOINTS, keyOf(name, generation, lane))))).map(checkpointRow));
    },
  },
  {
    pattern: /^SELECT DISTINCT c\.lane, c\.position, c\.event_id AS "eventId" FROM projections\.checkpoints c\s+JOIN unnest/,
    run: ({ tx }, { values }) => {
      const wanted = new Set(columns(values, 0, 1).map(([name, generation]) => keyOf(name, generation)));
      const rows = [...tx.rows(CHECKPOINTS)].map(([, row]) => row).filter(({ consumer, generation }) => wanted.has(keyOf(consumer, generation)));
      const places = new Map(rows.map(({ lane, position, event_id: eventId }) => [keyOf(lane, position, eventId), { lane, position, eventId }]));
      return answer([...places.values()]);
    },
  },
  {
    pattern: /^INSERT INTO projections\.parked_keys /,
    run: ({ tx }, { values }) => {
      const [consumer, generation, lane] = values;
      for (const [key, error] of columns(values, 3, 4)) tx.set(PARKED_KEYS, keyOf(consumer, generation, lane, key), { consumer, generation, lane, key, error });
      return nothing;
    },
  },
  {
    pattern: /^INSERT INTO projections\.parked_positions /,
    run: ({ tx }, { values }) => {
      const [consumer, generation, lane] = values;
      for (const [key, position] of columns(values, 3, 4)) {
        if (tx.get(PARKED_KEYS, keyOf(consumer, generation, lane, key)) === undefined) throw databaseError('23503', 'insert or update on table "parked_positions" violates foreign key constraint');
        tx.set(PARKED_POSITIONS, keyOf(consumer, generation, lane, key, position), { consumer, generation, lane, key, position });
      }
      return nothing;
    },
  },
  {
    pattern: /^DELETE FROM projections\.parked_keys WHERE consumer = \$1 AND generation = \$2 AND lane = \$3 AND key = \$4$/,
    run: ({ tx }, { values }) => {
      tx.set(PARKED_KEYS, keyOf(...values), null);
      for (const [key] of [...tx.rows(PARKED_POSITIONS)]) if (key.startsWith(keyOf(...values, ''))) tx.set(PARKED_POSITIONS, key, null);
      return nothing;
    },
  },
  {
    pattern: /^SELECT k\.key, k\.lane, k\.error, k\.parked_at/,
    run: ({ tx }, { values }) => {
      const waiting = [...tx.rows(PARKED_POSITIONS)].map(([, row]) => row);
      const keys = [...tx.rows(PARKED_KEYS)].map(([, row]) => row).filter((row) => row['consumer'] === values[0] && row['generation'] === values[1]);
      const sorted = keys.sort((one, other) => (one['lane'] as number) - (other['lane'] as number) || (String(one['key']) < String(other['key']) ? -1 : 1));
      const positionsOf = (row: StoredRow) =>
        waiting.filter((each) => ['consumer', 'generation', 'lane', 'key'].every((column) => each[column] === row[column])).map((each) => each['position'] as number);
      return answer(sorted.map((row) => ({ key: row['key'], lane: row['lane'], error: row['error'], positions: positionsOf(row).sort((one, other) => one - other) })).filter(({ positions }) => positions.length > 0));
    },
  },
  {
    pattern: /^SELECT position FROM projections\.parked_positions/,
    run: ({ tx }, { values }) => {
      const rows = [...tx.rows(PARKED_POSITIONS)].filter(([key]) => key.startsWith(keyOf(...values, ''))).map(([, row]) => ({ position: row['position'] as number }));
      return answer(rows.sort((one, other) => one.position - other.position));
    },
  },
  { pattern: /^SELECT count\(\*\) AS count FROM projections\.parked_keys/, run: ({ tx }, { values }) => answer([{ count: [...tx.rows(PARKED_KEYS)].filter(([key]) => key.startsWith(keyOf(...values, ''))).length }]) },
  {
    pattern: /^INSERT INTO projections\.attempts AS a/,
    run: ({ tx }, { values }) => {
      const [, , lane, position, until] = values as [unknown, unknown, number, number, number];
      const rows = columns(values, 0, 1).map(([consumer, generation]) => {
        const before = tx.get(ATTEMPTS, keyOf(consumer, generation, lane));
        const same = before !== undefined && before['position'] === position;
        const row =
          before === undefined
            ? { consumer, generation, lane, position, until, single: false, attempts: 1 }
            : {
                ...before,
                attempts: before['single'] === true ? before['attempts'] : same ? (before['attempts'] as number) + 1 : 1,
                until: before['single'] === true || same ? before['until'] : until,
                position: before['single'] === true ? before['position'] : position,
              };
        tx.set(ATTEMPTS, keyOf(consumer, generation, lane), row);
        return row;
      });
      return answer(rows);
    },
  },
  {
    pattern: /^UPDATE projections\.attempts SET attempts = CASE/,
    run: ({ tx }, { values }) => {
      const [consumer, generation, lane, position] = values;
      const before = tx.get(ATTEMPTS, keyOf(consumer, generation, lane));
      if (before === undefined) return nothing;
      const row = { ...before, attempts: before['single'] === true && before['position'] === position ? (before['attempts'] as number) + 1 : 1, position, single: true };
      tx.set(ATTEMPTS, keyOf(consumer, generation, lane), row);
      return answer([row]);
    },
  },
  {
    pattern: /^DELETE FROM projections\.attempts a USING/,
    run: ({ tx }, { values }) => {
      for (const [consumer, generation] of columns(values, 0, 1)) tx.set(ATTEMPTS, keyOf(consumer, generation, values[2]), null);
      return nothing;
    },
  },
  {
    pattern: /^SELECT c\.position, c\.event_id AS "eventId",\s+\(SELECT coalesce\(json_agg\(key\)/,
    run: ({ tx }, { values: [name, lane, keys] }) => {
      const row = tx.get(CHECKPOINTS, keyOf(name, 0, lane));
      if (row === undefined) return nothing;
      const parked = [...tx.rows(PARKED_KEYS)].map(([, each]) => each).filter((each) => each['consumer'] === name && each['generation'] === 0 && each['lane'] === lane);
      const memories = (keys as readonly string[]).flatMap((party) => {
        const memory = tx.get(MEMORY, keyOf(name, party));
        return memory === undefined ? [] : [[party, JSON.parse(memory['memory'] as string) as unknown]];
      });
      return answer([{ position: row['position'], eventId: row['event_id'], parked: parked.map((each) => each['key']), memories: Object.fromEntries(memories) as object }]);
    },
  },
  {
    pattern: /^INSERT INTO projections\.reaction_memory /,
    run: ({ tx }, { values }) => {
      for (const [party, memory] of columns(values, 2, 3)) tx.set(MEMORY, keyOf(values[0], party), { reaction: values[0], lane: values[1], party, memory });
      return nothing;
    },
  },
  {
    pattern: /^SELECT __lane, (.+) FROM "projections"\."(\w+)" WHERE "(\w+)" = ANY\(\$1/,
    run: ({ tx }, { values }, match) => answer(present((values[0] as readonly string[]).map((key) => tx.get(text(match, 2), key))).map((row) => ({ ...row }))),
  },
  { pattern: /^SELECT \* FROM (\w+) WHERE key = \$1$/, run: ({ tx }, { values }, match) => answer(present([tx.get(text(match, 1), values[0] as string)])) },
  {
    pattern: /^INSERT INTO "projections"\."(\w+)" AS t [\s\S]* ON CONFLICT \("(\w+)"\) DO UPDATE/,
    run: ({ tx }, { values: [json] }, match) => {
      let written = 0;
      for (const row of JSON.parse(json as string) as StoredRow[]) {
        if (row['refused'] === true) throw databaseError('23514', 'new row violates check constraint');
        const key = String(row[text(match, 2)]);
        const before = tx.get(text(match, 1), key);
        if (before !== undefined && before['__lane'] !== row['__lane']) continue;
        tx.set(text(match, 1), key, row);
        written += 1;
      }
      return answer([], written);
    },
  },
  {
    pattern: /^DELETE FROM "projections"\."(\w+)" t USING json_to_recordset\(\$1::json\) AS x \("(\w+)"/,
    run: ({ tx }, { values: [json] }, match) => {
      for (const row of JSON.parse(json as string) as StoredRow[]) tx.set(text(match, 1), String(row[text(match, 2)]), null);
      return nothing;
    },
  },
];

const found = new Map<string, { readonly known: Known; readonly match: RegExpExecArray }>();
const MOST_KEPT = 20_000;

const lookUp = (statement: string) => {
  const kept = found.get(statement);
  if (kept !== undefined) return kept;
  for (const each of known) {
    const match = each.pattern.exec(statement);
    if (match === null) continue;
    const entry = { known: each, match };
    if (found.size < MOST_KEPT) found.set(statement, entry);
    return entry;
  }
  throw new Error(`The simulated database does not know this statement: ${statement}`);
};

/** The database of a service, as far as its projections use it. */
export const serviceDatabase: Execute = (session, statement) => {
  const entry = lookUp(statement.text);
  return entry.known.run(session, statement, entry.match);
};
