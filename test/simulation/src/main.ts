import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bugs } from './bugs/bank.js';
import { huntAll, runRange, saidBy } from './workers.js';

const LEDGER = fileURLToPath(new URL('../ledger/simulation.jsonl', import.meta.url));

/** One run of the campaign, as the ledger keeps it: failures included. */
interface LedgerRow {
  readonly from: number;
  readonly count: number;
  readonly commit: string;
  readonly at: string;
  readonly cores: number;
  readonly seconds: number;
  readonly problems: readonly { readonly seed: number; readonly problems: readonly string[] }[];
}

const ledger = (): readonly LedgerRow[] => (existsSync(LEDGER) ? readFileSync(LEDGER, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as LedgerRow) : []);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '20000' }, from: { type: 'string' }, workers: { type: 'string', default: String(Math.min(2, availableParallelism())) }, most: { type: 'string', default: '1500' }, only: { type: 'string' } },
});

/** `npm run campaign -- simulate --seeds N`: goes on behind the last seed of the ledger and adds a row to it. */
const simulate = async (): Promise<number> => {
  const count = Number(values.seeds);
  const from = values.from === undefined ? Math.max(0, ...ledger().map((row) => row.from + row.count - 1)) + 1 : Number(values.from);
  const began = performance.now();
  let told = 0;
  const results = await runRange({
    from,
    count,
    workers: Number(values.workers),
    told: (result) => {
      told += result.problems.length === 0 ? 100 : 0;
      process.stdout.write(result.problems.length === 0 ? `\r${told} of ${count} seeds` : `\nseed ${result.seed} (${result.way}): ${result.problems.join(' | ')}\n`);
    },
  });
  const problems = results.filter((result) => result.problems.length > 0).map((result) => ({ seed: result.seed, problems: result.problems }));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const row: LedgerRow = { from, count, commit, at: new Date().toISOString(), cores: availableParallelism(), seconds, problems };
  mkdirSync(dirname(LEDGER), { recursive: true });
  appendFileSync(LEDGER, `${JSON.stringify(row)}\n`);
  console.log(`\n${count} seeds from ${from} on in ${seconds} s, ${problems.length} with problems.`);

  return problems.length === 0 ? 0 : 1;
};

/** `npm run campaign -- simulate bugs`: plants each mistake of the bank and says which seed and which check has shown it. */
const showBugs = async (): Promise<number> => {
  const wanted = bugs.filter(({ name }) => values.only === undefined || name.includes(values.only));
  console.log('| planted mistake | checker | seed | what showed it |\n|---|---|---|---|');
  const caught = await huntAll(wanted, Number(values.most), (bug, result) => console.log(`| ${bug.name} | ${bug.checker} | ${result?.seed ?? 'none'} | ${result === null ? '**unseen**' : withoutIds(saidBy(bug, result.problems) ?? result.problems[0]!)} |`), Number(values.workers));

  return [...caught.values()].every((result) => result !== null) ? 0 : 1;
};

const withoutIds = (problem: string) => problem.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replaceAll('|', '/').slice(0, 120);

process.exitCode = positionals[0] === 'bugs' ? await showBugs() : await simulate();
