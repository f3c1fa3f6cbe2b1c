import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, refuse, StoreUnavailable } from '@rapport/event-sourcing';
import { trace } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { isDatabaseAway } from './database-away.js';
import { headerOf } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { languageOf, problemOf } from './problem.js';

/** The one place where a refusal becomes an HTTP answer, whoever threw it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.logger);
  }
}

/** Answers with the problem that `thrown` is. What nobody foresaw is logged by name and answered as INTERNAL, without its text. */
export const sendProblem = (thrown: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void => {
  const error = refusalOf(thrown, request);
  const traceId = trace.getActiveSpan()?.spanContext().traceId ?? String(request.id);
  if (error.code === 'INTERNAL') logger.error({ traceId, route: request.routeOptions.url, error: thrown instanceof Error ? { name: thrown.name, message: thrown.message, stack: thrown.stack } : typeof thrown }, 'unforeseen');

  const problem = problemOf(error, { language: languageOf(headerOf(request, 'accept-language')), instance: request.url.split('?')[0]!, traceId });
  if (problem.retryAfterMs !== undefined) void reply.header('retry-after', String(Math.ceil(problem.retryAfterMs / 1_000)));
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  const answer = () => void reply.status(problem.status).header('vary', 'accept-language').type('application/problem+json').send(JSON.stringify(problem));
  if (error.code === 'BODY_TOO_LARGE') afterTheRest(request.raw, answer);
  else answer();
};

const LONGEST_REST_MS = 2_000;
const QUIET_MS = 100;

/** Whoever still sends may not hear an answer that ends the connection: the rest is let in unread before, until they pause, or for a while. */
const afterTheRest = (raw: IncomingMessage, answer: () => void): void => {
  if (raw.complete || raw.destroyed) return answer();
  const over = () => {
    for (const timer of [longest, quiet]) clearTimeout(timer);
    raw.off('data', more).off('end', over).off('close', over);
    answer();
  };
  const [longest, quiet] = [setTimeout(over, LONGEST_REST_MS), setTimeout(over, QUIET_MS)];
  const more = () => void quiet.refresh();
  raw.on('data', more).on('end', over).on('close', over).resume();
};

const refusalOf = (thrown: unknown, request: FastifyRequest): DomainError => {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof StoreUnavailable) return refuse(thrown.refusal);
  if (isDatabaseAway(thrown)) return refuse(hostRefusals.VIEW_BEHIND, { view: 'database' });

  if ((thrown as { readonly code?: unknown }).code === 'FST_ERR_BAD_URL') return refuse(hostRefusals.BAD_URL);

  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  switch (status) {
    case 404:
    case 405:
      return refuse(hostRefusals.ROUTE_NOT_FOUND, { method: request.method, path: request.url.split('?')[0]!.slice(0, 200) });
    case 413:
      return refuse(hostRefusals.BODY_TOO_LARGE, { limit: request.routeOptions.bodyLimit ?? 0 });
    case 415:
      return refuse(hostRefusals.UNSUPPORTED_MEDIA_TYPE);
    case 429:
      return refuse(hostRefusals.TOO_MANY_REQUESTS, { seconds: 60 });
    default:
      return status !== undefined && status >= 400 && status < 500 ? refuse(hostRefusals.MALFORMED_JSON, { reason: 'the request cannot be read', at: 0 }) : refuse(hostRefusals.INTERNAL);
  }
};

const statusOf = (thrown: unknown): number | undefined => {
  const { statusCode } = thrown as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
};
