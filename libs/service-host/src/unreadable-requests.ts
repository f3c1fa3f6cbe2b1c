import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { refuse, type DomainError } from '@rapport/event-sourcing';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { hostRefusals } from './host-refusals.js';
import { problemOf } from './problem.js';
import { sendProblem } from './problem.filter.js';

/** A request may take so long to arrive. */
export const REQUEST_SECONDS = 30;

/** What Node's HTTP parser could not read is refused on the bare socket, as a problem like any other, and the connection ends. */
export const answerUnreadable = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(refusalOf(error), { language: 'en', instance: '', traceId: randomUUID().replaceAll('-', '') });
  const body = JSON.stringify(problem);
  socket.end(`HTTP/1.1 ${problem.status} ${REASONS[problem.status] ?? 'Bad Request'}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`);
};

const REASONS: Readonly<Record<number, string>> = { 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

const refusalOf = ({ code }: NodeJS.ErrnoException): DomainError => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refuse(hostRefusals.REQUEST_TOO_SLOW, { seconds: REQUEST_SECONDS });
  return refuse(code === 'HPE_HEADER_OVERFLOW' ? hostRefusals.HEADERS_TOO_LARGE : hostRefusals.UNREADABLE_REQUEST);
};

/** A query that is no UTF-8 text, or holds a NUL, is refused before any route sees it: no database could take it, and nobody would mean what is left of it. */
export const refuseUnreadableQueries = (fastify: FastifyInstance, logger: Logger): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    const at = request.url.indexOf('?');
    if (at === -1 || isText(request.url.slice(at + 1))) return done();
    sendProblem(refuse(hostRefusals.BAD_URL), request, reply, logger);
  });
};

const isText = (query: string): boolean => {
  try {
    return !decodeURIComponent(query).includes('\u0000');
  } catch {
    return false;
  }
};
