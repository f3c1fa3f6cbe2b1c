import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { KEY_BYTES } from './sealed-field.js';

/** No key of this process wraps what was asked for: it has other master keys than whoever wrote it. */
export class UnknownMasterKey extends Error {
  override readonly name = 'UnknownMasterKey';
}

const [NONCE, TAG] = [12, 16];

/**
 * The keys that wrap the keys of the subjects, by generation; the highest wraps what is new. Written as `<generation>:<base64 of 32 bytes>`, one per line or separated by commas.
 *
 * While they are rotated there are two; what is wrapped by a generation that is gone from every place is gone with it.
 */
export class MasterKeys {
  private keys: ReadonlyMap<number, Buffer>;

  private stamp: string;

  private constructor(
    private readonly read: () => string,
    private readonly stamped: () => string = () => '',
  ) {
    this.stamp = stamped();
    this.keys = parsed(read());
  }

  /** @throws Error that says what is wrong with the text. */
  static fromText(text: string): MasterKeys {
    return new MasterKeys(() => text);
  }

  /** A file that is read again before anything is wrapped, if it was replaced, and when a generation turns up that it did not have. */
  static fromFile(path: string): MasterKeys {
    const stamped = () => {
      const { ino, size, mtimeMs } = statSync(path);

      return `${ino} ${size} ${mtimeMs}`;
    };

    return new MasterKeys(() => readFileSync(path, 'utf8'), stamped);
  }

  /** A line for a key that nobody has seen yet. */
  static newLine(generation: number): string {
    return `${generation}:${randomBytes(KEY_BYTES).toString('base64')}`;
  }

  get current(): number {
    return Math.max(...this.keys.keys());
  }

  get generations(): readonly number[] {
    return [...this.keys.keys()].sort((one, other) => one - other);
  }

  /** Looks at the file again. */
  reload(): void {
    this.stamp = this.stamped();
    this.keys = parsed(this.read());
  }

  /** AES-256-GCM; the subject is associated data, so that a wrapped key serves nobody else. */
  wrap(subject: string, key: Buffer): { readonly generation: number; readonly wrapped: Buffer } {
    if (this.stamped() !== this.stamp) this.reload();
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.current)!, nonce).setAAD(Buffer.from(subject));
    const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);

    return { generation: this.current, wrapped: Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]) };
  }

  /** @throws UnknownMasterKey when this process cannot unwrap it. */
  unwrap(subject: string, generation: number, wrapped: Buffer): Buffer {
    if (!this.keys.has(generation)) this.reload();
    const master = this.keys.get(generation);
    if (master === undefined) throw new UnknownMasterKey(`The key of a subject is wrapped by generation ${generation} of the master key, and this process has ${this.generations.join(', ')}.`);
    try {
      const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, NONCE)).setAAD(Buffer.from(subject)).setAuthTag(wrapped.subarray(NONCE, NONCE + TAG));

      return Buffer.concat([decipher.update(wrapped.subarray(NONCE + TAG)), decipher.final()]);
    } catch (error) {
      throw new UnknownMasterKey(`Generation ${generation} of the master key of this process does not unwrap the key of a subject: it is another key than the one that wrapped it.`, { cause: error });
    }
  }
}

const parsed = (text: string): ReadonlyMap<number, Buffer> => {
  const lines = text.split(/[\n,]/).map((line) => line.trim()).filter((line) => line !== '');
  const keys = lines.map((line) => {
    const [, generation, encoded = ''] = /^([1-9]\d{0,8}):([A-Za-z0-9+/]{43}=)$/.exec(line) ?? [];
    if (generation === undefined) throw new Error('A master key is written <generation>:<base64 of 32 bytes>, one per line or separated by commas; "openssl rand -base64 32" makes one.');

    return [Number(generation), Buffer.from(encoded, 'base64')] as const;
  });
  if (keys.length === 0) throw new Error('There is no master key. Write <generation>:<base64 of 32 bytes>, for example 1: and what "openssl rand -base64 32" prints.');
  if (new Set(keys.map(([generation]) => generation)).size < keys.length) throw new Error('Two master keys have one generation.');

  return new Map(keys);
};
