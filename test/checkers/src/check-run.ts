import type { Checker } from './checker.js';
import { checkpoints } from './ends/checkpoints.checker.js';
import { parked } from './ends/parked.checker.js';
import { processes } from './ends/processes.checker.js';
import { reactions } from './ends/reactions.checker.js';
import { resources } from './ends/resources.checker.js';
import { settings } from './ends/settings.checker.js';
import { timers } from './ends/timers.checker.js';
import { acknowledged } from './history/acknowledged.checker.js';
import { history } from './history/history.checker.js';
import { idempotency } from './history/idempotency.checker.js';
import { order } from './history/order.checker.js';
import { ownership } from './history/ownership.checker.js';
import { reads } from './history/reads.checker.js';
import { commands } from './log/commands.checker.js';
import { commitOrder } from './log/commit-order.checker.js';
import { data } from './log/data.checker.js';
import { lanes } from './log/lanes.checker.js';
import { positions } from './log/positions.checker.js';
import { versions } from './log/versions.checker.js';
import { UnreadableLine } from './run-folder/json-lines.js';
import { RunFolder } from './run-folder/run-folder.js';
import { topic } from './topic/topic.checker.js';
import { Findings, type Verdict } from './verdict.js';
import { rebuilt } from './views/rebuilt.checker.js';
import { views } from './views/views.checker.js';

/** Every checker, in the order in which verdicts are told: what the run is, the log by itself, the history against it, the topic, the views, the end. */
const CHECKERS: readonly Checker[] = [
  ...[settings, history],
  ...[positions, commitOrder, lanes, versions, data, commands],
  ...[acknowledged, order, ownership, idempotency, reads, reactions],
  ...[topic, rebuilt, views],
  ...[checkpoints, parked, timers, processes, resources],
];

/** The verdicts of all checkers on the run in a folder. A folder without `run.json` has one verdict, and it is red. */
export const checkRun = async (folder: string): Promise<readonly Verdict[]> => {
  const findings = new Findings('run');
  let run: RunFolder;
  try {
    run = RunFolder.open(folder);
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    findings.broken('there is no run to check', { reason: error.message });
    return [findings.verdict()];
  }
  const verdicts: Verdict[] = [];
  for (const check of CHECKERS) verdicts.push(...(await check(run)));

  return verdicts;
};
