import { readFile } from 'node:fs/promises';
import { refuse } from '@rapport/event-sourcing';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { HostSettings } from './host.config.js';
import { hostRefusals } from './host-refusals.js';
import { ROLE_SCOPES, type Role } from './roles.js';

/** Who calls, as the token says. */
export interface Caller {
  readonly id: string;
  readonly role: Role;
  readonly scopes: ReadonlySet<string>;
}

/** The one algorithm: a token signed by any other is refused whatever its header says. */
export const TOKEN_ALGORITHM = 'ES256';
const LEEWAY_SECONDS = 60;

/** Verifies access tokens against one key set, one issuer, one audience. */
export class Authentication {
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

    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: [TOKEN_ALGORITHM],
        issuer: this.settings.JWT_ISSUER,
        audience: this.settings.JWT_AUDIENCE,
        clockTolerance: LEEWAY_SECONDS,
        requiredClaims: ['sub', 'exp'],
      });
      return callerFrom(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: error.code === 'ERR_JWT_EXPIRED' ? 'it has expired' : 'it does not verify' });
      throw error;
    }
  }
}

const callerFrom = ({ sub, role, scope }: JWTPayload): Caller => {
  if (typeof role !== 'string' || !Object.hasOwn(ROLE_SCOPES, role) || sub === undefined || sub.length > 200) throw refuse(hostRefusals.UNAUTHENTICATED, { reason: 'it names no role of ours' });
  const scopes = typeof scope === 'string' ? scope.split(' ') : ROLE_SCOPES[role as Role];

  return { id: sub, role: role as Role, scopes: new Set(scopes) };
};
