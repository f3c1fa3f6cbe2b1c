import { checker } from '../checker.js';
import type { HistoryStep } from '../run-folder/records.js';
import type { Findings } from '../verdict.js';

/** The history is one that can be judged: three outcomes told apart by their status, one request per client at a time, a client never used again after an info. */
export const history = checker('history', ['history'], async (run, findings) => {
  const open = new Map<number, HistoryStep>();
  const gone = new Set<number>();
  let last = -Infinity;
  for await (const step of run.history()) {
    findings.looked('steps');
    const where = { seq: step.seq, proc: step.proc, path: step.path };
    if (step.seq <= last) findings.broken('steps are out of order', { ...where, after: last });
    last = step.seq;
    if (gone.has(step.proc)) findings.broken('a client goes on after an info', where);
    if (step.type === 'invoke') {
      if (open.has(step.proc)) findings.broken('a client sends before its last request has ended', where);
      open.set(step.proc, step);
      continue;
    }
    ended(step, open.get(step.proc), findings);
    open.delete(step.proc);
    if (step.type === 'info') gone.add(step.proc);
  }
  findings.looked('without end', open.size);
});

const ended = (step: HistoryStep, invoke: HistoryStep | undefined, findings: Findings): void => {
  const where = { seq: step.seq, proc: step.proc, status: step.status };
  findings.looked(step.type);
  if (invoke === undefined) findings.broken('a request ends that was never sent', where);
  else if (invoke.f !== step.f || invoke.key !== step.key || invoke.path !== step.path) findings.broken('the end of a request does not belong to its beginning', { ...where, invoke: invoke.seq });
  if (!outcomeFits(step)) findings.broken('the outcome does not fit the status', { ...where, type: step.type });
};

/** ok: 2xx (and 304 to a read). fail: 4xx, which promises no effect; a read never has one. info: no status, or 5xx: it may have happened. */
const outcomeFits = ({ type, status, f }: HistoryStep): boolean => {
  switch (type) {
    case 'ok':
      return status != null && ((status >= 200 && status < 300) || (f === 'read' && status === 304));
    case 'fail':
      return status != null && status >= 400 && (status < 500 || f === 'read');
    case 'info':
      return status == null || status >= 500;
    default:
      return false;
  }
};
