import type { Received } from '../requests/http-caller.js';

/** A refusal as callers get it, as far as every refusal is alike. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

const MEMBERS = ['code', 'detail', 'details', 'instance', 'retryable', 'rule', 'status', 'title', 'traceId', 'type'];
const MORE = ['errors', 'retryAfterMs'];
const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, SCOPE_MISSING: 403 };

/** What is wrong with an answer that should be a problem of RFC 9457; empty where nothing is. */
export const faultsOfProblem = ({ status, headers, text }: Received): readonly string[] => {
  if (!String(headers['content-type']).startsWith('application/problem+json')) return [`${status} came as ${String(headers['content-type'])}: ${text.slice(0, 200)}`];
  const problem = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const members = Object.keys(problem).filter((name) => !MORE.includes(name));

  return [
    ...(members.sort().join() === MEMBERS.join() ? [] : [`its members are ${members.join()}`]),
    ...(problem['status'] === status ? [] : [`it says ${String(problem['status'])} and came as ${status}`]),
    ...(typeof problem['code'] === 'string' && /^[A-Z][A-Z_]+$/.test(problem['code']) ? [] : [`its code is ${String(problem['code'])}`]),
    ...(problem['type'] === `/problems/${String(problem['code'])}` ? [] : [`its type is ${String(problem['type'])}`]),
    ...(status === 401 && headers['www-authenticate'] !== 'Bearer' ? ['401 came without WWW-Authenticate'] : []),
    ...((status === 503 || status === 429) && headers['retry-after'] === undefined ? [`${status} came without Retry-After`] : []),
  ];
};

/** What is wrong with an answer that should be this refusal; null where nothing is. */
export const faultOfRefusal = (answer: Received, code: 'UNAUTHENTICATED' | 'SCOPE_MISSING'): string | null => {
  if (answer.status !== STATUS[code]) return `answered ${answer.status} ${answer.text.slice(0, 300)}`;
  const faults = faultsOfProblem(answer);

  return faults.length === 0 && codeOf(answer) === code ? null : `${codeOf(answer)}, ${faults.join('; ')}`;
};

/** The status where it went well, else the code of the refusal. */
export const outcomeOf = (answer: Received): number | string => (answer.status < 300 ? answer.status : codeOf(answer));

export const codeOf = ({ status, text }: Received): string => {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code);
  } catch {
    return `${status} without JSON`;
  }
};

/** The answer without what differs from id to id: what remains must be the same for an id of nobody and an id of something else. */
export const shapeOf = ({ status, text }: Received, ...ids: readonly string[]): string => {
  const body = JSON.parse(text, (key, value: unknown) => (key === 'traceId' || key === 'standsOn' ? '' : value)) as object;

  const long = ids.filter(({ length }) => length > 3).sort((one, other) => other.length - one.length);

  return `${status} ${long.reduce((shape, id) => shape.replaceAll(id, '<id>').replaceAll(encodeURIComponent(id), '<id>'), JSON.stringify(body))}`;
};
