import { checker } from '../checker.js';
import type { HeldResources } from '../run-folder/records.js';
import type { Findings } from '../verdict.js';

const MINUTE = 60_000;
/** A process fills its caches and compiles its code before its memory says anything. */
const WARM_UP = 3 * MINUTE;
const LONG_ENOUGH = 10 * MINUTE;
/** Megabytes a minute that a line through the samples may rise: a heap is swept when it has to be, not when it could. */
const RISE = 5;
/** Connections at the end, beside the middle of all samples of the same process. */
const [MORE_TIMES, MORE] = [1.5, 20];

/** Whatever was done to the platform, it holds no more afterwards than before (I20): memory does not rise with time, connections come back to what they were, no session of the database stands in an open transaction. */
export const resources = checker('resources', ['resources'], async (run, findings) => {
  const lives = new Map<string, HeldResources[]>();
  for await (const held of run.resources()) {
    findings.looked('samples');
    const life = `${held.process} ${held.pid}`;
    const known = lives.get(life);
    if (known === undefined) lives.set(life, [held]);
    else known.push(held);
  }
  const end = Math.max(...[...lives.values()].map((samples) => samples.at(-1)!.tMono));
  for (const samples of lives.values()) {
    flat(samples, findings);
    if (end - samples.at(-1)!.tMono < MINUTE / 2) atRest(samples, findings);
  }
});

const flat = (samples: readonly HeldResources[], findings: Findings): void => {
  const warm = samples.filter(({ tMono }) => tMono - samples[0]!.tMono > WARM_UP);
  if (warm.length < 2 || warm.at(-1)!.tMono - warm[0]!.tMono < LONG_ENOUGH) return;
  findings.looked('lives of ten minutes and more');
  const { process, pid } = samples[0]!;
  const rise = slope(warm.map(({ tMono, megabytes }) => [tMono / MINUTE, megabytes]));
  if (rise > RISE) findings.broken('the memory of a process rises', { process, pid, megabytesAMinute: Math.round(rise * 10) / 10, from: warm[0]!.megabytes, to: warm.at(-1)!.megabytes });
};

const atRest = (samples: readonly HeldResources[], findings: Findings): void => {
  findings.looked('processes at the end');
  const { process, pid, connections, stuck } = samples.at(-1)!;
  const usual = [...samples].map((sample) => sample.connections).sort((one, other) => one - other)[Math.floor(samples.length / 2)]!;
  if (connections > MORE_TIMES * usual + MORE) findings.broken('a process holds more connections at the end than it did', { process, pid, connections, usual });
  if (stuck > 0) findings.broken('sessions stand in open transactions when all is over', { process, pid, sessions: stuck });
};

/** Of the line that fits points best (least squares). */
const slope = (points: readonly (readonly [x: number, y: number])[]): number => {
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);

  return spread === 0 ? 0 : points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
};
