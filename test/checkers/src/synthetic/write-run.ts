import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SyntheticRun } from './clean-run.js';

/** Lays a run down as files in a folder of its own; `remove` takes it away. Files named in `without` are not written. */
export const writeRun = (run: SyntheticRun, without: readonly string[] = []): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-synthetic-'));
  const write = (name: string, text: string) => {
    if (without.includes(name)) return;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const { history, log, commits, topic, checkpoints, parked, timers, processes, resources } = run;
  for (const [name, items] of Object.entries({ history, log, commits, topic, checkpoints, parked, timers, processes, resources })) write(`${name}.jsonl`, linesOf(items));
  for (const kind of ['views', 'rebuilt'] as const) for (const [name, rows] of Object.entries(run[kind])) write(`${kind}/${name}.jsonl`, linesOf(rows));
  write('run.json', JSON.stringify(run.run));

  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const linesOf = (items: readonly unknown[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('');
