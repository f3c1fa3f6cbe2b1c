import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NoKafka, findKafka } from './find-kafka.js';
import { startKafka, type LocalKafka } from './local-kafka.js';
import { kafkaSettings } from './kafka.config.js';
import { alive } from './server-process.js';
import { removeLeftovers, testFolder } from './test-folders.js';

/** A broker for tests, or the reason why there is none. */
export type TestKafka = { readonly brokers: readonly string[] } | { readonly missing: string };

/**
 * The broker of this test run: started by whichever worker asks first, shared by all, gone when the run has ended. Tests take topics of their own, and a broker
 * of their own (`startKafka`) where they kill it.
 *
 * @throws NoKafka where there is none and `CI=true`.
 */
export const testKafka = async (): Promise<TestKafka> => {
  // A worker's parent is the run; a run without workers is this process.
  const run = typeof process.send === 'function' ? process.ppid : process.pid;
  const folder = testFolder('kafka', run);
  try {
    const offer = await findKafka();
    if (offer.kind === 'running') return { brokers: offer.brokers };

    return { brokers: await shared(folder, () => startKafka({ folder: join(folder, 'broker'), offer, livesWith: run })) };
  } catch (error) {
    if (!(error instanceof NoKafka) || kafkaSettings().mandatory) throw error;
    return { missing: error.message };
  }
};

/** `describe` where there is a broker; otherwise a skipped suite whose name and a printed line say why there is none. */
export const describeWithKafka = async (name: string, suite: (brokers: readonly string[]) => void): Promise<void> => {
  const kafka = await testKafka();
  if ('brokers' in kafka) return void describe(name, () => suite(kafka.brokers));

  process.stderr.write(`skipped: ${name}. ${kafka.missing}\n`);
  describe.skip(`${name} (skipped: ${kafka.missing})`, () => it('needs Kafka', () => undefined));
};

const shared = async (folder: string, start: () => Promise<LocalKafka>): Promise<readonly string[]> => {
  const answer = join(folder, 'running.json');
  for (const deadline = performance.now() + 180_000; performance.now() < deadline; await pause(100)) {
    if (existsSync(answer)) return JSON.parse(await readFile(answer, 'utf8')) as readonly string[];
    if (!(await first(folder))) continue;

    await removeLeftovers('kafka');
    const kafka = await start().catch(async (error: unknown) => {
      await rm(folder, { recursive: true, force: true });
      throw error;
    });
    await writeFile(`${answer}.new`, JSON.stringify(kafka.brokers));
    await rename(`${answer}.new`, answer);
  }
  throw new Error(`Another worker began to start a broker in ${folder} and did not finish.`);
};

/** Making a folder is atomic: one worker makes it, or takes over from one that died before it had started the broker. */
const first = async (folder: string): Promise<boolean> => {
  const owner = join(folder, 'owner');
  try {
    await mkdir(folder, { mode: 0o700 });
    await writeFile(owner, String(process.pid));
    return true;
  } catch {
    const pid = Number(await readFile(owner, 'utf8').catch(() => ''));
    if (pid !== 0 && !(await alive(pid))) await rm(folder, { recursive: true, force: true });
    return false;
  }
};
