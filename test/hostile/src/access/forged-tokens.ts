import { encoded, type Signer } from './signer.js';

const HOUR = 3_600;
const NOBODY = 'AAAA';

/** One way to come without the right to: what the header Authorization says. */
export interface Forgery {
  readonly kind: string;
  readonly authorization: string;
}

/**
 * Tokens that somebody could send who has no good one. None of them may open anything (RFC 8725; CVE-2022-23540, CVE-2022-23541 and their kin).
 * The last group is signed by the right key: a faulty issuer must not open more than a good one.
 */
export const forgeriesBy = (signer: Signer): readonly Forgery[] =>
  Object.entries({ ...algorithms(signer), ...strangers(signer), ...mangled(signer), ...schemes(signer), ...wrongClaims(signer) }).map(([kind, authorization]) => ({ kind, authorization }));

const bearer = (token: string): string => `Bearer ${token}`;
const parts = (signer: Signer): readonly [string, string, string] => signer.token().split('.') as unknown as readonly [string, string, string];

/** What a header claims about its algorithm. */
const algorithms = (signer: Signer): Record<string, string> => {
  const [, claims, signature] = parts(signer);
  const saying = (alg: unknown, tail: string) => bearer(`${encoded(signer.header({ alg }))}.${claims}.${tail}`);

  return {
    'alg none, no signature': saying('none', ''),
    'alg none, some signature': saying('none', NOBODY),
    'alg None': saying('None', NOBODY),
    'alg NONE with the good signature': saying('NONE', signature),
    'alg nOnE': saying('nOnE', signature),
    'alg empty': saying('', signature),
    'alg null': saying(null, signature),
    'alg a list': saying(['ES256'], signature),
    'alg ES384': saying('ES384', signature),
    'alg RS256': saying('RS256', signature),
    'alg EdDSA': saying('EdDSA', signature),
    'HS256 by the published key as PEM': bearer(signer.hashedBy(signer.publicPem, 'HS256')),
    'HS256 by the published key set': bearer(signer.hashedBy(signer.published, 'HS256')),
    'HS512 by the published key as PEM': bearer(signer.hashedBy(signer.publicPem, 'HS512')),
    'HS256 by nothing': bearer(signer.hashedBy('', 'HS256')),
  };
};

/** Keys that the token brings along or points to. */
const strangers = (signer: Signer): Record<string, string> => {
  const by = (header: object) => bearer(signer.strangersToken({}, header));

  return {
    "a stranger's key under our kid": by({}),
    'kid of nobody': by({ kid: 'nobody' }),
    'good signature under a kid of nobody': bearer(signer.token({}, { kid: 'nobody' })),
    'kid as a path': by({ kid: '../../../../dev/null' }),
    'kid as SQL': by({ kid: "local' OR '1'='1" }),
    'kid as an object': by({ kid: { $ne: null } }),
    'no kid': by({ kid: undefined }),
    'jku elsewhere': by({ jku: 'http://127.0.0.1:9/keys.json' }),
    'x5u elsewhere': by({ x5u: 'http://127.0.0.1:9/chain.pem' }),
    'its own key as jwk': by({ jwk: signer.strangersKey }),
    'its own chain as x5c': by({ x5c: [NOBODY] }),
    'crit that nobody knows': bearer(signer.token({}, { crit: ['hostile'], hostile: 1 })),
    'unencoded payload asked for': bearer(signer.token({}, { crit: ['b64'], b64: false })),
  };
};

/** Tokens cut, swapped or bent. */
const mangled = (signer: Signer): Record<string, string> => {
  const [header, claims, signature] = parts(signer);
  const other = parts(signer)[2];

  return {
    'no signature': bearer(`${header}.${claims}`),
    'empty signature': bearer(`${header}.${claims}.`),
    'signature of zeros': bearer(`${header}.${claims}.${'A'.repeat(86)}`),
    'signature cut': bearer(`${header}.${claims}.${signature.slice(0, -4)}`),
    'signature too long': bearer(`${header}.${claims}.${signature}AAAA`),
    'other claims under the signature': bearer(`${header}.${encoded(signer.claims({ sub: 'somebody-else' }))}.${other}`),
    'header alone': bearer(header),
    'claims cut': bearer(`${header}.${claims.slice(0, -8)}.${signature}`),
    'four parts': bearer(`${header}.${claims}.${signature}.${NOBODY}`),
    'five parts, as if encrypted': bearer(`${header}..${NOBODY}.${claims}.${signature}`),
    'padding at the end': bearer(`${header}.${claims}.${signature}==`),
    'a token within a token': bearer(`${header}.${encoded(`${header}.${claims}.${signature}`)}.${signature}`),
    'ten thousand letters': bearer('A'.repeat(10_000)),
  };
};

/** Good tokens, handed over in other ways than the one. */
const schemes = (signer: Signer): Record<string, string> => {
  const good = signer.token();

  return {
    'the word alone': 'Bearer',
    'no scheme': good,
    'two spaces': `Bearer  ${good}`,
    'something behind it': `Bearer ${good} x`,
    'two tokens in one header': `Bearer ${good}, Bearer ${good}`,
    'Basic': `Basic ${encoded('operator:operator')}`,
    'Basic with the token': `Basic ${good}`,
    'a quoted token': `Bearer "${good}"`,
  };
};

/** Signed by the right key, and still not for us, not now, or not readable in one way only. */
const wrongClaims = (signer: Signer): Record<string, string> => {
  const now = Math.floor(Date.now() / 1_000);
  const saying = (claims: object) => bearer(signer.token(claims));
  const twice = (name: string, value: unknown) => bearer(signer.token(JSON.stringify(signer.claims()).replace('{', `{${JSON.stringify(name)}:${JSON.stringify(value)},`)));

  return {
    'expired': saying({ exp: now - HOUR }),
    'expired 61 seconds ago': saying({ exp: now - 61 }),
    'no end': saying({ exp: undefined }),
    'end as a text': saying({ exp: String(now + HOUR) }),
    'not yet valid': saying({ nbf: now + HOUR }),
    'another issuer': saying({ iss: 'elsewhere' }),
    'no issuer': saying({ iss: undefined }),
    'issuers as a list': saying({ iss: ['rapport'] }),
    'another audience': saying({ aud: 'elsewhere' }),
    'no audience': saying({ aud: undefined }),
    'no subject': saying({ sub: undefined }),
    'an empty subject': saying({ sub: '' }),
    'a subject that is no text': saying({ sub: { id: 'hostile' } }),
    'a subject that cannot be stored': saying({ sub: 'a\u0000b' }),
    'no role': saying({ role: undefined }),
    'a role of nobody': saying({ role: 'emperor' }),
    'a role of every object': saying({ role: 'constructor' }),
    'roles as a list': saying({ role: ['operator'] }),
    'scopes as a list': saying({ role: 'agent', scope: ['operations'] }),
    'scopes as a number': saying({ scope: 1 }),
    'subject twice': twice('sub', 'somebody-else'),
    'role twice': twice('role', 'agent'),
    'end twice': twice('exp', now - HOUR),
    'alg twice': bearer(signer.token({}, `{"alg":"none",${JSON.stringify(signer.header()).slice(1)}`)),
    'claims as a list': bearer(signer.token(JSON.stringify([signer.claims()]))),
    'claims that are no JSON': bearer(signer.token('{sub}')),
    'claims null': bearer(signer.token('null')),
  };
};
