import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { asked } from '../campaign/operators.js';
import type { Stage } from '../stage/stage.js';
import type { Replica } from '../stage/replica.js';
import type { FaultRow, Wound } from './fault-row.js';
import { Debugging } from './inspector.js';
import { READY_WITHIN, readyReplica } from './process-rows.js';

const VIEW = 'ticket-times';
/** Others may just have stopped all folding. */
const PARKED_WITHIN = 120_000;
const RELEASED_WITHIN = 120_000;
/** Twice the time that a process is given for one turn of its event loop, and what a start takes. */
const ENDED_WITHIN = 120_000;

const compiled = new URL('../../../../libs/projections/dist/fold-batch.js', import.meta.url);
/** The first key that comes along throws from now on, in whichever process it is folded. The condition itself is never true, so that nothing stops there. */
const THROWS = `this.view.name === '${VIEW}' && (globalThis.keyOfFault ??= keyText) === keyText && (folds.unshift(() => { throw new Error('thrown by a fault'); }), false)`;

const lineOfFold = (): number => {
  const line = readFileSync(compiled, 'utf8').split('\n').findIndex((text) => text.includes('folds.reduce('));
  if (line < 0) throw new Error('The line in which a fold is called is not where it was.');

  return line;
};

/** A fold that throws for one key, each time: the key is set aside with all that comes for it, nobody else waits, and when the fold is mended an operator lets it in again. */
const throwingFold: FaultRow = {
  id: 'F26',
  what: `a fold of ${VIEW} that throws for one key until it is mended`,
  touches: 'analytics',
  shortest: async ({ stage }) => {
    const attached = new Map<number, Debugging>();
    try {
      await until(PARKED_WITHIN, 'No key was set aside, though its fold threw', async () => {
        // Another fault may end a process meanwhile, and what was set in it with it.
        for (const replica of stage.of('analytics').filter(({ runs, ready }) => runs && ready)) await foldThrows(replica, attached);

        return (await parkedIn(stage)) > 0;
      });
    } catch (error) {
      for (const one of attached.values()) one.end();
      throw error;
    }

    return { target: `${attached.size} processes`, lasts: 3_000, heal: () => mended(stage, [...attached.values()]) };
  },
};

const foldThrows = async (replica: Replica, attached: Map<number, Debugging>): Promise<void> => {
  const { pid } = replica;
  if (attached.has(pid)) return;
  const debugging = await Debugging.of(replica);
  attached.set(pid, debugging);
  await debugging.breakpoint('projections/dist/fold-batch.js$', lineOfFold(), THROWS);
};

const mended = async (stage: Stage, debugging: readonly Debugging[]): Promise<void> => {
  for (const one of debugging) one.end();
  await until(RELEASED_WITHIN, 'A key stayed set aside, though its fold was mended', async () => {
    await asked(stage, 'analytics', 'POST', `/${VIEW}/release`, {}).catch(() => undefined);

    return (await parkedIn(stage)) === 0;
  });
};

const parkedIn = async (stage: Stage): Promise<number> => Number((await stage.databases.ask('analytics', 'SELECT count(*) FROM projections.parked_keys WHERE consumer = $1', [VIEW]))[0]![0]);

const until = async (patience: number, otherwise: string, holds: () => Promise<boolean>): Promise<void> => {
  for (const deadline = performance.now() + patience; !(await holds().catch(() => false)); await pause(200)) {
    if (performance.now() > deadline) throw new Error(`${otherwise} within ${patience / 1_000} s.`);
  }
};

/** An event loop that never turns again, as an endless fold or an expression that never returns leaves it: a thread beside it ends the process. Takes as long as a process is given. */
export const endlessFold: FaultRow = {
  id: 'F26',
  what: 'a handler that never ends',
  touches: 'analytics',
  shortest: async (scene): Promise<Wound> => {
    const replica = await readyReplica(scene, 'analytics');
    const { pid, lives, name } = replica;
    const debugging = await Debugging.of(replica);
    debugging.evaluate('setTimeout(() => { for (;;); }, 0)');
    await until(ENDED_WITHIN, `${name} goes on, though its event loop does not turn`, () => Promise.resolve(!replica.runs || replica.pid !== pid));
    debugging.end();

    return { target: name, pids: [pid], lasts: 0, heal: () => replica.becomesReady(READY_WITHIN, lives + 1) };
  },
};

export const foldRows: readonly FaultRow[] = [throwingFold];
