import { sha256 } from '../identity.js';
import type { HistoryStep, JsonObject, LogRow } from '../run-folder/records.js';
import { checkpointsOf, type SyntheticRun } from '../synthetic/clean-run.js';
import { dumpsOf } from '../synthetic/dumps.js';
import { topicOf } from '../synthetic/topic.js';

/** A deliberate breakage of a run, and the checker that has to notice it. */
export interface Mutation {
  readonly name: string;
  readonly red: string;
  /** Checkers that may see it too, because what is broken is theirs as well; any other must stay as it was. `views` stands for all views. */
  readonly also?: readonly string[];
  readonly change: (run: SyntheticRun) => void;
}

/** Changes the first item that fits. @throws Error where none does: a mutation that changes nothing proves nothing */
export const changed = <Item>(items: Item[], fits: (item: Item) => boolean, change: (item: Item) => Partial<NoInfer<Item>>): void => {
  const index = items.findIndex(fits);
  if (index < 0) throw new Error('The mutation found nothing to change.');
  items[index] = { ...items[index]!, ...change(items[index]!) };
};

export const removed = <Item>(items: Item[], fits: (item: Item) => boolean): Item => {
  const index = items.findIndex(fits);
  if (index < 0) throw new Error('The mutation found nothing to remove.');

  return items.splice(index, 1)[0]!;
};

export const found = <Item>(items: readonly Item[], fits: (item: Item) => boolean): Item => {
  const item = items.find(fits);
  if (item === undefined) throw new Error('The mutation found nothing to work on.');

  return item;
};

/** Topic, views and checkpoints as they would follow from the log as it is now: nobody but those who look at the log may notice. */
export const followed = (run: SyntheticRun): void => {
  run.topic = topicOf(run.log, Number(run.run.seed));
  run.views = dumpsOf(run.log);
  run.rebuilt = structuredClone(run.views);
  run.checkpoints = checkpointsOf(run.log);
};

/** Other data, and the hash that belongs to them. */
export const withData = (row: LogRow, change: (data: JsonObject) => JsonObject): Pick<LogRow, 'data' | 'dataHash'> => {
  const data = JSON.stringify(change(JSON.parse(row.data) as JsonObject));
  return { data, dataHash: sha256(data) };
};

/** Puts a row behind the last one of its lane. */
export const appended = (run: SyntheticRun, row: Omit<LogRow, 'position'>): LogRow => {
  const index = run.log.findLastIndex(({ lane }) => lane === row.lane);
  const placed = { ...row, position: index < 0 ? 1 : run.log[index]!.position + 1 };
  const at = index >= 0 ? index + 1 : run.log.filter(({ lane }) => lane < row.lane).length;
  run.log.splice(at, 0, placed);

  return placed;
};

export const lastVersion = (run: SyntheticRun, stream: string): number => Math.max(...run.log.filter((row) => row.stream === stream).map(({ version }) => version));

/** Steps of one key, in order. */
export const triesOf = (run: SyntheticRun, key: string | null): readonly HistoryStep[] => run.history.filter((step) => step.key === key);

/** A key whose steps come in this order of types, for a path that ends so. */
export const keyOf = (run: SyntheticRun, types: string, path = ''): string => {
  const keys = new Set(run.history.flatMap(({ key }) => key ?? []));
  return found([...keys], (key) => {
    const steps = triesOf(run, key);
    return steps.map(({ type }) => type).join(' ') === types && steps[0]!.path.endsWith(path);
  });
};

export const isEnd = (key: string, type: HistoryStep['type']) => (step: HistoryStep) => step.key === key && step.type === type;

/** Numbers the steps of the history anew, after some were moved, put in or taken out. */
export const renumbered = (run: SyntheticRun): void => {
  run.history = run.history.map((step, index) => ({ ...step, seq: index + 1 }));
};
