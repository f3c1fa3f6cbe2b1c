import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findKafka, NoKafka } from '@rapport/local-infrastructure';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** How a campaign ended. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Why there is no broker here that may be killed; null where there is one. */
const lacking = async (): Promise<string | null> => {
  try {
    return (await findKafka()).kind === 'installed' ? null : 'Kafka runs elsewhere or in a container: unset KAFKA_BROKERS and install Java 17 and Maven, or set KAFKA_HOME.';
  } catch (error) {
    if (error instanceof NoKafka) return error.message;
    throw error;
  }
};

/** Carries out a campaign with its first seed, outside the ledger, and says how long it took. Null, with the reason printed, where there is no broker that may be killed; in CI that is an error. */
export const campaignInTests = async (name: string): Promise<Ended | null> => {
  const reason = await lacking();
  if (reason !== null && process.env['CI'] === 'true') throw new Error(reason);
  if (reason !== null) {
    process.stderr.write(`skipped: ${name}. ${reason}\n`);
    return null;
  }
  const began = performance.now();
  const ended = await new Promise<Ended>((resolve, reject) => {
    const child = spawn(process.execPath, [main, name, '--seed', '1', '--unrecorded'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
  process.stderr.write(`${name} took ${Math.round((performance.now() - began) / 1_000)} s\n`);
  if (ended.code !== 0) process.stderr.write(ended.said);

  return ended;
};
