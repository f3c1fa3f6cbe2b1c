import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import type { StateFolder } from './state-folder.js';

export const ROLES = ['agent', 'manager', 'analyst', 'service', 'operator', 'customer'] as const;
export type Role = (typeof ROLES)[number];

const ALGORITHM = 'ES256';
const KEY_ID = 'local';

/** The key set that the services check tokens with, as `JWT_JWKS` names it. */
export const keySetFile = (state: StateFolder): string => state.file('keys', 'jwks.json');
const privateFile = (state: StateFolder) => state.file('keys', 'private.json');

/** The master keys of personal data, as `MASTER_KEY_FILE` names them. A backup of the state folder without this file holds no personal data that anybody could read. */
export const masterKeyFile = (state: StateFolder): string => state.file('keys', 'master-keys');

/** Adds the next generation of the master key; the services find it when they next need one. @throws CommandFailed where the installation keeps none. */
export const addMasterKey = async (state: StateFolder): Promise<void> => {
  const lines = await masterKeyLines(state);
  const newest = Math.max(...lines.map((line) => Number.parseInt(line)));
  await replaceMasterKeys(state, [...lines, newMasterKey(newest + 1)]);
};

/** Destroys the generations of the master key before this one. */
export const keepNewestMasterKey = async (state: StateFolder, generation: number): Promise<void> =>
  replaceMasterKeys(state, (await masterKeyLines(state)).filter((line) => Number.parseInt(line) >= generation));

const newMasterKey = (generation: number) => `${generation}:${randomBytes(32).toString('base64')}`;

const masterKeyLines = async (state: StateFolder): Promise<readonly string[]> => {
  const text = await readFile(masterKeyFile(state), 'utf8').catch(() => {
    throw new CommandFailed(exitCodes.noInput, `${state.path} keeps no master key. Where master keys come from elsewhere, add a generation there and say --rewrap-only; "rapport keys rotate --help" tells how.`);
  });

  return text.split('\n').filter((line) => line.trim() !== '');
};

/** The file is replaced as a whole: a service that reads it meets the old keys or the new ones. */
const replaceMasterKeys = async (state: StateFolder, lines: readonly string[]): Promise<void> => {
  const file = masterKeyFile(state);
  await writeFile(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
};

/** Makes the master key and the key pair of this installation once; only its owner can read them. */
export const ensureLocalKeys = async (state: StateFolder): Promise<void> => {
  await mkdir(state.file('keys'), { recursive: true, mode: 0o700 });
  if (!existsSync(masterKeyFile(state))) await writeFile(masterKeyFile(state), `${newMasterKey(1)}\n`, { mode: 0o600, flag: 'wx' });
  if (existsSync(privateFile(state)) && existsSync(keySetFile(state))) return;
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const facts = { kid: KEY_ID, alg: ALGORITHM, use: 'sig' };
  await writeFile(privateFile(state), JSON.stringify({ ...(await exportJWK(privateKey)), ...facts }), { mode: 0o600 });
  await writeFile(keySetFile(state), JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...facts }] }), { mode: 0o600 });
};

export interface TokenWishes {
  readonly role: Role;
  /** Who it stands for; idempotency keys are told apart by it. */
  readonly subject?: string;
  /** The party whose own it opens. */
  readonly party?: string;
  readonly hours?: number;
}

/**
 * A signed access token of the local installation.
 *
 * @throws CommandFailed where the installation has no key yet.
 */
export const localToken = async (state: StateFolder, { role, subject = `local-${role}`, party, hours = 12 }: TokenWishes): Promise<string> => {
  const text = await readFile(privateFile(state), 'utf8').catch(() => {
    throw new CommandFailed(exitCodes.unavailable, `${state.path} has no signing key yet. Start the platform once with "npm start".`);
  });
  const key = await importJWK(JSON.parse(text) as JWK, ALGORITHM);

  return new SignJWT({ role, ...(party === undefined ? {} : { party }) })
    .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
    .setSubject(subject)
    .setIssuer('rapport')
    .setAudience('rapport')
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(key);
};
