import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from './lines-of.js';

/** What a run folder shows by itself: a floor, below the checkers that read the same folder. */
export interface Sanity {
  readonly acknowledged: number;
  /** Acknowledged as well, and lost with the tail that a fault took. */
  readonly taken: number;
  readonly events: number;
  /** Parties of whom something is told. */
  readonly parties: number;
  /** Timers that rang. */
  readonly timersFired: number;
  /** What is wrong, in words; empty where nothing is. */
  readonly broken: readonly string[];
}

interface LogLine {
  readonly lane: number;
  readonly position: number;
  readonly stream: string;
  readonly type: string;
  readonly partyId?: string | null;
}

/** What a fault took from the log: commands that were acknowledged at places after `kept`, before the instant, are not in it any more. Positions by lane. */
export interface LostTail {
  readonly at: number;
  readonly kept: readonly number[];
}

interface HistoryLine {
  readonly type: string;
  readonly f: string;
  readonly token?: string;
  readonly id?: string;
  readonly key: string | null;
  readonly status?: number;
  readonly tMono?: number;
}

const SHOWN = 20;

/** Positions are dense, every acknowledged event lies in the log where its answer said and belongs to the aggregate that it named, nothing answered 500, and rebuilt views equal the live ones. */
export const sanityOf = async (folder: string, lostTail: LostTail | null = null): Promise<Sanity> => {
  const broken: string[] = [];
  const streams = new Map<string, string>();
  const tails = new Map<number, number>();
  const parties = new Set<string>();
  let timersFired = 0;
  for await (const { lane, position, stream, type, partyId } of linesOf<LogLine>(join(folder, 'log.jsonl'))) {
    if (position !== (tails.get(lane) ?? 0) + 1) broken.push(`lane ${lane} goes from ${tails.get(lane) ?? 0} to ${position}`);
    tails.set(lane, position);
    streams.set(`${lane}:${position}`, stream);
    if (typeof partyId === 'string') parties.add(partyId);
    if (type === 'event-log.timer-elapsed') timersFired += 1;
  }
  let acknowledged = 0;
  let taken = 0;
  for await (const line of linesOf<HistoryLine>(join(folder, 'history.jsonl'))) {
    if (line.status === 500) broken.push(`${line.f} ${line.key ?? ''} was answered 500`);
    if (line.type !== 'ok' || line.f !== 'command' || line.token === undefined) continue;
    if (lostTail !== null && isTaken(line, lostTail)) {
      taken += 1;
      continue;
    }
    acknowledged += 1;
    const lost = line.token.split(',').filter((place) => !streams.has(place));
    if (lost.length > 0) broken.push(`${line.key} was acknowledged at ${lost.join(', ')}, and nothing is there`);
    else if (!line.token.split(',').some((place) => streams.get(place)!.endsWith(line.id ?? ''))) broken.push(`${line.key} was acknowledged at ${line.token}, where another stream's event is`);
  }
  broken.push(...(await differing(folder)));

  return { acknowledged, taken, events: streams.size, parties: parties.size, timersFired, broken: broken.length > SHOWN ? [...broken.slice(0, SHOWN), `and ${broken.length - SHOWN} more`] : broken };
};

/** Whether the log was put back behind what a line was told, after it was told. */
const isTaken = ({ token, tMono }: HistoryLine, { at, kept }: LostTail): boolean =>
  tMono! <= at &&
  token!.split(',').some((place) => {
    const [lane, position] = place.split(':').map(Number) as [number, number];
    return position > kept[lane]!;
  });

const differing = async (folder: string): Promise<readonly string[]> => {
  const broken: string[] = [];
  if (!existsSync(join(folder, 'rebuilt'))) return broken;
  for (const service of await readdir(join(folder, 'rebuilt'))) {
    for (const view of await readdir(join(folder, 'rebuilt', service))) {
      const [live, rebuilt] = await Promise.all(['views', 'rebuilt'].map((kind) => readFile(join(folder, kind, service, view), 'utf8')));
      if (live !== rebuilt) broken.push(`${service}/${view} differs from its rebuild`);
    }
  }

  return broken;
};
