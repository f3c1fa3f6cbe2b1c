import type { FirstTry } from '../load/load.js';
import type { FaultNote } from '../rows/fault-row.js';

/** Figures of a run, in milliseconds unless the name says otherwise. Null where the run did not have what is measured. */
export interface Figures {
  readonly firstTries: number;
  /** Commands whose first try was done or refused, out of 100: nothing is left out, fault windows least of all. */
  readonly answeredPercent: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly max: number | null;
  /** From the kill of PostgreSQL until the first command that was sent after it was accepted; the worst of the run. */
  readonly postgresKilledToFirstWrite: number | null;
  /** First tries without an answer while the broker was dead, none expected. */
  readonly commandErrorsWithoutBroker: number | null;
}

/** Reads the figures of a run off its first tries: raw, whole run, repetitions not counted. */
export const figuresOf = (tries: readonly FirstTry[], faults: readonly FaultNote[]): Figures => {
  const took = tries.map((each) => each.took).sort((one, other) => one - other);
  const at = (share: number) => (took.length === 0 ? null : Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))]!));
  const answered = tries.filter(({ outcome }) => outcome !== 'info').length;
  const kills = faults.filter(({ id, complaints }) => id === 'F6' && complaints.length === 0);
  const outages = faults.filter(({ id, complaints }) => id === 'F16' && complaints.length === 0);

  return {
    firstTries: tries.length,
    answeredPercent: tries.length === 0 ? 100 : Math.round((answered / tries.length) * 10_000) / 100,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    postgresKilledToFirstWrite: worst(kills.map((fault) => untilAccepted(tries, fault.at))),
    commandErrorsWithoutBroker: outages.length === 0 ? null : outages.reduce((sum, fault) => sum + errorsWithin(tries, faults, fault), 0),
  };
};

const worst = (figures: readonly (number | null)[]): number | null => (figures.length === 0 || figures.includes(null) ? null : Math.round(Math.max(...(figures as number[]))));

const untilAccepted = (tries: readonly FirstTry[], from: number): number | null => {
  const accepted = tries.filter(({ at, outcome }) => at >= from && outcome === 'ok').map(({ at, took }) => at + took);
  return accepted.length === 0 ? null : Math.min(...accepted) - from;
};

/** Unknown outcomes of commands that began while the broker was dead and nothing else was hurt. */
const errorsWithin = (tries: readonly FirstTry[], faults: readonly FaultNote[], outage: FaultNote): number => {
  const others = faults.filter((fault) => fault !== outage);
  const alone = (at: number) => others.every((fault) => at < fault.at - 10_000 || at > fault.healedAt + 5_000);

  return tries.filter(({ at, outcome }) => outcome === 'info' && at >= outage.at && at <= outage.healedAt && alone(at)).length;
};
