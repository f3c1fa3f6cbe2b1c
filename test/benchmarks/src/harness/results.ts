import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Machine } from './machine.js';
import type { CheckLine, RoundLine } from './rounds.js';

export interface Pass {
  /** The moment at which the first of the two began. */
  readonly series: string;
  readonly number: 1 | 2;
}

/** The first line of every run. */
export interface RunLine {
  readonly kind: 'run';
  readonly benchmark: string;
  readonly run: string;
  readonly rounds: number;
  readonly seconds: number;
  /** Where the whole suite ran twice in one go: which of the two this is. */
  readonly pass?: Pass;
  readonly machine: Machine;
}

export type Line = RunLine | RoundLine | CheckLine;

/** Everything that one run of one benchmark left. */
export interface RunRecord {
  readonly head: RunLine;
  readonly rounds: readonly RoundLine[];
  readonly checks: readonly CheckLine[];
}

export const benchmarksFolder = fileURLToPath(new URL('../../', import.meta.url));
const fileOf = (folder: string, benchmark: string) => join(folder, `${benchmark}.jsonl`);
export const resultsFolder = join(benchmarksFolder, 'results');

export const keep = (line: Line, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  appendFileSync(fileOf(folder, line.benchmark), `${JSON.stringify(line)}\n`);
};

/** The runs of a benchmark, oldest first. Nothing is ever taken out: a later run stands beside an earlier one. */
export const runsOf = (benchmark: string, folder: string): readonly RunRecord[] => {
  const file = fileOf(folder, benchmark);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as Line);
  const of = <Kind extends Line['kind']>(run: string, kind: Kind) => lines.filter((line): line is Extract<Line, { kind: Kind }> => line.run === run && line.kind === kind);

  return lines.flatMap((line) => (line.kind === 'run' ? [{ head: line, rounds: of(line.run, 'round').filter(({ round }) => round > 0), checks: of(line.run, 'check') }] : []));
};
