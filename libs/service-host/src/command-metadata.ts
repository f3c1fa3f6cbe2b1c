import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { derivedId, instant, refuse, type CommandMetadata, type ExpectedVersion, type Instant, type Origin } from '@rapport/event-sourcing';
import { trace } from '@opentelemetry/api';
import type { Caller } from './authentication.js';
import { headerOf, type HostRequest } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { isMoment } from './is-moment.js';
import { RESTRICTED_SCOPE } from './restrictions/caller-of-request.js';
import type { Secret } from './secret.js';

/** Injects the metadata of the command that this request gives: id, actor, time, origin, expected version. */
export const Metadata = createParamDecorator((_: unknown, context: ExecutionContext): CommandMetadata => {
  const { commandMetadata } = context.switchToHttp().getRequest<HostRequest>();
  if (commandMetadata === undefined) throw new Error('Only a route that is not a GET gives a command.');

  return commandMetadata;
});

/** Injects the party that the caller stands for. @throws DomainError PARTY_MISSING */
export const Party = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const partyId = context.switchToHttp().getRequest<HostRequest>().caller?.partyId;
  if (partyId == null) throw refuse(hostRefusals.PARTY_MISSING);

  return partyId;
});

/**
 * All who come without a token share one space of keys. Another body under the same key is refused by its fingerprint, which depends on nothing but the request; the same body needs
 * a key that nobody guesses or happens upon, or one stranger would be answered what another was. A UUID has 36 characters.
 */
const SHORTEST_ANONYMOUS_KEY = 20;
const ANONYMOUS: Pick<Caller, 'id' | 'partyId'> = { id: 'anonymous', partyId: null };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads the metadata of a command from its request.
 *
 * The command id follows from caller (and the party that the caller stands for), method, path and Idempotency-Key, so that a repetition is the same command; without a key it is new each time.
 *
 * @param needsKey whether the request creates something and so must carry a key.
 */
export const commandMetadataOf = (request: HostRequest, { needsKey, now, secret }: { readonly needsKey: boolean; readonly now: Instant; readonly secret: Secret }): CommandMetadata => {
  const caller = request.caller ?? ANONYMOUS;
  const path = request.url.split('?')[0]!;
  const key = keyOf(request, needsKey);
  const commandId = key === undefined ? randomUUID() : derivedId('http', caller.id, ...(caller.partyId === null ? [] : [caller.partyId]), request.method, path, key);
  const correlation = headerOf(request, 'x-correlation-id');
  const traceparent = traceparentOf();
  const { origin, at } = originOf(request);

  return {
    commandId,
    actor: request.caller === undefined ? { id: 'anonymous', role: 'customer' } : { id: request.caller.id, role: request.caller.role },
    now: at !== undefined && origin === 'demo' ? at : now,
    origin,
    correlationId: correlation !== undefined && UUID.test(correlation) ? correlation : commandId,
    causationId: null,
    expectedVersion: expectedVersionOf(headerOf(request, 'if-match')),
    ...(traceparent === undefined ? {} : { traceparent }),
    ...(request.caller?.scopes.has(RESTRICTED_SCOPE) === true ? { clearance: 'restricted' } : {}),
    ...(key === undefined ? {} : { fingerprint: secret.mac('fingerprint', `${request.method} ${path}\n${JSON.stringify(request.body ?? null)}`, 16) }),
  };
};

const keyOf = (request: HostRequest, needed: boolean): string | undefined => {
  const key = headerOf(request, 'idempotency-key');
  if (key === undefined || key === '') {
    if (needed) throw refuse(hostRefusals.IDEMPOTENCY_KEY_MISSING);
    return undefined;
  }
  const shortest = request.caller === undefined ? SHORTEST_ANONYMOUS_KEY : 1;
  if (!/^[\x21-\x7e]{1,255}$/.test(key) || key.length < shortest) throw refuse(hostRefusals.BAD_IDEMPOTENCY_KEY, { least: SHORTEST_ANONYMOUS_KEY });

  return key;
};

const expectedVersionOf = (header: string | undefined): ExpectedVersion => {
  if (header === undefined || header === '*') return 'any';
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw refuse(hostRefusals.BAD_IF_MATCH);

  return Number(version);
};

const originOf = (request: HostRequest): { readonly origin: Origin; readonly at?: Instant } => {
  const origin = headerOf(request, 'rapport-origin') ?? 'live';
  const at = headerOf(request, 'rapport-occurred-at');
  if (origin !== 'live' && origin !== 'import' && origin !== 'demo') throw refuse(hostRefusals.BAD_ORIGIN);
  if (origin !== 'live' && request.caller?.scopes.has(origin) !== true) throw refuse(hostRefusals.SCOPE_MISSING, { scope: origin });
  if (at === undefined) return { origin };
  if (origin === 'live' || !isMoment(at)) throw refuse(hostRefusals.BAD_ORIGIN);

  return { origin, at: instant(at) };
};

/** The W3C trace context of the span that is active now. */
export const traceparentOf = (): string | undefined => {
  const context = trace.getActiveSpan()?.spanContext();
  return context === undefined ? undefined : `00-${context.traceId}-${context.spanId}-${context.traceFlags.toString(16).padStart(2, '0')}`;
};
