import { createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret of an installation. Every use has a key of its own, derived from it. */
export class Secret {
  /** By purpose. Made once: a key that is given as bytes is prepared anew for each digest, which takes longer than the digest. */
  private readonly keys = new Map<string, KeyObject>();

  constructor(private readonly bytes: Buffer) {}

  /** Reads `<state>/secret`; whoever starts first makes it, readable by its owner only. */
  static in(state: string): Secret {
    const file = join(state, 'secret');
    mkdirSync(state, { recursive: true });
    try {
      return new Secret(readFileSync(file));
    } catch {
      const mine = `${file}.${process.pid}`;
      writeFileSync(mine, randomBytes(32), { mode: 0o600 });
      chmodSync(mine, 0o600);
      try {
        linkSync(mine, file);
      } catch {
        // Another process was faster; its secret is the one.
      } finally {
        rmSync(mine, { force: true });
      }
      return new Secret(readFileSync(file));
    }
  }

  /** A keyed digest of `text` for one purpose, as base64url. @param bytes how much of the 32 bytes is kept. */
  mac(purpose: string, text: string, bytes = 32): string {
    return createHmac('sha256', this.keyFor(purpose)).update(text).digest().subarray(0, bytes).toString('base64url');
  }

  verifies(purpose: string, text: string, mac: string, bytes = 32): boolean {
    const [given, right] = [Buffer.from(mac), Buffer.from(this.mac(purpose, text, bytes))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private keyFor(purpose: string): KeyObject {
    const known = this.keys.get(purpose);
    if (known !== undefined) return known;
    const key = createSecretKey(createHmac('sha256', this.bytes).update(purpose).digest());
    this.keys.set(purpose, key);

    return key;
  }
}
