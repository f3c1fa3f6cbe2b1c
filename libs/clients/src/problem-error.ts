/** One fault of a request body or of a parameter: where it is (RFC 6901 pointer) and what is wrong there. */
export interface Fault {
  readonly pointer?: string;
  readonly code?: string;
  readonly detail?: string;
}

/** What a service answers instead of a result (RFC 9457). */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status: number;
  readonly detail?: string;
  /** Stable code in SCREAMING_SNAKE: what programs decide by. */
  readonly code: string;
  readonly traceId?: string;
  readonly errors?: readonly Fault[];
}

/** A service refused the request or failed; thrown when repeating it did not help within the caller's patience. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    readonly request: string,
  ) {
    const faults = (problem.errors ?? []).map(({ pointer = '', detail = '', code = '' }) => `${pointer} ${detail || code}`.trim());
    super(`${request} → ${problem.status} ${problem.code}: ${problem.detail ?? problem.title ?? 'no detail'}${faults.length === 0 ? '' : ` (${faults.join('; ')})`}`);
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No service answered at all: connection refused, reset or timed out until patience ended. Whether a command took effect is unknown; repeat it with the same key. */
export class ServiceUnreachable extends Error {
  override readonly name = 'ServiceUnreachable';

  constructor(
    readonly request: string,
    cause: unknown,
  ) {
    super(`${request} got no answer: ${reasonOf(cause)}`, { cause });
  }
}

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);

  return cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message;
};

/** The problem that a response carries; answers of another shape (a proxy's page) become one too. */
export const problemOf = (status: number, text: string): Problem => {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') return { ...(body as Problem), status };
  } catch {
    // not JSON: below
  }

  return { status, code: `HTTP_${status}`, ...(text === '' ? {} : { detail: text.slice(0, 200) }) };
};
