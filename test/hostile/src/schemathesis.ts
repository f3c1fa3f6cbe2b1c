import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enter } from './ledger.js';
import { HostilePlatform, SERVICES } from './platform/hostile-platform.js';

const VERSION = '4.32.5';

/**
 * Left out, each for its reason: what a document allows may still be against a rule of the domain (422) or speak of an object that is not there;
 * what was made stays readable, since a log forgets nothing; reports as CSV and the feed as lines are types of answers that the documents do not name.
 */
const LEFT_OUT = ['positive_data_acceptance', 'use_after_free', 'ensure_resource_availability', 'content_type_conformance'];

/** 431 and 413 are refusals too. */
const SETTINGS = `[checks.negative_data_rejection]\nexpected-statuses = ["400", "401", "403", "404", "405", "409", "412", "413", "415", "422", "429", "431"]\n`;

/** `npm run campaign -- schemathesis [--examples 25] [--seed 1]`: Schemathesis from PyPI against the documents that the six services serve, with a line in the ledger. Wants python3 with venv. Ends with 1 where it finds something. */
const { values } = parseArgs({ options: { examples: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } } });

const run = (program: string, words: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

const folder = await mkdtemp(join(tmpdir(), 'rapport-schemathesis-'));
const platform = await HostilePlatform.start();
try {
  const installed = (await run('python3', ['-m', 'venv', folder])) === 0 && (await run(join(folder, 'bin/pip'), ['install', '--quiet', `schemathesis==${VERSION}`])) === 0;
  if (!installed) throw new Error(`Schemathesis ${VERSION} cannot be installed: it takes python3 with venv, and PyPI.`);
  const settings = join(folder, 'settings.toml');
  await writeFile(settings, SETTINGS);
  let failed = 0;
  for (const service of SERVICES) {
    const header = `Authorization: Bearer ${platform.signer.token()}`;
    const words = ['--config-file', settings, 'run', `${platform.urls[service]}/openapi.json`, '--header', header, '--seed', values.seed, '--max-examples', values.examples, '--exclude-checks', LEFT_OUT.join(), ...(service === 'event-log' ? ['--exclude-path', '/v1/clock/advance'] : []), '--suppress-health-check', 'all', '--no-color', '--continue-on-failure'];
    failed += (await run(join(folder, 'bin/schemathesis'), words)) === 0 ? 0 : 1;
  }
  enter('schemathesis', { version: VERSION, seed: Number(values.seed), examples: Number(values.examples), documents: SERVICES.length, withFindings: failed, ended: platform.ended.length });
  process.stdout.write(`Schemathesis ${VERSION}: ${failed} of ${SERVICES.length} documents with findings; ${platform.ended.length} processes ended\n`);
  process.exitCode = failed + platform.ended.length === 0 ? 0 : 1;
} finally {
  await platform.remove();
  await rm(folder, { recursive: true, force: true });
}
