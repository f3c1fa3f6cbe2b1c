import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse, type AnyProjection } from '@rapport/event-sourcing';
import { Runner } from '@rapport/projections';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { placeOf } from './consistency-token.js';
import { headerOf, type HostRequest } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { READS } from './route-marks.js';

const DEFAULT_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 5;

/** A read that presents a Consistency-Token waits until the views it reads have reached it: callers read their own writes. */
@Injectable()
export class ReadsInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly runner: Runner,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const views = this.reflector.get<readonly AnyProjection[] | undefined>(READS, context.getHandler()) ?? [];
    const http = context.switchToHttp();
    const request = http.getRequest<HostRequest>();
    const token = headerOf(request, 'consistency-token');
    if (token !== undefined && views.length > 0) {
      await this.waited(views, token, secondsOf(headerOf(request, 'prefer')));
      void http.getResponse<FastifyReply>().header('preference-applied', 'wait');
    } else for (const view of views) if (!this.runner.readable(view)) throw refuse(hostRefusals.VIEW_BEHIND, { view: view.name });

    return next.handle();
  }

  private async waited(views: readonly AnyProjection[], token: string, seconds: number): Promise<void> {
    const place = placeOf(token);
    const reached = await Promise.all(views.map((view) => this.runner.waitFor(view, place, seconds * 1_000)));
    const behind = views[reached.indexOf(false)];
    if (behind !== undefined) throw refuse(hostRefusals.VIEW_BEHIND, { view: behind.name });
  }
}

const secondsOf = (prefer: string | undefined): number => {
  const wait = /(?:^|[,;\s])wait=(\d{1,3})(?:$|[,;\s])/.exec(prefer ?? '')?.[1];
  return Math.min(wait === undefined ? DEFAULT_WAIT_SECONDS : Number(wait), LONGEST_WAIT_SECONDS);
};
