import { setTimeout as pause } from 'node:timers/promises';
import { databaseOf, type ServiceName } from '@rapport/local-infrastructure';
import type { Stage } from '../stage/stage.js';
import { eventsBehind, reachedBy, relayedTo, tailsOf } from './places.js';

/** What was still behind when the patience was over; empty when everything had arrived. */
export interface Settled {
  readonly settled: boolean;
  /** Milliseconds until it was. */
  readonly took: number;
  readonly behind: Readonly<Record<string, number>>;
}

/** Nothing may come after this: what the last event leads to is in the log as well. */
const STILL_FOR = 2_000;

/** Waits until every view, every reaction and the relay have taken in the whole log, nothing is parked, and the log has stopped growing. */
export const settle = async (stage: Stage, patience: number): Promise<Settled> => {
  const began = stage.clock.now();
  for (let stillSince = Number.NaN, size = -1; ; await pause(200)) {
    const { events, behind } = await look(stage).catch((error: Error) => ({ events: -1, behind: { [error.message]: 1 } }));
    const [now, arrived] = [stage.clock.now(), Object.keys(behind).length === 0];
    if (!arrived || events !== size) [stillSince, size] = [now, events];
    if (arrived && now - stillSince >= STILL_FOR) return { settled: true, took: stillSince - began, behind: {} };
    if (now - began > patience) return { settled: false, took: now - began, behind };
  }
};

const look = async (stage: Stage): Promise<{ readonly events: number; readonly behind: Readonly<Record<string, number>> }> => {
  const { databases } = stage;
  const tails = await tailsOf(databases);
  const behind: Record<string, number> = { relay: eventsBehind(await relayedTo(databases), tails) };
  for (const service of viewing(stage)) {
    behind[service] = eventsBehind(await reachedBy(databases, service), tails);
    const [parked] = await databases.ask(databaseOf(service), 'SELECT count(*) FROM projections.parked_keys');
    behind[`${service} parked`] = Number(parked?.[0]);
  }

  return { events: tails.reduce((sum, tail) => sum + tail, 0), behind: Object.fromEntries(Object.entries(behind).filter(([, events]) => events > 0)) };
};

/** Services with views of their own. */
export const viewing = (stage: Stage): readonly ServiceName[] => stage.services.filter((service) => service !== 'event-log');
