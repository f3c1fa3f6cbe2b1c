import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FaultNote, type Part, type Scene } from '../rows/fault-row.js';
import { allRows, attempted, inTurn, overlapping, rowsNamed } from '../rows/schedule.js';
import { rollingUpgrade } from '../rows/upgrade-row.js';
import { builtRelease } from '../stage/built-release.js';
import { verdictsOf } from './checks.js';
import { figuresOf } from './figures.js';
import { enter, enterFailure, machine } from './ledger.js';
import { logRewind } from './log-rewind.js';
import { measured, type Recoveries } from './recoveries.js';
import { faultRun, type RunPlan } from './run.js';

export interface CampaignOptions {
  readonly minutes: number;
  readonly seed: number;
  /** Rows to be done in turn instead of random pairs. */
  readonly rows: readonly string[];
  /** Nodes of Kafka: 1, or 3 for the rows that need a cluster. */
  readonly brokers: number;
  /** The commit whose release stands there first, where one is upgraded. */
  readonly from: string;
  /** Where the runs leave their folders; kept then. Without it a folder is kept only where something was wrong. */
  readonly keep?: string;
  /** Whether runs get their lines in the ledger. */
  readonly recorded: boolean;
  readonly say: (text: string) => void;
}

/** Longest stretch of faults of one run: what is collected afterwards stays small enough to be compared whole. */
const LONGEST_RUN = 8 * 60_000;
const PATIENCE = 180_000;

/** First a run that measures recoveries, then runs of random pairs until the time is over; every run ends in the checks and in the ledger. Answers how many runs something was wrong with. */
export const faultsCampaign = async ({ minutes, seed, rows, brokers, keep, recorded, say }: CampaignOptions): Promise<number> => {
  const end = performance.now() + minutes * 60_000;
  let wrong = 0;
  for (let number = 0; number === 0 || performance.now() < end; number += 1) {
    let recoveries: Recoveries | null = null;
    const faults = (scene: Scene): Promise<readonly FaultNote[]> => {
      if (rows.length > 0) return inTurn(rowsNamed(rows), say)(scene);
      if (number === 0) return measured(scene, (row, on) => attempted(row, on, say), (kept) => (recoveries = kept));

      return randomPairs(scene, Math.min(end, performance.now() + LONGEST_RUN), say);
    };
    const verdicts = await oneRun({ seed: seed + number, stage: { brokers }, faults, say }, () => recoveries, keep, recorded ? 'faults' : null);
    wrong += verdicts.length > 0 ? 1 : 0;
    if (rows.length > 0) break;
  }

  return wrong;
};

/** Every row once in its shortest form, rows of different parts at the same time. Answers 1 where something was wrong. */
export const gateCampaign = async ({ seed, keep, recorded, say }: CampaignOptions): Promise<number> => {
  const verdicts = await oneRun({ seed, faults: overlapping(allRows, say), say }, () => null, keep, recorded ? 'gate' : null);
  return verdicts.length > 0 ? 1 : 0;
};

/** F32 between two releases: processes of an older one and of this one work side by side on one log. Answers 1 where something was wrong. */
export const upgradeCampaign = async ({ seed, from, keep, recorded, say }: CampaignOptions): Promise<number> => {
  say(`release ${from} is built`);
  const release = await builtRelease(from);
  say(`upgraded from ${release.commit}`);
  try {
    const verdicts = await oneRun({ seed, stage: { release: release.folder }, faults: inTurn([rollingUpgrade], say), say, from: release.commit }, () => null, keep, recorded ? 'upgrade' : null);

    return verdicts.length > 0 ? 1 : 0;
  } finally {
    await release.remove();
  }
};

/** F38 for the log itself, on a stage of its own: what it takes from the log would be losses to every other run. Answers 1 where something was wrong. */
export const logRewindCampaign = async ({ seed, keep, say }: Pick<CampaignOptions, 'seed' | 'keep' | 'say'>): Promise<number> => {
  const folder = keep === undefined ? await mkdtemp(join(tmpdir(), 'rapport-faults-')) : join(keep, `log-rewind-${seed}`);
  say(`the log is put back, seed ${seed}, in ${folder}`);
  const verdicts = await logRewind(seed, folder, say);
  say(verdicts.length === 0 ? 'everything stands on the log that was put back' : `WRONG:\n${verdicts.join('\n')}`);
  if (keep === undefined && verdicts.length === 0) await rm(folder, { recursive: true, force: true });

  return verdicts.length > 0 ? 1 : 0;
};

const oneRun = async (plan: Pick<RunPlan, 'seed' | 'stage' | 'faults' | 'say'> & { readonly from?: string }, recoveries: () => Recoveries | null, keep: string | undefined, ledger: string | null): Promise<readonly string[]> => {
  const { say } = plan;
  const folder = keep === undefined ? await mkdtemp(join(tmpdir(), 'rapport-faults-')) : join(keep, `run-${plan.seed}`);
  const on = machine();
  say(`run of seed ${plan.seed} in ${folder}, load average ${on.loadAverage}`);
  const result = await faultRun({ ...plan, folder, warmUp: 10_000, patience: PATIENCE }).catch(async (error: unknown) => {
    const reason = `the run did not come to its end: ${error instanceof Error ? error.message : String(error)}`;
    if (ledger !== null) await enterFailure(ledger, { seed: plan.seed, machine: on, reason });
    say(`WRONG:\n${reason}`);

    return reason;
  });
  if (typeof result === 'string') return [result];
  const verdicts = await verdictsOf(result, folder);
  const figures = figuresOf(result.firstTries, result.faults);
  if (ledger !== null) await enter(ledger, { result, folder, figures, recoveries: recoveries(), verdicts, machine: on, from: plan.from });
  say(JSON.stringify({ figures, ...(recoveries() === null ? {} : { recoveries: recoveries() }), faults: result.faults.length, acknowledged: result.sanity.acknowledged, settledAfterMs: Math.round(result.settled.took) }, null, 2));
  say(verdicts.length === 0 ? 'nothing was lost, doubled or reordered' : `WRONG:\n${verdicts.join('\n')}`);
  if (keep === undefined && verdicts.length === 0) await rm(folder, { recursive: true, force: true });

  return verdicts;
};

/** F40: pairs of faults on different parts, the second while the first is not healed, one pair every 5 to 20 s. The seed decides which. */
const randomPairs = async (scene: Scene, end: number, say: (text: string) => void): Promise<readonly FaultNote[]> => {
  const { chance } = scene;
  const notes: FaultNote[] = [];
  while (performance.now() < end) {
    const first = chance.of(allRows);
    const second = chance.of(allRows.filter(({ touches }) => !meet(first.touches, touches)));
    say(`F40: ${first.id} and ${second.id}`);
    const pair = await Promise.all([attempted(first, scene, say), pause(chance.below(2_000)).then(() => attempted(second, scene, say))]);
    const [one, other] = pair as [FaultNote, FaultNote];
    notes.push(...pair, { ...one, id: 'F40', target: `${one.target} + ${other.target}`, complaints: [] });
    await pause(5_000 + chance.below(10_000));
  }

  return notes;
};

/** Two faults on the same part hinder each other: one would heal what the other has hurt. */
const meet = (one: Part, other: Part): boolean => one === other;
