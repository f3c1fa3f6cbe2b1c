import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { latencyOf } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { timed } from '../harness/processor-time.js';
import { COLUMNS, faultsOfLog, makeLog } from './log-table.js';
import { dataText, metadataText } from './sample.js';

const run = promisify(execFile);
/** pgbench takes `:name` for a variable even within quotes, hence the space after a colon. */
const quoted = (text: string) => `'${text.replaceAll("'", "''").replaceAll(/:(?=\w)/g, ': ')}'`;
const SAMPLE_ID = '0b9f2f36-9b40-4a3f-9f58-1f0f9a6f0c11';

/** Each client writes to two lanes of its own, 1, 2, 3 …: the same shape of keys as the log itself makes. The payload is a literal of the prepared statement and never travels. */
const script = (events: number) => `\\set n :n + 1
\\set lane :client_id * 2 % 64 + :n % 2
\\set after (:n / 2 + :client_id / 32 * 100000000) * ${events}
insert into log.events (${COLUMNS})
  select :after + i, now(), now(), i, :lane::smallint, 1, 1, 1, i - 1, stream, party, command, ${quoted(metadataText)}, ${quoted(dataText(SAMPLE_ID))}
  from (select gen_random_uuid() as stream, gen_random_uuid() as party, gen_random_uuid() as command) as ids${events === 1 ? ', (values (1)) as one(i)' : `, generate_series(1, ${events}) as i`};
`;

/** The C client with prepared statements: what single INSERTs can reach. Its 32 log-ins are measured apart and taken off. */
export const contend: Contend = async ({ url, seconds, serverPid, options }) => {
  const [callers, events] = [Number(options['callers']), Number(options['events'] ?? 1)];
  await makeLog(url);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await writeFile(join(folder, 'insert.sql'), script(events));
  let from = 0;
  let acknowledged = 0;

  const pgbench = async (words: readonly string[]) => {
    const { stdout } = await run('pgbench', ['-n', '-M', 'prepared', '-f', 'insert.sql', '-c', String(callers), '-D', `n=${from}`, ...words, url], { cwd: folder });
    const done = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
    const perSecond = Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
    if (!(done > 0) || !(perSecond > 0)) throw new Error(`pgbench said: ${stdout}`);
    from += 100_000;
    acknowledged += done * events;

    return { done, perSecond };
  };

  return {
    slice: async () => {
      const { used: aside } = await timed(serverPid, () => pgbench(['-t', '1']));
      const { result, used } = await timed(serverPid, () => pgbench(['-T', String(Math.max(1, Math.round(seconds))), '-l', '--sampling-rate', callers === 1 ? '1' : '0.05']));

      return { operations: result.done * events, seconds: result.done / result.perSecond, latency: latencyOf(await latencies(folder)), aside, used };
    },
    check: () => faultsOfLog(url, acknowledged, { dense: false }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Takes the log files of a run away and answers the milliseconds in them. */
const latencies = async (folder: string): Promise<readonly number[]> => {
  const files = (await readdir(folder)).filter((name) => name.startsWith('pgbench_log'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  await Promise.all(files.map((name) => rm(join(folder, name))));

  return texts.flatMap((text) => text.trim().split('\n')).filter((line) => line !== '').map((line) => Number(line.split(' ')[2]) / 1_000);
};
