import type { Verdict } from './verdict.js';

const MARKS = { green: 'ok ', red: 'RED', 'not applicable': '—  ' } as const;

/** Verdicts for people: a line each, counterexamples below, and the sum. */
export const reportOf = (verdicts: readonly Verdict[]): string => {
  const counted = (status: Verdict['status']) => verdicts.filter((verdict) => verdict.status === status).length;
  const sum = `${counted('green')} green, ${counted('red')} red, ${counted('not applicable')} not applicable`;

  return `${verdicts.flatMap(linesOf).join('\n')}\n${sum}\n`;
};

const linesOf = ({ checker, status, looked, found, counterexamples, reason }: Verdict): readonly string[] => {
  const counts = Object.entries(looked).map(([what, count]) => `${count} ${what}`);
  const head = `${MARKS[status]} ${checker.padEnd(34)} ${reason ?? counts.join(', ')}`;
  const shown = counterexamples.map(({ what, where }) => `      ${what}: ${JSON.stringify(where)}`);
  const rest = found > counterexamples.length ? [`      … and ${found - counterexamples.length} more`] : [];

  return [head, ...shown, ...rest];
};
