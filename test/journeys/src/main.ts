import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agreementOn } from './made-sla.js';
import { incidentsOracle } from './oracle.js';
import { checkout, Platform } from './platform.js';
import { withResults, type Ended } from './table-of-results.js';

/**
 * `npm run campaign -- journeys [--kafka]`: every journey that is named by a check of the domain, over the log or over Kafka; how they ended is written into the table of the README.
 * `npm run campaign -- whole`: every test, with all of what `npm test` takes a share of: whole files, both ways, every cell of the matrix.
 * `npm run campaign -- made-sla [FILE]`: imports the public incident file and compares the verdicts of the clock engine with its column `made_sla`,
 * by a policy that is derived from all incidents, and by one that is derived from every second one and tried on the others.
 */
const { values, positionals } = parseArgs({ options: { kafka: { type: 'boolean', default: false } }, allowPositionals: true });
const [word = 'journeys', file = join(checkout, '../shared/data/servicedesk-incidents.csv')] = positionals;

const tests = (words: readonly string[], results?: string): void => {
  const { status } = spawnSync(process.execPath, [join(checkout, 'libs/workspace/src/run-tests.ts'), ...words], {
    stdio: 'inherit',
    env: { ...process.env, RAPPORT_JOURNEYS_KAFKA: String(values.kafka), RAPPORT_WHOLE: String(word === 'whole'), ...(results === undefined ? {} : { RAPPORT_TEST_RESULTS: results }) },
  });
  process.exitCode = status ?? 1;
};

/** Runs the journeys of the checks, and tells in the table of the README how they ended. */
const journeys = (): void => {
  const [folder, page] = [mkdtempSync(join(tmpdir(), 'rapport-results-')), join(checkout, 'test/journeys/README.md')];
  const results = join(folder, 'results.json');
  tests(['--runInBand', 'test/journeys/src/features'], results);
  if (existsSync(results)) {
    const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as { readonly testResults: readonly { readonly assertionResults: readonly Ended[] }[] };
    writeFileSync(page, withResults(readFileSync(page, 'utf8'), values.kafka ? 'Kafka' : 'the log', testResults.flatMap(({ assertionResults }) => assertionResults)));
  }
  rmSync(folder, { recursive: true });
};

const madeSla = async (): Promise<void> => {
  const platform = await Platform.start('--empty');
  try {
    await platform.json('import', file, '--mapping', 'servicedesk-incidents');
    const { incidents } = incidentsOracle(file);
    const [even, odd] = [0, 1].map((half) => incidents.filter((_, index) => index % 2 === half));
    const agreements = { 'derived from all': await agreementOn(platform, incidents), 'derived from every second one, tried on the others': await agreementOn(platform, odd!, even) };
    process.stdout.write(`${JSON.stringify(agreements, null, 2)}\n`);
  } finally {
    await platform.remove();
  }
};

if (word === 'made-sla') await madeSla();
else if (word === 'whole') tests([]);
else journeys();
