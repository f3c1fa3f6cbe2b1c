import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse, type AnyProjection } from '@rapport/event-sourcing';
import { Runner } from '@rapport/projections';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { placeOf } from './consistency-token.js';
import { headerOf, type HostRequest } from './host-request.js';
import { hostRefusals } from './host-refusals.js';
import { restrictions } from './restrictions/restrictions.projection.js';
import { READS } from './route-marks.js';

/** Who may see what is part of every read. */
const withRestrictions = (views: readonly AnyProjection[]): readonly AnyProjection[] => (views.includes(restrictions) ? views : [...views, restrictions]);

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
    const waited = views.length === 0 ? views : withRestrictions(views);
    const http = context.switchToHttp();
    const request = http.getRequest<HostRequest>();
    const token = headerOf(request, 'consistency-token');
    if (token !== undefined && views.length > 0) {
      const { losses } = this.runner;
      await this.waited(waited, token, secondsOf(headerOf(request, 'prefer')));
      void http.getResponse<FastifyReply>().header('preference-applied', 'wait');
      // A database that was lost while the row was read may have come back with less than the token names.
      return next.handle().pipe(tap(() => this.runner.losses === losses || behind(views[0]!)));
    }
    for (const view of views) if (!this.runner.readable(view)) behind(view);

    return next.handle();
  }

  private async waited(views: readonly AnyProjection[], token: string, seconds: number): Promise<void> {
    const place = placeOf(token);
    const reached = await Promise.all(views.map((view) => this.runner.waitFor(view, place, seconds * 1_000)));
    const late = views[reached.indexOf(false)];
    if (late !== undefined) behind(late);
  }
}

const behind = ({ name }: AnyProjection): never => {
  throw refuse(hostRefusals.VIEW_BEHIND, { view: name });
};

const secondsOf = (prefer: string | undefined): number => {
  const wait = /(?:^|[,;\s])wait=(\d{1,3})(?:$|[,;\s])/.exec(prefer ?? '')?.[1];
  return Math.min(wait === undefined ? DEFAULT_WAIT_SECONDS : Number(wait), LONGEST_WAIT_SECONDS);
};
