import { checker } from '../checker.js';

/** Positions of a lane are given in the order of commits (I5), as the server's own stream of changes tells it: whoever reads a lane to its end has seen everything that was committed before. */
export const commitOrder = checker('commit-order', ['commits', 'log'], async (run, findings) => {
  const heads = new Map<number, number>();
  for await (const { lane, position } of run.commits()) {
    findings.looked('commits');
    const before = heads.get(lane);
    if (before !== undefined && position !== before + 1) findings.broken('an event was committed before one that comes first in its lane, or one was never committed', { lane, position, after: before });
    heads.set(lane, position);
  }
  const tails = new Map<number, number>();
  for await (const { lane, position } of run.log()) tails.set(lane, position);
  for (const [lane, position] of tails) {
    // What lay in a lane before the witness came has no witness.
    const head = heads.get(lane) ?? position;
    if (head < position) findings.broken('the end of a lane was committed unseen', { lane, position, seen: head });
  }
});
