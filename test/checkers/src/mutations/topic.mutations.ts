import { changed, found, removed, type Mutation } from './mutation.js';
import type { SyntheticRun } from '../synthetic/clean-run.js';

/** Numbers the records of every partition anew. */
const offsets = (run: SyntheticRun): void => {
  const next = new Map<number, number>();
  run.topic = run.topic.map((record) => {
    const offset = next.get(record.partition) ?? 0;
    next.set(record.partition, offset + 1);
    return { ...record, offset };
  });
};

/** Breakages of the topic. */
export const topicMutations: readonly Mutation[] = [
  {
    name: 'an event never came to the topic',
    red: 'topic',
    change: (run) => {
      const last = run.topic.at(-1)!;
      run.topic = run.topic.filter(({ headers }) => headers['ce_id'] !== last.headers['ce_id']);
    },
  },
  {
    name: 'two records come in the wrong order',
    red: 'topic',
    change: (run) => {
      const at = run.topic.findIndex((record, index) => record.offset === 0 && run.topic[index + 1]?.partition === record.partition && run.topic[index + 1]!.headers['ce_position'] === '2');
      run.topic.splice(at, 2, run.topic[at + 1]!, run.topic[at]!);
      offsets(run);
    },
  },
  {
    name: 'a record is not in the log',
    red: 'topic',
    change: (run) => {
      const record = run.topic.at(-1)!;
      run.topic.push({ ...record, offset: record.offset + 1, headers: { ...record.headers, ce_id: '00000000-0000-8000-8000-000000000000' } });
    },
  },
  {
    name: 'a record lies in a partition whose lane is empty',
    red: 'topic',
    change: (run) => {
      const free = found([...Array(64).keys()], (lane) => !run.log.some((row) => row.lane === lane));
      const at = run.topic.findIndex(({ partition }) => partition > free);
      run.topic.splice(at < 0 ? run.topic.length : at, 0, { ...run.topic[0]!, partition: free, offset: 0 });
    },
  },
  {
    name: 'a record lies in the partition of another lane',
    red: 'topic',
    change: (run) => {
      const record = removed(run.topic, () => true);
      const other = found(run.topic, ({ partition }) => partition !== record.partition);
      run.topic.splice(run.topic.indexOf(other), 0, { ...record, partition: other.partition });
      offsets(run);
    },
  },
  {
    name: 'a truncated partition leaves out an event after it went on',
    red: 'topic',
    change: (run) => {
      const [lane] = [...Map.groupBy(run.log, (row) => row.lane)].find(([, rows]) => rows.length > 5)!;
      const cut = ['1', '2', '4'];
      run.run = { ...run.run, faults: [...run.run.faults, { id: 'F20', target: `partitions ${lane}`, at: 1, openCommands: 1 }] };
      run.topic = run.topic.filter(({ partition, headers }) => partition !== lane || !cut.includes(headers['ce_position']!));
    },
  },
  { name: 'a record carries other data than the log', red: 'topic', change: ({ topic }) => changed(topic, () => true, () => ({ valueHash: '0'.repeat(64) })) },
  { name: 'a record tells another version than the log', red: 'topic', change: ({ topic }) => changed(topic, () => true, ({ headers }) => ({ headers: { ...headers, ce_version: '99' } })) },
  { name: 'a record has another key than its event', red: 'topic', change: ({ topic }) => changed(topic, () => true, () => ({ key: 'somebody' })) },
  {
    name: 'there are more duplicates than the run allows',
    red: 'topic',
    change: (run) => {
      run.run = { ...run.run, bounds: { topicDuplicates: 0 } };
    },
  },
];
