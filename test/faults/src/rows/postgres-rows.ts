import { setTimeout as pause } from 'node:timers/promises';
import { databaseOf, roleOf, type ServiceName } from '@rapport/local-infrastructure';
import type pg from 'pg';
import { LANES } from '../collect/places.js';
import { DatabaseCopy } from '../stage/database-copy.js';
import { signalAll } from '../stage/process-table.js';
import type { Replica } from '../stage/replica.js';
import { LOOKED_FOR, type FaultRow, type Scene } from './fault-row.js';
import { readyReplica } from './process-rows.js';

const killAll: FaultRow = {
  id: 'F6',
  what: 'SIGKILL of all processes of PostgreSQL, then a start on the same data',
  touches: 'postgres',
  shortest: async ({ stage: { databases } }) => {
    const pids = await databases.kill();
    return { target: 'postgres', signal: 'SIGKILL', pids, lasts: 0, heal: () => databases.start() };
  },
};

/** The backends of a service, as soon as there are any: an earlier fault may have ended them all. */
const backendsOf = async ({ stage: { databases } }: Scene, service: ServiceName): Promise<readonly number[]> => {
  for (const deadline = performance.now() + LOOKED_FOR; ; await pause(50)) {
    const rows = await databases.ask('postgres', `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND usename = $1 ORDER BY pid`, [roleOf(service)]).catch(() => []);
    if (rows.length > 0) return rows.map(([pid]) => Number(pid));
    if (performance.now() > deadline) throw new Error(`${service} had no session within ${LOOKED_FOR / 1_000} s.`);
  }
};

const killBackend: FaultRow = {
  id: 'F7',
  what: 'SIGKILL of one backend: the server starts all over',
  touches: 'postgres',
  shortest: async (scene) => {
    const pid = scene.chance.of(await backendsOf(scene, 'tickets'));
    signalAll([pid], 'SIGKILL');
    return { target: `backend ${pid}`, signal: 'SIGKILL', pids: [pid], lasts: 500, heal: () => answers(scene) };
  },
};

const terminateAll: FaultRow = {
  id: 'F7',
  what: 'pg_terminate_backend of every session',
  touches: 'postgres',
  shortest: async (scene) => {
    const hit = await scene.stage.databases.ask('postgres', `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`);
    return { target: 'all sessions', pids: hit.map(([pid]) => Number(pid)), lasts: 0, heal: () => answers(scene) };
  },
};

const freeze = (lasts: number): FaultRow => ({
  id: 'F8',
  what: `SIGSTOP of PostgreSQL for ${lasts / 1_000} s`,
  touches: 'postgres',
  shortest: ({ stage: { databases } }) => {
    const pids = databases.family();
    signalAll(pids, 'SIGSTOP');
    return Promise.resolve({ target: 'postgres', signal: 'SIGSTOP', pids, lasts, heal: () => Promise.resolve(void signalAll([...pids].reverse(), 'SIGCONT')) });
  },
});

/** Holds what appends need: the locks of some lanes, and rows of checkpoints. */
const locks: FaultRow = {
  id: 'F12',
  what: 'the locks of eight lanes held for 3 s, and two sessions in a deadlock over checkpoints',
  touches: 'postgres',
  shortest: async ({ stage: { databases }, chance }) => {
    const sessions = [await databases.session('log'), await databases.session('tickets'), await databases.session('tickets')] as const;
    const [log, one, other] = sessions;
    const lanes = Array.from({ length: 8 }, () => chance.below(LANES));
    await log.query('BEGIN');
    for (const lane of lanes) await log.query('SELECT pg_advisory_xact_lock(1, $1::int)', [lane]);
    const deadlocked = deadlock(one, other, lanes[0]!);

    return {
      target: `lanes ${lanes.join(', ')}`,
      lasts: 3_000,
      heal: async () => {
        await log.query('COMMIT');
        await deadlocked;
        for (const session of sessions) await session.end();
      },
    };
  },
};

const deadlock = async (one: pg.Client, other: pg.Client, lane: number): Promise<void> => {
  const lock = (session: pg.Client, at: number) => session.query('SELECT 1 FROM projections.checkpoints WHERE lane = $1 ORDER BY consumer, generation FOR UPDATE', [at]);
  await Promise.all([one.query('BEGIN'), other.query('BEGIN')]);
  await lock(one, lane);
  await lock(other, (lane + 1) % LANES);
  await Promise.allSettled([lock(one, (lane + 1) % LANES), lock(other, lane)]);
  await Promise.all([one.query('ROLLBACK'), other.query('ROLLBACK')]);
};

