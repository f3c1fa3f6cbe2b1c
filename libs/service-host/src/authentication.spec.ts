import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { errors } from 'jose';
import { Authentication } from './authentication.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const encoded = (text: string) => Buffer.from(text).toString('base64url');
const bearer = (claims: string) => {
  const signed = `${encoded('{"alg":"ES256","kid":"spec"}')}.${encoded(claims)}`;
  return `Bearer ${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};
const saying = (other: object) => bearer(JSON.stringify({ sub: 'ana', role: 'agent', iss: 'rapport', aud: 'rapport', exp: 9_999_999_999, ...other }));

describe('a token that is signed by the right key', () => {
  let folder: string;
  let authentication: Authentication;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'authentication-spec-'));
    const JWT_JWKS = join(folder, 'keys.json');
    writeFileSync(JWT_JWKS, JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'spec', alg: 'ES256', use: 'sig' }] }));
    authentication = await Authentication.with({ JWT_JWKS, JWT_ISSUER: 'rapport', JWT_AUDIENCE: 'rapport' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const scopesOf = async (other: object) => [...(await authentication.callerOf(saying(other))).scopes];

  it('gives the scopes of its role, or those of them that it claims', async () => {
    expect(await scopesOf({ role: 'analyst' })).toContain('events:read');
    expect(await scopesOf({ scope: 'tickets:read tickets:write' })).toEqual(['tickets:read', 'tickets:write']);
    expect(await scopesOf({ scope: '' })).toEqual([]);
  });

  it('claims no scope that its role has not', async () => {
    expect(await scopesOf({ scope: 'operations tickets:read import' })).toEqual(['tickets:read']);
  });

  it('says which party it stands for, if any', async () => {
    const party = '7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f';
    const partyOf = async (other: object) => (await authentication.callerOf(saying(other))).partyId;
    expect([await partyOf({ role: 'customer', party }), await partyOf({})]).toEqual([party, null]);
    expect(await scopesOf({ role: 'customer', party })).toEqual(['portal']);
  });

  it.each<[string, object]>([
    ['a party that is no id', { party: 'ada' }],
    ['a party that is no text', { party: ['7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f'] }],
    ['scopes that are no text', { scope: ['operations'] }],
    ['an empty subject', { sub: '' }],
    ['a subject that is no text', { sub: { id: 'ana' } }],
    ['a subject that cannot be stored', { sub: 'a\u0000' }],
    ['a role that every object knows', { role: 'constructor' }],
  ])('opens nothing with %s', async (_, other) => {
    await expect(authentication.callerOf(saying(other))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  describe('once it was verified', () => {
    const now = Date.UTC(2026, 0, 5, 9);
    beforeEach(() => void jest.useFakeTimers({ now, advanceTimers: true }));
    afterEach(() => void jest.useRealTimers());

    it('opens nothing any more when it has expired', async () => {
      const token = saying({ exp: now / 1_000 + 30 });
      expect((await authentication.callerOf(token)).id).toBe('ana');
      jest.setSystemTime(now + 89_000);
      expect((await authentication.callerOf(token)).id).toBe('ana');
      jest.setSystemTime(now + 91_000);
      await expect(authentication.callerOf(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    });

    it('is believed for a minute without its key, and verified again after that', async () => {
      const withdrawn = await Authentication.with({ JWT_JWKS: join(folder, 'keys.json'), JWT_ISSUER: 'rapport', JWT_AUDIENCE: 'rapport' });
      const token = saying({});
      await withdrawn.callerOf(token);
      Object.assign(withdrawn, { keys: () => Promise.reject(new errors.JWKSNoMatchingKey()) });
      await expect(withdrawn.callerOf(saying({ sub: 'bo' }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      jest.setSystemTime(now + 59_000);
      expect((await withdrawn.callerOf(token)).id).toBe('ana');
      jest.setSystemTime(now + 61_000);
      await expect(withdrawn.callerOf(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    });
  });

  it('opens nothing where a claim stands twice', async () => {
    const twice = '{"sub":"ana","sub":"bo","role":"agent","iss":"rapport","aud":"rapport","exp":9999999999}';
    await expect(authentication.callerOf(bearer(twice))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
