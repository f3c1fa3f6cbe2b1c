import { checker } from '../checker.js';
import type { Findings } from '../verdict.js';
import { bodyHash, canonical, givenCommands, type GivenCommand, type Operation } from './operations.js';

/** One Idempotency-Key with one body has one effect and one answer over all its tries; another body under it is refused with 422 (invariant 3, I3). */
export const idempotency = checker('idempotency', ['history'], async (run, findings) => {
  for await (const command of givenCommands(run)) {
    if (command.key === null) continue;
    findings.looked('keys');
    findings.looked('tries', command.tries.length);
    if (command.tries.length > 1) compared(command, findings);
  }
});

/** Refused at the edge, before anybody looks at the key: not who one says, not allowed, too often. */
const AT_THE_EDGE = new Set([401, 403, 429]);

const compared = ({ key, path, tries }: GivenCommand, findings: Findings): void => {
  findings.looked('keys with several tries');
  const where = (one: Operation, other: Operation) => ({ key, path, tries: [one.invoke.seq, other.invoke.seq], statuses: [one.end?.status, other.end?.status] });
  const effects = tries.filter(({ outcome, end }) => outcome === 'ok' && end?.token != null);
  const first = effects.toSorted((one, other) => one.end!.seq - other.end!.seq)[0];
  if (first === undefined) return;

  for (const other of tries) {
    if (other === first || other.outcome === 'info' || AT_THE_EDGE.has(other.end!.status!)) continue;
    const same = bodyHash(other.invoke.body) === bodyHash(first.invoke.body);
    const after = other.invoke.seq > first.end!.seq;
    const fault = same ? sameBody(first, other, after) : otherBody(other, after);
    if (fault !== null) findings.broken(fault, where(first, other));
  }
};

/** What was decided afresh before the effect may have been refused or empty; what was sent after it may not. */
const sameBody = (first: Operation, other: Operation, after: boolean): string | null => {
  const effect = other.outcome === 'ok' && other.end!.token != null;
  if (!effect) return after ? 'a try after the effect was answered otherwise' : null;
  if (other.end!.token !== first.end!.token) return 'one key has two effects';
  if (other.end!.status !== first.end!.status) return 'one key was answered with two statuses';

  return canonical(other.end!.answer) === canonical(first.end!.answer) ? null : 'one key was answered with two bodies';
};

const otherBody = (other: Operation, after: boolean): string | null => {
  if (other.outcome === 'ok' && other.end!.token != null) return 'another body under the same key had an effect';

  return after && other.end!.status !== 422 ? 'another body under the same key was not refused with 422' : null;
};
