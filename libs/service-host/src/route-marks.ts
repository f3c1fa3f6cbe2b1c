import type { AnyProjection } from '@rapport/event-sourcing';
import { SetMetadata, type Type } from '@nestjs/common';

/** The marks that a route carries. They are read by the guard, the interceptors and the OpenAPI document alike. */
export const SCOPE = 'rapport:scope';
export const PUBLIC = 'rapport:public';
export const CREATES = 'rapport:creates';
export const READS = 'rapport:reads';
export const ANSWERS = 'rapport:answers';
export const SUMMARY = 'rapport:summary';

/** The one scope that a caller needs here: `tickets:write`. */
export const Scope = (scope: string) => SetMetadata(SCOPE, scope);

/** Open to everybody, so many requests per minute and address. */
export const Public = (limit: { readonly perMinute: number }) => SetMetadata(PUBLIC, limit);

/** The route makes something new: it answers 201 and wants an Idempotency-Key. */
export const Creates = () => SetMetadata(CREATES, true);

/** The views that the route reads: a presented Consistency-Token waits for them. */
export const Reads = (...views: readonly AnyProjection[]) => SetMetadata(READS, views);

/** What a route answers. */
export interface AnswerMark {
  readonly type: Type;
  /** `{items, next?, parked}` of it. */
  readonly list: boolean;
  /** Whoever accepts `text/event-stream` is told of changes, where the route reads views. */
  readonly live: boolean;
}

/** The class of the answer, for the OpenAPI document; `list: true` for `{items, next?, parked}`, which is live; `live: true` for a board of several lists. */
export const Answers = (type: Type, { list = false, live = list }: { readonly list?: boolean; readonly live?: boolean } = {}) => SetMetadata(ANSWERS, { type, list, live } satisfies AnswerMark);

/** One sentence for the OpenAPI document. */
export const Summary = (text: string) => SetMetadata(SUMMARY, text);
