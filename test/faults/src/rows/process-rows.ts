import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import { noneLeft, signalAll } from '../stage/process-table.js';
import type { PostgresWatch } from '../proxy/postgres-tap.js';
import type { Replica } from '../stage/replica.js';
import { crashByInspector } from './inspector.js';
import { LOOKED_FOR, type FaultRow, type Part, type Scene, type Wound } from './fault-row.js';

/** How long a process may take until it serves again: two cores start ten of them while the load goes on. */
export const READY_WITHIN = 180_000;
/** An orchestrator tells its balancers first and ends the process later. */
const PRE_STOP = 1_500;
/** Some seconds of a process at work. */
const MOST_STATEMENTS = 200;

/** A process of a service that is ready, as soon as there is one: an earlier fault may have left none. @throws Error where none becomes ready */
export const readyReplica = async ({ stage, chance }: Scene, service: ServiceName): Promise<Replica> => {
  for (const deadline = performance.now() + READY_WITHIN; performance.now() < deadline; await pause(100)) {
    const ready = stage.of(service).filter((replica) => replica.ready && replica.runs && !replica.leaving);
    if (ready.length > 0) return chance.of(ready);
  }
  throw new Error(`No process of ${service} was ready within ${READY_WITHIN / 1_000} s.`);
};

const killed = async (replica: Replica): Promise<Wound> => {
  const [pid, lives] = [replica.pid, replica.lives];
  signalAll([pid], 'SIGKILL');
  await noneLeft([pid]);

  return { target: replica.name, signal: 'SIGKILL', pids: [pid], lasts: 0, heal: () => replica.becomesReady(READY_WITHIN, lives + 1) };
};

/** SIGKILL while its callers wait: up to half a second after a burst was sent. */
const killRow = (service: ServiceName & Part): FaultRow => ({
  id: 'F1',
  what: `SIGKILL of one ${service} process while commands are open`,
  touches: service,
  shortest: async (scene) => {
    const replica = await readyReplica(scene, service);
    await pause(scene.chance.below(150));
    return killed(replica);
  },
});

/** Watches until it has struck, or until the time to look for it is over. */
const watchedUntil = async (replica: Replica, watch: PostgresWatch, struck: () => boolean): Promise<void> => {
  const end = replica.watched(watch);
  for (const deadline = performance.now() + LOOKED_FOR; !struck() && performance.now() < deadline; ) await pause(1);
  end();
};

/** Kills a process at the very message of its conversation with PostgreSQL at which `strikes` answers true. @throws Error where that message does not come */
const killedAt = async (scene: Scene, service: ServiceName, moment: keyof PostgresWatch, strikes: (statement: string) => boolean): Promise<Wound> => {
  const replica = await readyReplica(scene, service);
  let wound: Promise<Wound> | undefined;
  const strike = (statement: string) => {
    if (wound !== undefined || !strikes(statement)) return 'pass';
    wound = killed(replica);
    return 'cut';
  };
  await watchedUntil(replica, { [moment]: strike }, () => wound !== undefined);
  if (wound === undefined) throw new Error(`${replica.name} did not come to where it was to be killed within ${LOOKED_FOR / 1_000} s.`);

  return wound;
};

/** Every place at which a process writes has its turn over many runs: the seed decides which. */
const anyWriteRow = (service: ServiceName & Part): FaultRow => ({
  id: 'F2',
  what: `SIGKILL of one ${service} process right before its n-th statement from now reaches PostgreSQL, n at random`,
  touches: service,
  shortest: async (scene) => {
    const nth = 1 + scene.chance.below(MOST_STATEMENTS);
    let seen = 0;
    const wound = await killedAt(scene, service, 'asked', () => (seen += 1) === nth);

    return { ...wound, target: `${wound.target}, statement ${nth}` };
  },
});

const crashPointRow = (service: ServiceName & Part, moment: 'before commit' | 'after commit'): FaultRow => ({
  id: 'F3',
  what: `SIGKILL of a consumer ${moment === 'before commit' ? 'between poll and commit' : 'between the commit of its views and the commit of its offset'}`,
  touches: service,
  shortest: async (scene) => {
    const wound = await killedAt(scene, service, moment === 'before commit' ? 'asked' : 'answered', (statement) => statement === 'COMMIT');
    return { ...wound, target: `${wound.target}, ${moment}` };
  },
});

const frozen = (replica: Replica, lasts: number): Wound => {
  const { pid } = replica;
  signalAll([pid], 'SIGSTOP');

  return { target: replica.name, signal: 'SIGSTOP', pids: [pid], lasts, heal: () => (signalAll([pid], 'SIGCONT'), replica.becomesReady(READY_WITHIN)) };
};

