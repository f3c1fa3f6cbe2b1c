import { refuse } from '@rapport/event-sourcing';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { headerOf } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { parseStrictly } from './strict-json.js';

// A byte order mark stays in the text, and is no JSON (RFC 8259, section 8.1).
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bodies are JSON in UTF-8 and nothing else; null where there is none. */
export const readBodies = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      done(null, bodyOf(request, bytes as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
};

/** @throws DomainError UNSUPPORTED_MEDIA_TYPE, UNSTORABLE_TEXT, or what the strict reader refuses. */
const bodyOf = (request: FastifyRequest, bytes: Buffer): unknown => {
  const encoding = headerOf(request, 'content-encoding') ?? 'identity';
  const charset = /charset\s*=\s*"?([^\s;"]*)/i.exec(headerOf(request, 'content-type') ?? '')?.[1] ?? 'utf-8';
  if (encoding.trim().toLowerCase() !== 'identity' || !/^utf-?8$/i.test(charset)) throw refuse(hostRefusals.UNSUPPORTED_MEDIA_TYPE);

  const text = textOf(bytes);
  return text === '' ? null : parseStrictly(text);
};

const textOf = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refuse(hostRefusals.UNSTORABLE_TEXT);
  }
};
