import { parseArgs } from 'node:util';
import { checkRun } from './check-run.js';
import { reportOf } from './report.js';

/** `node test/checkers/dist/main.js <folder> [--json]`: exit code 0 when no checker is red, 1 when one is, 64 when the call is not understood. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const [folder] = positionals;

if (folder === undefined || positionals.length > 1) {
  process.stderr.write('node test/checkers/dist/main.js <folder> [--json]\n');
  process.exitCode = 64;
} else {
  const verdicts = await checkRun(folder);
  process.stdout.write(values.json ? `${JSON.stringify(verdicts)}\n` : reportOf(verdicts));
  process.exitCode = verdicts.some(({ status }) => status === 'red') ? 1 : 0;
}
