import type { LaneHandler } from '@rapport/event-sourcing';
import type { SimBroker } from '../kafka/broker.js';
import type { Tables } from '../postgres/tables.js';
import type { SimProcess } from '../world/world.js';

type Report = (problem: string) => void;

/**
 * What a subscription promises its handler: one call per lane at a time, batches dense, and none that jumps over what nobody has handled.
 *
 * @param handing called with every batch: the moment at which a fault hurts most.
 * @param forgetful whether the database of the service may lose commits: then it is the runner that finds out.
 */
export const watchedDelivery = (tables: Tables, forgetful: boolean, report: Report, handing: (process: SimProcess) => void = () => undefined) => {
  const busy = new Map<SimProcess, Set<number>>();

  return (process: SimProcess, handler: LaneHandler): LaneHandler => {
    const lanes = new Set<number>();
    busy.set(process, lanes);

    return async (lane, events) => {
      if (lanes.has(lane)) report(`${process.name} was given lane ${lane} twice at once.`);
      lanes.add(lane);
      const furthest = Math.max(...[...tables.table('checkpoints').values()].map((row) => (row['lane'] === lane ? (row['position'] as number) : 0)));
      if (!forgetful && events[0] !== undefined && events[0].position > furthest + 1) report(`${process.name} was given lane ${lane} from ${events[0].position} on, and it is handled up to ${furthest}.`);
      if (events.some(({ position }, index) => position !== events[0]!.position + index)) report(`${process.name} was given a batch of lane ${lane} with a hole.`);
      handing(process);
      try {
        await handler(lane, events);
      } finally {
        lanes.delete(lane);
      }
    };
  };
};

/** What lies in a partition has no hole, and nothing lies in another lane's partition. Records may come twice. To be asked of a broker that never lost anything. */
export const topicHasNoHoles = (broker: SimBroker, report: Report): void => {
  for (const [topic, partitions] of broker.topics) {
    if (partitions.length !== 64) continue;
    partitions.forEach(({ records }, lane) => {
      let reached: number | null = null;
      for (const { headers } of records) {
        const position = Number(headers['ce_position']);
        if (headers['ce_lane']?.toString() !== String(lane)) report(`Partition ${lane} of ${topic} holds an event of lane ${String(headers['ce_lane'])}.`);
        if (reached !== null && position > reached + 1) report(`Partition ${lane} of ${topic} goes from position ${reached} to ${position}.`);
        reached = Math.max(reached ?? 0, position);
      }
    });
  }
};
