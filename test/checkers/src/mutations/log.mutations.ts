import { laneOf } from '../identity.js';
import { appended, changed, followed, found, lastVersion, removed, withData, type Mutation } from './mutation.js';

const isOpening = ({ type, version }: { readonly type: string; readonly version: number }) => type === 'tickets.ticket-opened' && version === 1;
const everythingElse = ['stream-versions', 'one-effect', 'acknowledged', 'ownership', 'reactions', 'timers', 'reads', 'real-time-order', 'topic', 'views', 'personal-columns'];

/** Breakages of the log itself. */
export const logMutations: readonly Mutation[] = [
  {
    name: 'an event is dropped from the middle of a lane',
    red: 'dense-positions',
    also: everythingElse,
    change: (run) => {
      removed(run.log, ({ position, type }) => position > 1 && type === 'tickets.ticket-assigned');
      run.views = structuredClone(run.rebuilt);
    },
  },
  {
    name: 'an event is committed before the one in front of it',
    red: 'commit-order',
    change: ({ commits }) => {
      const later = commits.findIndex(({ position }) => position === 2);
      const earlier = commits.findIndex(({ lane, position }) => lane === commits[later]!.lane && position === 1);
      [commits[earlier], commits[later]] = [commits[later]!, commits[earlier]!];
    },
  },
  { name: 'the last commits have no witness', red: 'commit-order', change: (run) => (run.commits = run.commits.slice(0, -3)) },
  { name: 'a position is given out twice', red: 'dense-positions', also: ['acknowledged', 'topic', 'views', 'checkpoints'], change: ({ log }) => changed(log, ({ position }) => position === 2, () => ({ position: 1 })) },
  {
    name: 'a lane does not begin at 1',
    red: 'dense-positions',
    also: ['commit-order', 'acknowledged', 'reads', 'topic', 'views', 'checkpoints'],
    change: (run) => {
      const { lane } = run.log[0]!;
      run.log = run.log.map((row) => (row.lane === lane ? { ...row, position: row.position + 1 } : row));
    },
  },
  {
    name: 'two events of a stream are swapped',
    red: 'stream-versions',
    also: ['acknowledged', 'real-time-order', 'reads'],
    change: (run) => {
      const first = found(run.log, ({ type }) => type === 'tickets.ticket-assigned');
      const second = found(run.log, ({ stream, version }) => stream === first.stream && version === first.version + 1);
      run.log = run.log.map((row) => (row === first ? { ...first, version: second.version } : row === second ? { ...second, version: first.version } : row));
      followed(run);
    },
  },
  {
    name: 'a stream leaves out a version',
    red: 'stream-versions',
    also: ['acknowledged', 'reads'],
    change: (run) => {
      const last = run.log.findLast(({ type }) => type === 'tickets.need-restated')!;
      changed(run.log, (row) => row === last, ({ version }) => ({ version: version + 1 }));
      followed(run);
    },
  },
  {
    name: 'a version stands twice in a stream',
    red: 'stream-versions',
    also: ['acknowledged', 'reads', 'real-time-order'],
    change: (run) => {
      changed(run.log, ({ type }) => type === 'tickets.need-restated', ({ version }) => ({ version: version - 1 }));
      followed(run);
    },
  },
  {
    name: 'an event lies in another lane than its key',
    red: 'lanes',
    also: ['acknowledged'],
    change: (run) => {
      const row = removed(run.log, ({ type }) => type === 'surveys.campaign-drafted');
      const { lane, position } = row;
      run.log = run.log.map((each) => (each.lane === lane && each.position > position ? { ...each, position: each.position - 1 } : each));
      appended(run, { ...row, lane: (lane + 1) % 64 });
      followed(run);
    },
  },
  {
    name: 'a stream is continued in the lane of another party',
    red: 'lanes',
    also: ['commit-order', 'stream-versions', 'ownership', 'views'],
    change: (run) => {
      const row = found(run.log, isOpening);
      const other = found(run.log, ({ partyId, lane }) => partyId !== null && lane !== row.lane);
      appended(run, { ...row, lane: other.lane, partyId: other.partyId, version: lastVersion(run, row.stream) + 1, commandId: other.stream.slice(-36), type: 'tickets.note-taken', commandIndex: 0 });
      followed(run);
    },
  },
  {
    name: 'a stream changes its party',
    red: 'lanes',
    change: (run) => {
      const first = found(run.log, isOpening);
      let other = first.partyId!;
      for (let n = 0; other === first.partyId || laneOf(other) !== first.lane; n += 1) other = `${n.toString(16).padStart(8, '0')}${first.partyId!.slice(8)}`;
      changed(run.log, ({ stream, version }) => stream === first.stream && version === 2, () => ({ partyId: other }));
      followed(run);
    },
  },
  {
    name: 'data are edited in the log',
    red: 'stored-data',
    change: ({ log }) => changed(log, isOpening, ({ data }) => ({ data: data.replace('{', '{"forged":true,') })),
  },
  {
    name: 'data are edited in the log together with their hash',
    red: 'topic',
    change: ({ log }) => changed(log, isOpening, (row) => withData(row, (data) => ({ ...data, forged: true }))),
  },
  { name: 'data are no JSON', red: 'stored-data', also: ['views', 'timers', 'personal-columns'], change: ({ log }) => changed(log, ({ type }) => type === 'tickets.need-restated', () => ({ data: '{"ticketId":' })) },
  { name: 'a command id is no UUID', red: 'stored-data', also: everythingElse, change: ({ log }) => changed(log, ({ type }) => type === 'tickets.need-restated', () => ({ commandId: 'none' })) },
  {
    name: 'a command is applied twice',
    red: 'one-effect',
    also: ['commit-order', 'acknowledged', 'topic'],
    change: (run) => {
      const row = found(run.log, ({ type }) => type === 'tickets.need-restated');
      appended(run, { ...row, version: lastVersion(run, row.stream) + 1 });
      followed(run);
    },
  },
  {
    name: 'a command with an unknown outcome has half of its events',
    red: 'one-effect',
    also: ['acknowledged', 'reads', 'real-time-order', 'ownership'],
    change: (run) => {
      const gone = removed(run.log, ({ type }) => type === 'customers.customer-registered');
      run.log = run.log.map((row) => ({
        ...row,
        position: row.lane === gone.lane && row.position > gone.position ? row.position - 1 : row.position,
        version: row.stream === gone.stream && row.version > gone.version ? row.version - 1 : row.version,
      }));
      followed(run);
    },
  },
  {
    name: 'the events of a command were recorded at two times',
    red: 'one-effect',
    change: (run) => {
      changed(run.log, ({ commandIndex }) => commandIndex === 1, () => ({ recordedAt: '2026-03-02T23:00:00.000Z' }));
      followed(run);
    },
  },
];
