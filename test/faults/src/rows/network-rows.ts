import type { Affliction } from '../proxy/affliction.js';
import type { FaultProxy } from '../proxy/fault-proxy.js';
import type { Surroundings } from '../stage/replica.js';
import type { FaultRow } from './fault-row.js';
import { readyReplica } from './process-rows.js';

type Line = keyof Surroundings;
const AFFLICTED = ['tickets', 'customers', 'analytics', 'event-log'] as const;

/** One line of one process misbehaves for a while. */
const lineRow = (id: string, what: string, line: Line, affliction: Affliction, lasts: number): FaultRow => ({
  id,
  what: `${what}, between a service and ${line === 'http' ? 'its callers' : line}`,
  touches: 'network',
  shortest: async (scene) => {
    // Only these have callers of their own in the load; an analytics process has none.
    const replica = await readyReplica(scene, scene.chance.of(line === 'http' ? AFFLICTED.slice(0, 2) : AFFLICTED));
    const proxy: FaultProxy = replica.surroundings[line];
    await proxy.afflict(affliction);

    return { target: `${replica.name} – ${line}, ${affliction.kind}`, lasts, heal: () => proxy.heal() };
  },
});

const everyLine = (id: string, what: string, affliction: Affliction, lasts: number, lines: readonly Line[] = ['postgres', 'kafka', 'http']): readonly FaultRow[] => lines.map((line) => lineRow(id, what, line, affliction, lasts));

const toxics: readonly FaultRow[] = [
  ...everyLine('F21', 'latency of 0.3 s with jitter', { kind: 'latency', ms: 300, jitter: 300 }, 4_000),
  ...everyLine('F21', 'one byte at a time', { kind: 'trickle', everyMs: 2 }, 3_000),
  ...everyLine('F21', '10 KB per second', { kind: 'bandwidth', bytesPerSecond: 10_000 }, 4_000),
  ...everyLine('F21', 'half-closed', { kind: 'half-close' }, 2_000),
  ...everyLine('F21', 'reset', { kind: 'reset' }, 2_000),
  ...everyLine('F21', 'accepted and never answered', { kind: 'silence' }, 4_000),
  ...everyLine('F21', 'cut after 20 000 bytes', { kind: 'cut-after', bytes: 20_000 }, 3_000),
];

const partitions: readonly FaultRow[] = [
  ...everyLine('F22', 'partition', { kind: 'black-hole' }, 12_000, ['postgres', 'kafka']),
  ...everyLine('F22', 'partition of one direction', { kind: 'black-hole', towards: 'down' }, 8_000, ['postgres', 'kafka']),
  ...everyLine('F22', 'a port that nobody listens on', { kind: 'refuse' }, 5_000, ['postgres', 'kafka']),
];

/** A consumer that gets its events at a trickle while the others go on, and then has to catch up. */
const slowConsumer: FaultRow = {
  id: 'F28',
  what: 'a consumer that falls behind on a thin line to Kafka, then catches up',
  touches: 'network',
  shortest: async (scene) => {
    const replica = await readyReplica(scene, 'analytics');
    await replica.surroundings.kafka.afflict({ kind: 'bandwidth', bytesPerSecond: 3_000, towards: 'down' });

    return { target: `${replica.name} – kafka, 3 KB/s`, lasts: 8_000, heal: () => replica.surroundings.kafka.heal() };
  },
};

export const networkRows: readonly FaultRow[] = [...toxics, ...partitions, slowConsumer];