/** Nobody else can connect, and what is connected is slow. */
const exhausted: FaultRow = {
  id: 'F13',
  what: 'every free connection slot of PostgreSQL taken, and one process behind a slow line',
  touches: 'postgres',
  shortest: async (scene) => {
    const { databases } = scene.stage;
    const replica = await readyReplica(scene, 'tickets');
    await replica.surroundings.postgres.afflict({ kind: 'latency', ms: 400, jitter: 200 });
    const taken: pg.Client[] = [];
    const complaints: string[] = [];
    for (let full = false; !full && taken.length < 500; ) await databases.session('postgres').then((session) => taken.push(session), () => (full = true));
    replica.surroundings.postgres.resetAll();
    const alive = replica.saysAlive();

    return {
      target: `${taken.length} slots, ${replica.name}`,
      lasts: 4_000,
      heal: async () => {
        await Promise.all(taken.map((session) => session.end()));
        await replica.surroundings.postgres.heal();
        complaints.push(...((await alive) === false ? [`${replica.name} said that it is dead while PostgreSQL was full`] : []));
      },
      complaints: () => complaints,
    };
  },
};
/** The statements by which a batch and a lone command are appended. */
const APPENDS: ReadonlySet<string> = new Set(['append', 'append one']);

/** Cuts the connection of a process at an append: before the server sees it, or after the commit and before the answer. Of the twins it is whichever comes to it first: another fault may keep callers from one. */
const cutAppend = (moment: 'before' | 'after', nth: number): FaultRow => ({
  id: 'F14',
  what: moment === 'before' ? 'connections cut before the server sees an append' : 'connections cut after the commit of an append and before its answer',
  touches: 'network',
  shortest: async (scene) => {
    const hit: string[] = [];
    const judgeOf = ({ name }: Replica) => {
      let seen = 0;
      return (statement: string) => {
        if (!APPENDS.has(statement)) return 'pass';
        seen += 1;
        if (seen % nth !== 0 || hit.length >= 3 || (hit[0] ?? name) !== name) return 'pass';
        hit.push(name);
        return 'cut';
      };
    };
    const watches = scene.stage.of('tickets').map((replica) => replica.watched({ [moment === 'before' ? 'asked' : 'answered']: judgeOf(replica) }));
    const end = () => watches.forEach((ended) => ended());
    for (const deadline = performance.now() + LOOKED_FOR; hit.length === 0 && performance.now() < deadline; ) await pause(10);
    if (hit.length === 0) end();
    if (hit.length === 0) throw new Error(`No process of tickets sent ${nth} appends within ${LOOKED_FOR / 1_000} s.`);

    return { target: `${hit[0]}, ${moment} the commit`, lasts: 2_500, heal: () => Promise.resolve(end()) };
  },
});

/** The server comes back at another address; proxies, as a virtual address would, lead there. */
const moved: FaultRow = {
  id: 'F15',
  what: 'PostgreSQL restarted at another address, to which new connections are led',
  touches: 'postgres',
  shortest: async ({ stage }) => {
    const { databases, replicas } = stage;
    const home = databases.port;
    const there = stage.otherPort;
    await databases.stop();
    await databases.start(there);
    for (const { surroundings } of replicas) surroundings.postgres.switchTo(there);

    return { target: `postgres, ${home} → ${there}`, signal: 'SIGINT', lasts: 0, heal: () => Promise.resolve() };
  },
};

/** One service's own database comes back from a copy that is some seconds old, while the log went on. */
const rewind: FaultRow = {
  id: 'F38',
  what: "a service's own database restored from a copy that is older than the log",
  touches: 'postgres',
  shortest: async ({ stage: { databases } }) => {
    const database = databaseOf('analytics');
    const copy = await DatabaseCopy.of(databases, database, [roleOf('analytics')]);

    return { target: database, lasts: 4_000, heal: () => copy.shut().then(() => copy.putBack()) };
  },
};

const answers = async ({ stage: { databases } }: Scene): Promise<void> => {
  for (const deadline = performance.now() + LOOKED_FOR; ; await pause(50)) {
    try {
      await databases.ask('postgres', 'SELECT 1');
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
};

export const postgresRows: readonly FaultRow[] = [killAll, killBackend, terminateAll, freeze(8_000), locks, exhausted, cutAppend('before', 3), cutAppend('after', 3), moved, rewind];

/** The same for a campaign, which has the time. */
export const longFreeze: FaultRow = freeze(60_000);
