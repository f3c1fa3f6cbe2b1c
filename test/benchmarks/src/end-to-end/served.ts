import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@rapport/service-host';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { ServerTask } from './server-process.js';
import { ticketDesk } from './ticket-desk.js';

/** A server that runs, and a token that it accepts where it asks for one. */
export interface Served {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
  close(): Promise<void>;
}

/** Starts an application in a process of its own. Its words go nowhere, as to a collector that costs nothing. */
export const served = async (task: Omit<ServerTask, 'state'>): Promise<Served> => {
  const state = await mkdtemp(join(tmpdir(), 'bench-served-'));
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  await writeFile(join(state, 'jwks.json'), JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'bench' }] }));
  const token = await new SignJWT({ role: 'agent' }).setProtectedHeader({ alg: 'ES256', kid: 'bench' }).setSubject('bench').setIssuer('rapport').setAudience('rapport').setExpirationTime('1d').sign(privateKey);
  if (task.application === 'on-the-host') await migrate(ticketDesk([]), task.url, 'nobody');
  const child = fork(fileURLToPath(new URL('server-process.js', import.meta.url)), [JSON.stringify({ ...task, state } satisfies ServerTask)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

  return { pid: child.pid!, port: await portOf(child), token, close: () => ended(child).then(() => rm(state, { recursive: true, force: true })) };
};

const portOf = async (child: ChildProcess): Promise<number> => {
  const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])) as [{ port: number } | null];
  if (first === null) throw new Error('The server ended before it listened.');

  return first.port;
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  child.disconnect();
  await once(child, 'exit');
};
