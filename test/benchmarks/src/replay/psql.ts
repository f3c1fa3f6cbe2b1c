import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { filledLog } from '../append/fill.js';
import type { Contend } from '../harness/contender.js';
import { EVERYTHING, PLAN } from './statement.js';

const run = promisify(execFile);

/** psql copies the log, in the same order, to nowhere: C, and nothing is parsed. Its start and log-in are in the time, as the connection of the others is. */
export const contend: Contend = async ({ url, scale, options }) => {
  const events = Math.round(Number(options['events']) * scale);
  const format = options['format'] === 'binary' ? ' (format binary)' : '';
  await filledLog(url, events);
  const psql = (sql: string, file: string) => run('psql', ['-X', '-q', '-A', '-t', '-o', file, '-c', sql, url], { env: { ...process.env, PGOPTIONS: PLAN }, maxBuffer: 2 ** 20 });

  return {
    slice: async () => {
      const began = performance.now();
      await psql(`copy (${EVERYTHING}) to stdout${format}`, '/dev/null');

      return { operations: events, seconds: (performance.now() - began) / 1_000 };
    },
    check: async () => {
      const { stdout } = await run('psql', ['-X', '-q', '-A', '-t', '-c', `select count(*) from (${EVERYTHING}) as everything`, url], { env: { ...process.env, PGOPTIONS: PLAN } });

      return Number(stdout) === events ? [] : [`psql copied ${stdout.trim()} of ${events} events.`];
    },
    close: () => Promise.resolve(),
  };
};
