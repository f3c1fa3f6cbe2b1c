import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from './answer.js';
import { tokenOf } from './consistency-token.js';
import { headerOf, type HostRequest } from './host-request.js';

/** Turns what routes return into bodies and headers. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<HostRequest>(), http.getResponse<FastifyReply>()];
    const correlationId = request.commandMetadata?.correlationId;
    if (correlationId !== undefined) void reply.header('x-correlation-id', correlationId);

    return next.handle().pipe(map((result) => (result instanceof Answer ? this.sent(result, request, reply) : result)));
  }

  private sent(answer: Answer, request: HostRequest, reply: FastifyReply): unknown {
    const { body, handled, location, version, others } = answer;
    if (version !== null) void reply.header('etag', `"${version}"`);
    if (location !== null) void reply.header('location', location).status(201);
    else if (handled !== null) void reply.status(200);
    const all = handled === null ? [] : [handled, ...others];
    const places = all.flatMap(({ place }) => place ?? []).sort((one, other) => one.position - other.position);
    if (places.length > 0) void reply.header('consistency-token', tokenOf(new Map(places.map(({ lane, position }) => [lane, position]))));
    if (handled !== null) void reply.header('rapport-events', String(all.reduce((sum, { repeated, events }) => sum + (repeated ? 0 : events.length), 0)));
    if (handled?.repeated) void reply.header('idempotency-replayed', 'true');
    if (handled === null && version !== null && headerOf(request, 'if-none-match') === `"${version}"`) {
      void reply.status(304);
      return undefined;
    }

    return body;
  }
}
