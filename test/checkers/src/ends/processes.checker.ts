import { checker } from '../checker.js';
import type { ProcessStep } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import type { Findings } from '../verdict.js';

const CONSUMER_DEATH = 60_000;

/** What was killed is gone, what ended was started again and became ready, and no process lives on while its consumer is dead (I21). A kill may be noted alone, or before the exit that it led to. */
export const processes = checker('processes', ['processes'], async (run, findings) => {
  const byPid = new Map<string, ProcessStep[]>();
  const byName = new Map<string, ProcessStep[]>();
  let last = -Infinity;
  for await (const step of run.processes()) {
    findings.looked('steps');
    if (step.tMono < last) findings.broken('steps are out of order', { ...step });
    last = step.tMono;
    kept(byPid, `${step.process} ${step.pid}`, step);
    kept(byName, step.process, step);
  }
  for (const steps of byPid.values()) livesAndDies(steps, run, findings);
  for (const steps of byName.values()) standsAtTheEnd(steps, durationOf(run), findings);
  noSurvivor(run, [...byPid.values()].flat(), findings);
});

const kept = (map: Map<string, ProcessStep[]>, name: string, step: ProcessStep): void => {
  const known = map.get(name);
  if (known === undefined) map.set(name, [step]);
  else known.push(step);
};

/** Milliseconds from the start of a run to its end; what ends later is only being cleared away. */
const durationOf = ({ run }: RunFolder): number => Date.parse(run.endedAt) - Date.parse(run.startedAt);

const isEnd = ({ event }: ProcessStep): boolean => event === 'exit' || event === 'kill';

/** One life: from its start to its exit. A pid that comes again begins another. */
const livesAndDies = (steps: readonly ProcessStep[], run: RunFolder, findings: Findings): void => {
  findings.looked('lives');
  const patience = run.run.bounds?.consumerDeath ?? CONSUMER_DEATH;
  for (const [index, step] of steps.entries()) {
    const { event, tMono, process, pid } = step;
    const [next, end] = [steps[index + 1], steps.slice(index + 1).find(isEnd)];
    if (event === 'kill' && next?.event === 'exit' && next.signal == null && next.code === 0) findings.broken('a killed process ended as if nothing had happened', { process, pid, killedAt: tMono, code: next.code });
    if (event === 'consumer-stopped' && (end?.tMono ?? durationOf(run)) - tMono > patience) findings.broken('a process lives on while its consumer is dead', { process, pid, consumerStoppedAt: tMono, exit: end?.tMono ?? null });
    if (isEnd(step) && next !== undefined && next.event !== 'start' && !(event === 'kill' && next.event === 'exit')) findings.broken('a process does something after its end', { process, pid, ended: tMono, by: event, then: next.event });
  }
};

/** When the run ends every process is up; whoever tells when it is ready has said so in its last life. */
const standsAtTheEnd = (all: readonly ProcessStep[], end: number, findings: Findings): void => {
  const steps = all.filter(({ tMono }) => tMono <= end);
  const last = steps.findLast((step) => step.event === 'start' || isEnd(step));
  if (last === undefined) return;
  findings.looked('processes');
  const { process, pid, tMono } = last;
  if (last.event !== 'start') findings.broken('a process ended and was not started again', { process, pid, at: tMono, event: last.event });
  else if (steps.some(({ event }) => event === 'ready') && !steps.some((step) => step.event === 'ready' && step.pid === pid && step.tMono >= tMono)) findings.broken('a process was started again and did not become ready', { process, pid, startedAt: tMono });
};

/** Of the pids that a fault says it killed, none is known to be alive afterwards. */
const noSurvivor = ({ run }: RunFolder, steps: readonly ProcessStep[], findings: Findings): void => {
  for (const { id, at, signal, pids = [] } of run.faults) {
    if (signal !== 'SIGKILL' && signal !== 'KILL') continue;
    for (const pid of pids) {
      const mine = steps.filter((step) => step.pid === pid);
      findings.looked('pids of faults');
      if (mine.length > 0 && !mine.some((step) => isEnd(step) && step.tMono >= at)) findings.broken('a fault killed a process, and it did not end', { fault: id, at, pid });
    }
  }
};