/** Longer than the session of the group and the lease of the relay, so that a successor has taken over when it wakes. */
const zombieRow = (service: ServiceName & Part, lasts = 14_000): FaultRow => ({
  id: 'F4',
  what: `SIGSTOP of one ${service} process until its work has passed to its twin, then SIGCONT`,
  touches: service,
  shortest: async (scene) => frozen(await readyReplica(scene, service), lasts),
});

const frozenInTransaction: FaultRow = {
  id: 'F5',
  what: 'SIGSTOP of a consumer that holds row locks in an open transaction',
  touches: 'tickets',
  shortest: async (scene) => {
    const replica = await readyReplica(scene, 'tickets');
    let wound: Wound | undefined;
    const freeze: PostgresWatch = {
      answered: (_, state) => {
        if (state === 'T' && wound === undefined) wound = frozen(replica, 12_000);
        return 'pass';
      },
    };
    await watchedUntil(replica, freeze, () => wound !== undefined);
    if (wound === undefined) throw new Error(`${replica.name} opened no transaction within ${LOOKED_FOR / 1_000} s.`);

    return wound;
  },
};

const uncaught = (how: 'throw' | 'reject'): FaultRow => ({
  id: 'F31',
  what: how === 'throw' ? 'an exception that nobody catches' : 'a rejection that nobody handles',
  touches: 'customers',
  shortest: async (scene) => {
    const replica = await readyReplica(scene, 'customers');
    const { pid, lives } = replica;
    await crashByInspector(replica, how);

    return {
      target: `${replica.name}, ${how}`,
      pids: [pid],
      lasts: 0,
      heal: async () => {
        await noneLeft([pid], 30_000);
        await replica.becomesReady(READY_WITHIN, lives + 1);
      },
    };
  },
});

/** Ends a process as an orchestrator does: out of the endpoints, a moment for balancers to know, SIGTERM. Resolves when its successor is ready. */
export const rolled = async (replica: Replica): Promise<void> => {
  const { pid, lives } = replica;
  replica.leaving = true;
  await pause(PRE_STOP);
  signalAll([pid], 'SIGTERM');
  await noneLeft([pid], 30_000);
  await replica.becomesReady(READY_WITHIN, lives + 1);
  replica.leaving = false;
};

const rolling = (service: ServiceName & Part): FaultRow => ({
  id: 'F32',
  what: `rolling restart of ${service}`,
  touches: service,
  shortest: async ({ stage }) => {
    const pids: number[] = [];
    for (const replica of stage.of(service)) {
      // An earlier fault may have ended it.
      await replica.becomesReady(READY_WITHIN);
      pids.push(replica.pid);
      await rolled(replica);
    }
    return { target: service, signal: 'SIGTERM', pids, lasts: 0, heal: () => Promise.resolve() };
  },
});

/** Callers that keep a connection for ever: one idle, one in the middle of a request that it never ends. */
const stuckCallers: FaultRow = {
  id: 'F33',
  what: 'SIGTERM while one caller keeps an idle connection and another never ends its upload',
  touches: 'customers',
  shortest: async (scene) => {
    const replica = await readyReplica(scene, 'customers');
    const { pid, lives } = replica;
    const { port } = replica.surroundings.http;
    const sockets = ['GET /livez HTTP/1.1\r\nhost: stage\r\n\r\n', 'POST /v1/customers HTTP/1.1\r\nhost: stage\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{'].map((words) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.on('error', () => undefined);
      socket.write(words);
      return socket;
    });
    await pause(100);
    replica.leaving = true;
    signalAll([pid], 'SIGTERM');

    return {
      target: replica.name,
      signal: 'SIGTERM',
      pids: [pid],
      lasts: 0,
      heal: async () => {
        // The drain may take its 20 s, and what a busy machine adds to them.
        await noneLeft([pid], 35_000).finally(() => sockets.forEach((socket) => socket.destroy()));
        replica.leaving = false;
        await replica.becomesReady(READY_WITHIN, lives + 1);
      },
    };
  },
};

export const processRows: readonly FaultRow[] = [
  killRow('tickets'),
  killRow('event-log'),
  anyWriteRow('tickets'),
  anyWriteRow('event-log'),
  anyWriteRow('analytics'),
  crashPointRow('tickets', 'after commit'),
  crashPointRow('analytics', 'before commit'),
  zombieRow('analytics'),
  zombieRow('event-log'),
  frozenInTransaction,
  uncaught('throw'),
  uncaught('reject'),
  rolling('tickets'),
  stuckCallers,
];
