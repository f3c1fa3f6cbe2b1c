import { checker } from '../checker.js';
import type { Checkpoint } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import type { Findings } from '../verdict.js';
import { folds } from '../views/folds.js';
import { tailsOf } from './tails.js';

/** At the end every view and reaction has reached the tail of every lane: lag 0 (I10). Of several generations the newest counts. */
export const checkpoints = checker('checkpoints', ['log', 'checkpoints'], async (run, findings) => {
  const tails = await tailsOf(run);
  for (const [consumer, reached] of await newest(run)) {
    findings.looked('consumers');
    for (const [lane, tail] of tails) judged(consumer, lane, tail, reached.get(lane), findings);
    for (const [lane, position] of reached) if (!tails.has(lane) && position > 0) findings.broken('a checkpoint stands in a lane that is empty: the log was rewound', { consumer, lane, position });
  }
  const known = new Set((await newest(run)).keys());
  const services = new Set([...known].map((consumer) => consumer.split('/')[0]));
  for (const { service, view } of folds) if (services.has(service) && !known.has(`${service}/${view}`)) findings.broken('a view has no checkpoint at all', { consumer: `${service}/${view}` });
});

const judged = (consumer: string, lane: number, tail: number, position: number | undefined, findings: Findings): void => {
  findings.looked('checkpoints');
  if (position === undefined) findings.broken('a view has no checkpoint in a lane', { consumer, lane, tail });
  else if (position < tail) findings.broken('a view lags behind the log', { consumer, lane, position, tail, lag: tail - position });
  else if (position > tail) findings.broken('a checkpoint is ahead of the log', { consumer, lane, position, tail });
};

/** Positions by lane of the newest generation of each consumer. */
const newest = async (run: RunFolder): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> => {
  const all: Checkpoint[] = [];
  for await (const checkpoint of run.checkpoints()) all.push(checkpoint);
  const byConsumer = Map.groupBy(all, ({ service, view }) => `${service}/${view}`);

  return new Map(
    [...byConsumer].map(([consumer, rows]) => {
      const generation = Math.max(...rows.map((row) => row.generation));
      return [consumer, new Map(rows.filter((row) => row.generation === generation).map(({ lane, position }) => [lane, position]))];
    }),
  );
};
