import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { refuse } from '@rapport/event-sourcing';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { HostSettings } from './host.config.js';
import { hostRefusals } from './host-refusals.js';
import { ROLE_SCOPES, type Role } from './roles.js';
import { parseStrictly } from './strict-json.js';

/** Who calls, as the token says. */
export interface Caller {
  readonly id: string;
  readonly role: Role;
  readonly scopes: ReadonlySet<string>;
  /** The party that the token stands for; null where it stands for none. */
  readonly partyId: string | null;
  /** When the token expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The one algorithm: a token signed by any other is refused whatever its header says. */
export const TOKEN_ALGORITHM = 'ES256';
const LEEWAY_SECONDS = 60;

/** For so long a token that was verified is believed: a key that is withdrawn counts no longer than that. */
const BELIEVED_MS = 60_000;
const MOST_BELIEVED = 10_000;

interface Believed {
  readonly caller: Caller;
  readonly until: number;
}

/** Verifies access tokens against one key set, one issuer, one audience. */
export class Authentication {
  /** By the hash of the token, the oldest first: verifying a signature takes a tenth of a millisecond of a processor. */
  private readonly believed = new Map<string, Believed>();

  private constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly settings: Pick<HostSettings, 'JWT_ISSUER' | 'JWT_AUDIENCE'>,
  ) {}

  static async with(settings: Pick<HostSettings, 'JWT_JWKS' | 'JWT_ISSUER' | 'JWT_AUDIENCE'>): Promise<Authentication> {
    const place = settings.JWT_JWKS;
    const keys = place.startsWith('https://') ? createRemoteJWKSet(new URL(place)) : createLocalJWKSet(JSON.parse(await readFile(place, 'utf8')));

    return new Authentication(keys, settings);
  }

  /** @throws DomainError UNAUTHENTICATED, without telling more than which kind of fault it is. */
  async callerOf(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > 8_000) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'none was sent' });

    const digest = hash('sha256', token, 'base64');
    const known = this.believed.get(digest);
    if (known !== undefined && Date.now() < known.until) return known.caller;

    const caller = await this.verified(token);
    this.believe(digest, caller);

    return caller;
  }

  private believe(digest: string, caller: Caller): void {
    this.believed.delete(digest);
    this.believed.set(digest, { caller, until: Math.min(Date.now() + BELIEVED_MS, caller.expiresAt + LEEWAY_SECONDS * 1_000) });
    if (this.believed.size > MOST_BELIEVED) this.believed.delete(this.believed.keys().next().value!);
  }

  private async verified(token: string): Promise<Caller> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: [TOKEN_ALGORITHM],
        issuer: this.settings.JWT_ISSUER,
        audience: this.settings.JWT_AUDIENCE,
        clockTolerance: LEEWAY_SECONDS,
        requiredClaims: ['sub', 'exp'],
      });
      refuseAmbiguous(token);
      return callerFrom(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: error.code === 'ERR_JWT_EXPIRED' ? 'it has expired' : 'it does not verify' });
      throw error;
    }
  }
}

/** What can be read in two ways (a claim that stands twice) or cannot be stored is no token of ours, whoever signed it. */
const refuseAmbiguous = (token: string): void => {
  try {
    for (const part of token.split('.').slice(0, 2)) parseStrictly(Buffer.from(part, 'base64url').toString());
  } catch {
    throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'it can be read in more than one way' });
  }
};

const PARTY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Scopes that a token claims narrow those of its role; they never widen them. */
const callerFrom = ({ sub, role, scope, party, exp }: JWTPayload): Caller => {
  if (typeof role !== 'string' || !Object.hasOwn(ROLE_SCOPES, role)) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'it names no role of ours' });
  if (typeof sub !== 'string' || sub === '' || sub.length > 200) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'it names no subject' });
  if (scope !== undefined && typeof scope !== 'string') throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'its scope is no text' });
  if (party !== undefined && (typeof party !== 'string' || !PARTY.test(party))) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'its party is no id' });
  const ofRole = ROLE_SCOPES[role as Role];
  const claimed = scope?.split(' ');

  return { id: sub, role: role as Role, scopes: new Set(claimed === undefined ? ofRole : ofRole.filter((one) => claimed.includes(one))), partyId: party ?? null, expiresAt: exp! * 1_000 };
};
