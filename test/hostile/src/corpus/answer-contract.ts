import { codeOf, faultsOfProblem } from '../matrix/problem-answers.js';
import type { Received } from '../requests/http-caller.js';

/** Traces of the inside that no answer may show. */
const INSIDE = /\n\s+at |node_modules|\.[jt]s:\d+|TypeError|QueryFailedError|syntax error at|invalid input syntax|violates |relation "|SQLSTATE|pg_|SELECT .* FROM/;
const LARGEST_REFUSAL = 6_000;

/** Which broken promise of every answer this one shows; empty where it shows none. `waits` tells that the request presented a place in the log that nobody has reached. */
export const brokenPromises = (answer: Received, { waits }: { readonly waits: boolean }): readonly string[] => {
  const { status, text } = answer;
  if (status < 400) return status === 304 || status === 200 || status === 201 ? [] : [`answered ${status}`];
  if (status >= 500 && !(waits && status === 503 && codeOf(answer) === 'VIEW_BEHIND')) return [`answered ${status}: ${text.slice(0, 300)}`];

  return [
    ...faultsOfProblem(answer),
    ...(INSIDE.test(text) ? [`shows its inside: ${text.slice(0, 300)}`] : []),
    ...(text.length > LARGEST_REFUSAL ? [`refuses with ${text.length} characters: ${text.slice(0, 200)}`] : []),
  ];
};
