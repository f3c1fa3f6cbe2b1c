import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { finalize, type Observable } from 'rxjs';
import { headerOf } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { sendProblem } from './problem.filter.js';
import { counterOf, gaugeOf } from './telemetry.js';

/** Requests that a process has taken and not done with: those that wait for their turn while somebody still wants the answer, and those at work, whether anybody still wants it or not. */
export class Capacity {
  private readonly waiting = new Set<FastifyRequest>();
  private readonly working = new Set<FastifyRequest>();

  /** @param most as many at once */
  constructor(readonly most: number) {}

  get open(): number {
    return this.waiting.size + this.working.size;
  }

  /** Whether there was room for it. */
  takes(request: FastifyRequest): boolean {
    if (this.open >= this.most) return false;
    this.waiting.add(request);

    return true;
  }

  begins(request: FastifyRequest): void {
    if (this.waiting.delete(request)) this.working.add(request);
  }

  ends(request: FastifyRequest): void {
    this.working.delete(request);
  }

  /** Its answer was given, or nobody is there any more to be given one. Work that goes on all the same still counts. */
  leaves(request: FastifyRequest): void {
    this.waiting.delete(request);
  }
}

/**
 * Of requests beyond capacity each is turned away before anything is read of it. What comes faster than it can be answered would otherwise wait longer and longer,
 * until every answer comes too late for whoever asked, and would go on doing so after the rush is over.
 *
 * Probes and metrics, operators at work on projections, and lists that stay open are not counted.
 */
export const turnAwayAboveCapacity = (fastify: FastifyInstance, capacity: Capacity, logger: Logger): void => {
  const turnedAway = counterOf('http_requests_turned_away_total', 'Requests that came while too many were open');
  gaugeOf('http_requests_open', 'Requests that were taken and are not done with', () => Promise.resolve([{ value: capacity.open, labels: {} }]));
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!counts(request)) return done();
    if (!capacity.takes(request)) {
      turnedAway(1, {});
      return sendProblem(refuse(hostRefusals.OVERLOADED, { most: capacity.most }), request, reply, logger);
    }
    // Unlike the hook onResponse, it comes also where whoever asked has gone.
    reply.raw.once('close', () => capacity.leaves(request));
    done();
  });
};

/** Notes when the work for a request begins and ends. */
@Injectable()
export class CapacityInterceptor implements NestInterceptor {
  constructor(private readonly capacity: Capacity) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.capacity.begins(request);

    return next.handle().pipe(finalize(() => this.capacity.ends(request)));
  }
}

const counts = (request: FastifyRequest): boolean => request.url.startsWith('/v1/') && !request.url.startsWith('/v1/operations/') && !(headerOf(request, 'accept') ?? '').includes('text/event-stream');
