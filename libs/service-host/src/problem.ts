import { DomainError, type Language, type RefusalKind } from '@rapport/event-sourcing';

/** One fault of a request: where (JSON Pointer into the body, or the parameter), which rule, in words. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** An RFC 9457 problem. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  /** SCREAMING_SNAKE, stable. */
  readonly code: string;
  readonly rule: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly text: string }[];
  readonly traceId: string;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
}

const STATUS: Readonly<Record<RefusalKind, number>> = { invalid: 400, unauthenticated: 401, forbidden: 403, 'not-found': 404, conflict: 409, stale: 412, rule: 422, 'too-many': 429, unavailable: 503 };
const TITLES: Readonly<Record<RefusalKind, Readonly<Record<Language, string>>>> = {
  invalid: { zh: '请求无效', en: 'Invalid request' },
  unauthenticated: { zh: '未认证', en: 'Not authenticated' },
  forbidden: { zh: '没有权限', en: 'Not allowed' },
  'not-found': { zh: '未找到', en: 'Not found' },
  conflict: { zh: '冲突', en: 'Conflict' },
  stale: { zh: '版本已变化', en: 'Version has changed' },
  rule: { zh: '违反规则', en: 'Against a rule' },
  'too-many': { zh: '请求过多', en: 'Too many requests' },
  unavailable: { zh: '暂不可用', en: 'Not available for the moment' },
};
/** Codes whose HTTP status is more exact than that of their kind. */
const EXACT_STATUS: Readonly<Record<string, number>> = { METHOD_NOT_ALLOWED: 405, REQUEST_TOO_SLOW: 408, BODY_TOO_LARGE: 413, UNSUPPORTED_MEDIA_TYPE: 415, HEADERS_TOO_LARGE: 431, INTERNAL: 500 };
const RETRY_AFTER_MS = 1_000;

/** A refusal with the faults it consists of. */
export class RequestError extends DomainError {
  constructor(
    refusal: DomainError['refusal'],
    readonly faults: readonly Fault[],
  ) {
    super(refusal, { count: faults.length });
  }
}

/** A refusal as callers get it. */
export const problemOf = (error: DomainError, { language, instance, traceId }: { readonly language: Language; readonly instance: string; readonly traceId: string }): Problem => {
  const retryable = error.kind === 'unavailable' || error.kind === 'too-many' || error.code === 'CONCURRENT_CHANGE';

  return {
    type: `/problems/${error.code}`,
    title: TITLES[error.kind][language],
    status: EXACT_STATUS[error.code] ?? STATUS[error.kind],
    detail: error.text(language),
    instance,
    code: error.code,
    rule: error.refusal.rule,
    details: error.details,
    ...(error instanceof RequestError ? { errors: error.faults.map((fault) => ({ ...fault, text: fault.text[language] })) } : {}),
    traceId,
    retryable,
    ...(retryable ? { retryAfterMs: typeof error.details['seconds'] === 'number' ? error.details['seconds'] * 1_000 : RETRY_AFTER_MS } : {}),
  };
};

/** zh or en, whichever `Accept-Language` names first; en where it names neither. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const ranked = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { tag: tag.split('-')[0], quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ tag, quality }) => (tag === 'zh' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);

  return ranked[0]?.tag === 'zh' ? 'zh' : 'en';
};
