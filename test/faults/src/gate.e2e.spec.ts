import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findKafka, NoKafka } from '@rapport/local-infrastructure';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Why there is no broker here that may be killed; null where there is one. */
const lacking = async (): Promise<string | null> => {
  try {
    return (await findKafka()).kind === 'installed' ? null : 'Kafka runs elsewhere or in a container: unset KAFKA_BROKERS and install Java 17 and Maven, or set KAFKA_HOME.';
  } catch (error) {
    if (error instanceof NoKafka) return error.message;
    throw error;
  }
};

const gate = (): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, 'gate', '--seed', '1', '--unrecorded'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });

describe('the gate of faults', () => {
  it('loses, doubles and reorders nothing in any row of the matrix, each once in its shortest form', async () => {
    const reason = await lacking();
    if (reason !== null && process.env['CI'] === 'true') throw new Error(reason);
    if (reason !== null) return void process.stderr.write(`skipped: the gate of faults. ${reason}\n`);
    const began = performance.now();
    const { code, said } = await gate();
    process.stderr.write(`the gate took ${Math.round((performance.now() - began) / 1_000)} s\n`);
    if (code !== 0) process.stderr.write(said);
    expect(said).toContain('nothing was lost, doubled or reordered');
    expect(said).toContain('everything stands on the log that was put back');
    expect(code).toBe(0);
    // It is meant to take ten minutes at most; how long it takes is said, since a slow machine loses nothing either.
  }, 1_200_000);
});
