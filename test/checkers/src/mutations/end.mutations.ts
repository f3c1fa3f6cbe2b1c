import { reactionCommandId, derivedId } from '../identity.js';
import type { LogRow, Meta } from '../run-folder/records.js';
import { appended, changed, followed, found, removed, type Mutation } from './mutation.js';

const reacted = ({ meta }: LogRow) => (meta as Meta).actor.id.startsWith('reaction:');
const elapsed = ({ type }: LogRow) => type === 'event-log.timer-elapsed';

/** Breakages of reactions and timers. */
export const followUpMutations: readonly Mutation[] = [
  {
    name: 'a reaction gives a command under an id that does not follow from its cause',
    red: 'reactions',
    change: (run) => {
      changed(run.log, reacted, () => ({ commandId: derivedId('by chance') }));
      followed(run);
    },
  },
  {
    name: 'a reaction answers to an event that is not in the log',
    red: 'reactions',
    change: (run) => {
      const cause = derivedId('no event');
      changed(run.log, reacted, ({ meta }) => ({ meta: { ...(meta as Meta), causationId: cause }, commandId: reactionCommandId((meta as Meta).actor.id.slice('reaction:'.length), cause, 0) }));
      followed(run);
    },
  },
  {
    name: 'a reaction leaves the conversation of its cause',
    red: 'reactions',
    change: (run) => {
      changed(run.log, reacted, ({ meta }) => ({ meta: { ...(meta as Meta), correlationId: derivedId('another talk') } }));
    },
  },
  {
    name: 'a timer fires before it is due',
    red: 'timers',
    change: (run) => {
      changed(run.log, elapsed, ({ data }) => ({ recordedAt: new Date(Date.parse((JSON.parse(data) as { dueAt: string }).dueAt) - 1).toISOString() }));
      followed(run);
    },
  },
  {
    name: 'a timer fires twice',
    red: 'timers',
    also: ['commit-order', 'one-effect', 'topic'],
    change: (run) => {
      const row = found(run.log, elapsed);
      appended(run, { ...row, version: 2 });
      followed(run);
    },
  },
  { name: 'a timer is past due and has not fired', red: 'timers', change: (run) => changed(run.timers, ({ state }) => state === 'pending', () => ({ dueAt: '2026-03-02T09:00:01.000Z' })) },
  { name: 'a timer is lost', red: 'timers', change: ({ timers }) => removed(timers, ({ state }) => state === 'pending') },
  { name: 'a timer fired that nobody set', red: 'timers', change: ({ timers }) => removed(timers, ({ state }) => state === 'fired') },
  { name: 'a timer is due at another time than its fact says', red: 'timers', change: ({ timers }) => changed(timers, ({ state }) => state === 'pending', () => ({ dueAt: '2027-01-01T00:00:00.000Z' })) },
  { name: 'a fired timer still counts as pending', red: 'timers', change: ({ timers }) => changed(timers, ({ state }) => state === 'fired', () => ({ state: 'pending' as const })) },
  { name: 'a timer counts as fired without an event', red: 'timers', change: ({ timers }) => changed(timers, ({ state }) => state === 'pending', () => ({ state: 'fired' as const })) },
];

