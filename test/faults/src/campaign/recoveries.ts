import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import { noneLeft, signalAll } from '../stage/process-table.js';
import type { FaultNote, FaultRow, Scene } from '../rows/fault-row.js';
import { readyReplica, rolled } from '../rows/process-rows.js';
import { rowsNamed } from '../rows/schedule.js';

/** How long each kind of recovery took, in milliseconds; null where it did not come within two minutes. */
export interface Recoveries {
  readonly brokerBackToLagBelowOneSecond: number | null;
  readonly killedServiceTwinCaughtUp: number | null;
  readonly endedServiceTwinCaughtUp: number | null;
  readonly endedServiceExit: number;
  /** First tries without an answer, from the first SIGTERM of a rolling restart to its end. */
  readonly rollingRestartFailedRequests: number;
  readonly rollingRestartRequests: number;
  /** What those came to, by status and reason. */
  readonly rollingRestartFailures: Readonly<Record<string, number>>;
  /** The lag of the same service just before, quiet: what the others are to be compared with. */
  readonly quietLag: Readonly<Record<string, number>>;
}

const PATIENCE = 120_000;
const BELOW = 1_000;

/** Measures recoveries one at a time, each from a platform that has recovered of the one before. The faults are noted as those of any other run. */
export const measured = async (scene: Scene, inflict: (row: FaultRow, scene: Scene) => Promise<FaultNote>, keep: (recoveries: Recoveries) => void): Promise<readonly FaultNote[]> => {
  const { stage, lag } = scene;
  const notes: FaultNote[] = [];
  const recovered = (services: readonly ServiceName[], since: number) =>
    lag.caughtUp(services, since, BELOW, PATIENCE).then(
      (at) => Math.round(at - since),
      () => null,
    );
  const quiet = () => recovered(lag.services, stage.clock.now());

  await quiet();
  const quietLag = Object.fromEntries(lag.services.map((service) => [service, Math.round(lag.lagOf(service, 0))]));
  notes.push(await inflict(rowsNamed(['F6'])[0]!, scene));
  await quiet();
  const outage = await inflict(rowsNamed(['F16'])[0]!, scene);
  const brokerBackToLagBelowOneSecond = await recovered(lag.services, outage.healedAt);
  notes.push(outage, await inflict(rowsNamed(['F1'])[0]!, scene));
  const killedServiceTwinCaughtUp = await recovered(['tickets'], notes.at(-1)!.at + BELOW);
  await quiet();
  const ended = await endInOrder(scene);
  const endedServiceTwinCaughtUp = await recovered(['tickets'], ended.at + BELOW);
  await quiet();
  const rolling = await rollAll(scene);
  keep({ brokerBackToLagBelowOneSecond, killedServiceTwinCaughtUp, endedServiceTwinCaughtUp, endedServiceExit: ended.took, rollingRestartFailedRequests: rolling.failed, rollingRestartRequests: rolling.requests, rollingRestartFailures: rolling.failures, quietLag });

  return notes;
};

const endInOrder = async (scene: Scene): Promise<{ readonly at: number; readonly took: number }> => {
  const replica = await readyReplica(scene, 'tickets');
  const { pid } = replica;
  replica.leaving = true;
  await pause(1_500);
  const at = scene.stage.clock.now();
  signalAll([pid], 'SIGTERM');
  await noneLeft([pid], 30_000);
  const took = Math.round(scene.stage.clock.now() - at);
  replica.leaving = false;

  return { at, took };
};

const rollAll = async ({ stage, load }: Scene): Promise<{ readonly failed: number; readonly requests: number; readonly failures: Readonly<Record<string, number>> }> => {
  const from = stage.clock.now();
  for (const service of ['tickets', 'customers'] as const) for (const replica of stage.of(service)) await rolled(replica);
  const tries = load.firstTries.filter(({ at }) => at >= from);

  const unanswered = tries.filter(({ outcome }) => outcome === 'info');
  const failures: Record<string, number> = {};
  for (const { status, error } of unanswered) failures[`${status} ${error}`] = (failures[`${status} ${error}`] ?? 0) + 1;

  return { failed: unanswered.length, requests: tries.length, failures };
};
