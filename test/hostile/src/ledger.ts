import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../ledger/', import.meta.url));

/** Appends a run to the ledger of a campaign, with commit and machine; what was found included. Nothing is ever taken out of it. */
export const enter = (campaign: string, line: object): void => {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: join(folder, '..'), encoding: 'utf8' }).trim();
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${campaign}.jsonl`), `${JSON.stringify({ at: new Date().toISOString(), commit, cores: cpus().length, node: process.version, ...line })}\n`);
};