/** Breakages of how things stand at the end: checkpoints, parked keys, processes, settings. */
export const endMutations: readonly Mutation[] = [
  { name: 'a view lags behind the log', red: 'checkpoints', change: ({ checkpoints }) => changed(checkpoints, ({ position }) => position > 0, ({ position }) => ({ position: position - 1 })) },
  { name: 'a checkpoint is ahead of the log', red: 'checkpoints', change: ({ checkpoints }) => changed(checkpoints, ({ position }) => position > 0, ({ position }) => ({ position: position + 1 })) },
  { name: 'a checkpoint stands in an empty lane', red: 'checkpoints', change: ({ checkpoints }) => changed(checkpoints, ({ position }) => position === 0, () => ({ position: 3 })) },
  { name: 'a view has no checkpoint in a lane', red: 'checkpoints', change: ({ checkpoints }) => removed(checkpoints, ({ position }) => position > 0) },
  { name: 'a view has no checkpoint at all', red: 'checkpoints', change: (run) => {
    run.checkpoints = run.checkpoints.filter(({ view }) => view !== 'queue');
  } },
  { name: 'a new generation lags behind the log', red: 'checkpoints', change: ({ checkpoints }) => checkpoints.push({ service: 'tickets', view: 'queue', generation: 2, lane: 0, position: 0 }) },
  {
    name: 'a key is parked at the end',
    red: 'parked',
    also: ['view tickets/queue'],
    change: ({ parked, log }) => {
      const row = found(log, ({ type }) => type === 'tickets.need-restated');
      parked.push({ service: 'tickets', view: 'queue', lane: row.lane, key: row.stream.slice(-36), positions: [row.position] });
    },
  },
  {
    name: 'a parked position is not in the log',
    red: 'parked',
    change: (run) => {
      run.run = { ...run.run, bounds: { ...run.run.bounds, parkedKeys: 1 } };
      run.parked.push({ service: 'tickets', view: 'queue', lane: 5, key: 'x', positions: [1_000_000] });
    },
  },
  { name: 'a killed process lives on', red: 'processes', change: ({ processes }) => changed(processes, ({ event, signal }) => event === 'exit' && signal === 'SIGKILL', () => ({ event: 'ready' as const })) },
  {
    name: 'a fault killed a process that did not end',
    red: 'processes',
    change: (run) => {
      run.processes = run.processes.filter(({ pid, event }) => pid !== 4102 || event === 'start' || event === 'ready');
    },
  },
  { name: 'a process that ended in order was not started again', red: 'processes', change: ({ processes }) => processes.splice(8, 0, { tMono: 7_100, process: 'customers', event: 'exit', pid: 4101, code: 0, signal: null }) && processes.splice(9, 1) },
  { name: 'a killed process ended as if nothing had happened', red: 'processes', change: ({ processes }) => changed(processes, ({ event, signal }) => event === 'exit' && signal === 'SIGKILL', () => ({ code: 0, signal: null })) },
  { name: 'a killed process was not started again', red: 'processes', change: (run) => {
    run.processes = run.processes.filter(({ pid }) => pid !== 4190);
  } },
  { name: 'a process that was started again did not become ready', red: 'processes', change: (run) => {
    run.processes = run.processes.filter(({ pid, event }) => pid !== 4190 || event === 'start');
  } },
  {
    name: 'a process lives on while its consumer is dead',
    red: 'processes',
    change: (run) => {
      run.run = { ...run.run, bounds: { ...run.run.bounds, consumerDeath: 1_000 } };
      run.processes.splice(8, 0, { tMono: 7_000, process: 'customers', event: 'consumer-stopped', pid: 4101 });
    },
  },
  { name: 'a process does something after its end', red: 'processes', change: ({ processes }) => processes.push({ ...processes.at(-1)!, event: 'ready' }) },
  { name: 'fsync is off', red: 'settings', change: (run) => {
    run.run = { ...run.run, settings: { ...run.run.settings, fsync: 'off' } };
  } },
  { name: 'full_page_writes was not asked', red: 'settings', change: (run) => {
    run.run = { ...run.run, settings: { fsync: 'on', synchronous_commit: 'on' } };
  } },
  { name: 'synchronous_commit is off at the end', red: 'settings', change: (run) => {
    run.run = { ...run.run, settingsAtEnd: { ...run.run.settings, synchronous_commit: 'off' } };
  } },
  { name: 'the memory of a process rises', red: 'resources', change: (run) => (run.resources = run.resources.map((held) => (held.process === 'customers' ? { ...held, megabytes: held.megabytes + held.tMono / 10_000 } : held))) },
  { name: 'connections do not come back to what they were', red: 'resources', change: (run) => (run.resources = run.resources.map((held, index) => (index >= run.resources.length - 2 ? { ...held, connections: 400 } : held))) },
  { name: 'a session stands in an open transaction when all is over', red: 'resources', change: ({ resources }) => changed(resources, (held) => held.process === 'postgres' && held === resources.at(-1), () => ({ stuck: 1 })) },
];
