import { setTimeout as pause } from 'node:timers/promises';
import { databaseOf, type ServiceName } from '@rapport/local-infrastructure';
import type { Stage } from '../stage/stage.js';
import { eventsBehind, reachedBy, relayedTo, tailsOf } from './places.js';

/** What was still behind when the patience was over; empty when everything had arrived. */
export interface Settled {
  readonly settled: boolean;
  /** Milliseconds until everything had arrived that was there; what timers led to after it is waited for as well. */
  readonly took: number;
  readonly behind: Readonly<Record<string, number>>;
}

/** Nothing may come after this: what the last event leads to is in the log as well. */
const STILL_FOR = 2_000;

/** Waits until every view, every reaction and the relay have taken in the whole log, nothing is parked, no timer is about to ring, no process works on a request that its caller has given up, and the log has stopped growing. */
export const settle = async (stage: Stage, patience: number): Promise<Settled> => {
  const began = stage.clock.now();
  let took = Number.NaN;
  for (let stillSince = Number.NaN, size = -1; ; await pause(200)) {
    const { events, behind, timers } = await look(stage).catch((error: Error) => ({ events: -1, behind: { [error.message]: 1 }, timers: 0 }));
    const [now, arrived] = [stage.clock.now(), Object.keys(behind).length === 0];
    if (!arrived || timers > 0 || events !== size) [stillSince, size] = [now, events];
    if (arrived && Number.isNaN(took)) took = now - began;
    if (arrived && timers === 0 && now - stillSince >= STILL_FOR) return { settled: true, took, behind: {} };
    if (now - began > patience) return { settled: false, took: now - began, behind: { ...behind, timers } };
  }
};

/** Timers of a day or a week are left alone. */
const RINGS_SOON = `SELECT count(*) FROM log.timers WHERE state = 'pending' AND due_at < log.clock() + interval '5 minutes'`;

const look = async (stage: Stage): Promise<{ readonly events: number; readonly behind: Readonly<Record<string, number>>; readonly timers: number }> => {
  const { databases } = stage;
  const tails = await tailsOf(databases);
  const behind: Record<string, number> = { relay: eventsBehind(await relayedTo(databases), tails) };
  for (const service of viewing(stage)) {
    behind[service] = eventsBehind(await reachedBy(databases, service), tails);
    const [parked] = await databases.ask(databaseOf(service), 'SELECT count(*) FROM projections.parked_keys');
    behind[`${service} parked`] = Number(parked?.[0]);
  }

  for (const replica of stage.services.flatMap((service) => stage.of(service))) behind[`${replica.name} requests`] = await openRequests(replica.ownUrl);

  const [soon] = await databases.ask('log', RINGS_SOON);

  return { events: tails.reduce((sum, tail) => sum + tail, 0), timers: Number(soon?.[0]), behind: Object.fromEntries(Object.entries(behind).filter(([, events]) => events > 0)) };
};

/** Requests that a process has not answered, whether anybody still waits for the answer or not. @throws Error where it does not say so */
const openRequests = async (url: string): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) })).text();
  const open = /^http_requests_open(?:\{.*\})? (\d+)/m.exec(metrics)?.[1];
  if (open === undefined) throw new Error(`${url}/metrics does not tell how many requests are open.`);

  return Number(open);
};

/** Services with views of their own. */
export const viewing = (stage: Stage): readonly ServiceName[] => stage.services.filter((service) => service !== 'event-log');
