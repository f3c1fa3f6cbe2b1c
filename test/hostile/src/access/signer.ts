import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_ID = 'local';
const LIFETIME_SECONDS = 4 * 3_600;

export const encoded = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Makes tokens for one installation: good ones, and such as somebody makes who has not its key. */
export class Signer {
  private readonly stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  private constructor(
    private readonly key: KeyObject,
    /** The key set that everybody may read. */
    readonly published: string,
  ) {}

  /** @param folder where the installation keeps its keys */
  static async of(folder: string): Promise<Signer> {
    const [own, published] = await Promise.all([readFile(join(folder, 'private.json'), 'utf8'), readFile(join(folder, 'jwks.json'), 'utf8')]);

    return new Signer(createPrivateKey({ key: JSON.parse(own) as never, format: 'jwk' }), published);
  }

  /** The claims of a good token of an operator, with some of them other than they should be. */
  claims(other: object = {}): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1_000);

    return { sub: 'hostile', role: 'operator', iss: 'rapport', aud: 'rapport', iat: now, exp: now + LIFETIME_SECONDS, ...other };
  }

  header(other: object = {}): Record<string, unknown> {
    return { alg: 'ES256', kid: KEY_ID, ...other };
  }

  /** A token with a signature that verifies. Claims and header may be texts, to say what JSON.stringify never says. */
  token(claims: object | string = {}, header: object | string = {}): string {
    return this.signedBy(this.key, typeof claims === 'string' ? claims : this.claims(claims), typeof header === 'string' ? header : this.header(header));
  }

  /** The same, signed by a key of somebody else's. */
  strangersToken(claims: object = {}, header: object = {}): string {
    return this.signedBy(this.stranger.privateKey, this.claims(claims), this.header(header));
  }

  /** The stranger's own key as a header may carry it. */
  get strangersKey(): object {
    return this.stranger.publicKey.export({ format: 'jwk' });
  }

  /** A token whose signature is an HMAC by a text that is no secret: the published key. */
  hashedBy(secret: string, alg: string): string {
    const signed = `${encoded(this.header({ alg }))}.${encoded(this.claims())}`;

    return `${signed}.${createHmac(alg === 'HS512' ? 'sha512' : 'sha256', secret).update(signed).digest('base64url')}`;
  }

  get publicPem(): string {
    return createPublicKey(this.key).export({ format: 'pem', type: 'spki' }) as string;
  }

  private signedBy(key: KeyObject, claims: unknown, header: unknown): string {
    const signed = `${encoded(header)}.${encoded(claims)}`;

    return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }
}
