import { refuse } from '@rapport/event-sourcing';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { headerOf } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { sendProblem } from './problem.filter.js';
import { counterOf, gaugeOf } from './telemetry.js';

/**
 * Of requests beyond `most` that are open at once, each is turned away before anything is read of it. What comes faster than it can be answered would otherwise wait longer and longer,
 * until every answer comes too late for whoever asked, and would go on doing so after the rush is over.
 *
 * Probes and metrics, operators at work on projections, and lists that stay open are not counted.
 */
export const turnAwayAboveCapacity = (fastify: FastifyInstance, most: number, logger: Logger): void => {
  const open = new Set<FastifyRequest>();
  const turnedAway = counterOf('http_requests_turned_away_total', 'Requests that came while too many were open');
  gaugeOf('http_requests_open', 'Requests that wait for their answer', () => Promise.resolve([{ value: open.size, labels: {} }]));
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!counts(request)) return done();
    if (open.size >= most) {
      turnedAway(1, {});
      return sendProblem(refuse(hostRefusals.OVERLOADED, { most }), request, reply, logger);
    }
    open.add(request);
    done();
  });
  // It comes after every answer, also where whoever asked has gone.
  fastify.addHook('onResponse', (request, _reply, done) => {
    open.delete(request);
    done();
  });
};

const counts = (request: FastifyRequest): boolean => request.url.startsWith('/v1/') && !request.url.startsWith('/v1/operations/') && !(headerOf(request, 'accept') ?? '').includes('text/event-stream');
