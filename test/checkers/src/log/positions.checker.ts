import { checker } from '../checker.js';
import { LANES } from '../identity.js';

/** Positions of a lane are 1, 2, 3 … without a hole (invariant 1), and the dump is in order. */
export const positions = checker('dense-positions', ['log'], async (run, findings) => {
  let [lane, next] = [-1, 1];
  for await (const row of run.log()) {
    findings.looked('rows');
    if (row.lane < lane || row.lane >= LANES) findings.broken('a row lies in a lane that does not follow', { lane: row.lane, after: lane, position: row.position });
    if (row.lane !== lane) {
      findings.looked('lanes');
      [lane, next] = [row.lane, 1];
    }
    if (row.position > next) findings.broken('positions are missing', { lane, from: next, to: row.position - 1 });
    if (row.position < next) findings.broken('a position stands twice or out of order', { lane, position: row.position, after: next - 1 });
    next = row.position + 1;
  }
});
