import { checker } from '../checker.js';
import { tailsOf } from './tails.js';

/** Nothing is parked at the end, or no more than the run expects; what is parked is in the log, and each position once (I11). That the rest was applied is what the folds compare. */
export const parked = checker('parked', ['log', 'parked', 'checkpoints'], async (run, findings) => {
  const tails = await tailsOf(run);
  const allowed = run.run.bounds?.parkedKeys ?? 0;
  let keys = 0;
  for await (const _ of run.checkpoints()) findings.looked('checkpoints');
  for await (const { service, view, lane, key, positions } of run.parked()) {
    keys += 1;
    findings.looked('parked keys');
    const where = { view: `${service}/${view}`, lane, key };
    if (keys > allowed) findings.broken('a key is parked', { ...where, positions: positions.slice(0, 10) });
    if (positions.length === 0 || new Set(positions).size < positions.length) findings.broken('a parked key holds no position, or one twice', where);
    const beyond = positions.filter((position) => position < 1 || position > (tails.get(lane) ?? 0));
    if (beyond.length > 0) findings.broken('a parked position is not in the log', { ...where, positions: beyond.slice(0, 10) });
  }
});
