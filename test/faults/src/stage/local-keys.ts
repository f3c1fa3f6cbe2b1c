import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** The keys of a stage: a master key for personal data, and a key pair that signs tokens. */
export interface StageKeys {
  readonly keySetFile: string;
  readonly masterKeyFile: string;
  /** An access token for an hour and a day. */
  token(role: 'operator' | 'agent' | 'manager', subject: string): Promise<string>;
}

const ALGORITHM = 'ES256';

/** Makes them in a folder that only its owner can read. */
export const makeKeys = async (folder: string): Promise<StageKeys> => {
  const home = join(folder, 'keys');
  await mkdir(home, { recursive: true, mode: 0o700 });
  const [keySetFile, masterKeyFile] = [join(home, 'jwks.json'), join(home, 'master-keys')];
  await writeFile(masterKeyFile, `1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  await writeFile(keySetFile, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'stage', alg: ALGORITHM, use: 'sig' }] }), { mode: 0o600 });

  return {
    keySetFile,
    masterKeyFile,
    token: (role, subject) =>
      new SignJWT({ role }).setProtectedHeader({ alg: ALGORITHM, kid: 'stage' }).setSubject(subject).setIssuer('rapport').setAudience('rapport').setIssuedAt().setExpirationTime('25h').sign(privateKey),
  };
};
