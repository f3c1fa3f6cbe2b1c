import type { LagWatch } from '../collect/lag-watch.js';
import type { Chance } from '../load/chance.js';
import type { Load } from '../load/load.js';
import type { Stage } from '../stage/stage.js';

/** What a fault acts upon. */
export interface Scene {
  readonly stage: Stage;
  readonly load: Load;
  readonly lag: LagWatch;
  readonly chance: Chance;
}

/** A part of the platform. Faults that touch the same one do not overlap. */
export type Part = 'postgres' | 'broker' | 'network' | 'tickets' | 'customers' | 'analytics' | 'event-log' | 'everything';

/** A fault that has been done to something, and how it is undone. */
export interface Wound {
  readonly target: string;
  readonly signal?: NodeJS.Signals;
  /** Processes that were hit. */
  readonly pids?: readonly number[];
  /** Milliseconds until it is healed. */
  readonly lasts: number;
  /** Undoes it; resolves when what was hurt could work again. It may not help anything else. */
  readonly heal: () => Promise<void>;
  /** What was seen that should have been otherwise; asked after `heal`. */
  readonly complaints?: () => readonly string[];
}

/** One row of the fault matrix. */
export interface FaultRow {
  /** `F6` */
  readonly id: string;
  readonly what: string;
  readonly touches: Part;
  /** Does it in its shortest form. @throws Error where it could not be done: a fault that did not happen proves nothing */
  readonly shortest: (scene: Scene) => Promise<Wound>;
}

/** A line of `run.json`. Instants in milliseconds since the start of the run. */
export interface FaultNote {
  readonly id: string;
  readonly target: string;
  readonly at: number;
  readonly healedAt: number;
  /** Commands that were sent and not answered at the instant before the fault: the proof that it met work. */
  readonly openCommands: number;
  readonly signal?: NodeJS.Signals;
  readonly pids?: readonly number[];
  readonly complaints: readonly string[];
}

/** How long a fault waits for the message at which it strikes, in milliseconds: another fault may just have stopped all messages. */
export const LOOKED_FOR = 120_000;

/** Faults begin while at least so many commands are open. */
const IN_FLIGHT = 50;

/** Waits for work in flight, does the fault, leaves it as long as it lasts, and heals it. */
export const inflict = async (row: FaultRow, scene: Scene): Promise<FaultNote> => {
  const { stage, load } = scene;
  const openCommands = await load.busy(IN_FLIGHT);
  const at = stage.clock.now();
  const { target, lasts, heal, signal, pids, complaints } = await row.shortest(scene);
  await new Promise((resolve) => setTimeout(resolve, lasts));
  await heal();
  const met = openCommands >= IN_FLIGHT ? [] : [`${row.id} met ${openCommands} open commands instead of ${IN_FLIGHT}`];

  return { id: row.id, target, at, healedAt: stage.clock.now(), openCommands, ...(signal === undefined ? {} : { signal }), ...(pids === undefined ? {} : { pids }), complaints: [...met, ...(complaints?.() ?? [])] };
};
