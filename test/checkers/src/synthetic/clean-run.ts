import type { Checkpoint, CommittedPlace, HeldResources, HistoryStep, LogRow, ParkedKey, ProcessStep, RunFile, TimerRow, TopicRecord } from '../run-folder/records.js';
import { folds } from '../views/folds.js';
import type { Row } from '../views/fold.js';
import { dumpsOf } from './dumps.js';
import { tellStory } from './story.js';
import { topicOf } from './topic.js';

/** A whole run in memory, small enough to be changed by hand. Texts of rows are those that PostgreSQL would have written. */
export interface SyntheticRun {
  run: RunFile;
  history: HistoryStep[];
  /** By lane and position. */
  log: LogRow[];
  /** In the order of commits. */
  commits: CommittedPlace[];
  topic: TopicRecord[];
  /** Rows by `<service>/<view>`. */
  views: Record<string, Row[]>;
  rebuilt: Record<string, Row[]>;
  checkpoints: Checkpoint[];
  parked: ParkedKey[];
  timers: TimerRow[];
  processes: ProcessStep[];
  resources: HeldResources[];
}

/** A run without a fault: what a seed makes of some parties, their tickets, complaints and timers, with retries, infos, refusals, duplicates on the topic and a process that was killed. */
export const cleanRun = (seed: number): SyntheticRun => {
  const { log, history, timers, endedAt, startedAt } = tellStory(seed);
  const views = dumpsOf(log);

  return {
    run: {
      ...{ seed, commit: '0'.repeat(40), startedAt, endedAt, settings: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: '128MB' } },
      faults: [{ id: 'F1', target: 'tickets', at: 5_000, healedAt: 7_000, openCommands: 3, signal: 'SIGKILL', pids: [4102] }],
      bounds: { topicDuplicates: 100, timerLateness: 10_000 },
    },
    ...{ history, log, commits: commitsOf(log), topic: topicOf(log, seed), views, rebuilt: structuredClone(views), checkpoints: checkpointsOf(log), parked: [], timers, processes: processesOf(Date.parse(endedAt) - Date.parse(startedAt)), resources: resourcesOf() },
  };
};

/** As they were recorded, whatever their lane. */
export const commitsOf = (log: readonly LogRow[]): CommittedPlace[] =>
  log
    .map(({ lane, position, recordedAt }) => ({ lane, position, recordedAt }))
    .sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : Number(one.recordedAt > other.recordedAt)) || one.position - other.position)
    .map(({ lane, position }) => ({ lane, position }));

const REACTIONS = ['tickets/breach-response-when-limit-elapsed', 'customers/open-anonymous-contact-when-complaint-lodged-publicly'];

/** Everybody at the tail of every lane. */
export const checkpointsOf = (log: readonly LogRow[]): Checkpoint[] => {
  const tails = Array.from({ length: 64 }, (_, lane) => log.filter((row) => row.lane === lane).length);
  const consumers = [...folds.map(({ service, view }) => ({ service, view, generation: 1 })), ...REACTIONS.map((name) => ({ service: name.split('/')[0]!, view: name.split('/')[1]!, generation: 0 }))];

  return consumers.flatMap((consumer) => tails.map((position, lane) => ({ ...consumer, lane, position })));
};

/** A quarter of an hour in which memory goes up and down. */
const resourcesOf = (): HeldResources[] =>
  Array.from({ length: 180 }, (_, index) => index * 5_000).flatMap((tMono, index) => [
    { tMono, process: 'customers', pid: 4101, megabytes: 200 + (index % 7) * 10, connections: 30 + (index % 3), stuck: 0 },
    { tMono, process: 'postgres', pid: 4110, megabytes: 0, connections: 60, stuck: 0 },
  ]);

const processesOf = (end: number): ProcessStep[] => [
  { tMono: 0, process: 'customers', event: 'start', pid: 4101 },
  { tMono: 10, process: 'tickets', event: 'start', pid: 4102 },
  { tMono: 900, process: 'customers', event: 'ready', pid: 4101 },
  { tMono: 950, process: 'tickets', event: 'ready', pid: 4102 },
  { tMono: 5_000, process: 'tickets', event: 'kill', pid: 4102, signal: 'SIGKILL' },
  { tMono: 5_010, process: 'tickets', event: 'exit', pid: 4102, code: null, signal: 'SIGKILL' },
  { tMono: 5_600, process: 'tickets', event: 'start', pid: 4190 },
  { tMono: 6_700, process: 'tickets', event: 'ready', pid: 4190 },
  { tMono: end + 100, process: 'customers', event: 'exit', pid: 4101, code: 0, signal: null },
  { tMono: end + 101, process: 'tickets', event: 'exit', pid: 4190, code: 0, signal: null },
];
