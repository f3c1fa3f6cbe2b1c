import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { headerOf, type HostRequest } from './host-request.js';
import { LiveLists } from './live-lists.js';
import { ANSWERS, READS, type AnswerMark } from './route-marks.js';

/** Every list and board that reads views is a live one to whoever accepts `text/event-stream`. */
@Injectable()
export class LiveListInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly lists: LiveLists,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<HostRequest>();
    const route = context.getHandler();
    const isLive = this.reflector.get<AnswerMark | undefined>(ANSWERS, route)?.live === true && this.reflector.get<unknown>(READS, route) !== undefined;
    if (!isLive || request.caller === undefined || !(headerOf(request, 'accept') ?? '').includes('text/event-stream')) return next.handle();

    return from(this.lists.follow(http.getResponse<FastifyReply>(), request.caller.expiresAt, () => firstValueFrom(next.handle())));
  }
}
