import { lanesOf, type LaneLease, type LaneLeases } from '@rapport/messaging-kafka';
import type { SimServer } from '../postgres/server.js';
import { RequestLink } from '../world/request-link.js';

interface Stored {
  epoch: number;
  holder: string | null;
  expires: number;
  positions: readonly number[];
}

/** What the database of the log keeps of leases; it survives every process. */
export class StoredLeases {
  readonly groups = Array.from({ length: 8 }, (): Stored => ({ epoch: 0, holder: null, expires: 0, positions: lanesOf(0).map(() => 0) }));
  readonly members = new Map<string, number>();
}

const PATIENCE = 5_000;

/** The leases as one relay reaches them, over the network, by the clock of the server. */
export const leasesOver = (server: SimServer, stored: StoredLeases, duration = 10_000): LaneLeases => {
  const { world } = server;
  const link = new RequestLink(server, PATIENCE);
  const ask = <Answer>(label: string, work: () => Answer): Promise<Answer> => link.ask(label, (answer) => answer(work()));
  const keep = ({ group, epoch }: LaneLease, positions: readonly number[], change: (lease: Stored) => void): boolean => {
    const lease = stored.groups[group]!;
    if (lease.epoch !== epoch || lease.holder === null) return false;
    lease.positions = positions;
    change(lease);

    return true;
  };

  return {
    duration,
    attend: (relay) =>
      ask('attend', () => {
        stored.members.set(relay, world.time);
        for (const [name, seen] of stored.members) if (seen < world.time - duration) stored.members.delete(name);
        return stored.members.size;
      }),
    acquire: (relay, group) =>
      ask('acquire', () => {
        const lease = stored.groups[group]!;
        if (lease.holder !== null && lease.holder !== relay && lease.expires > world.time) return null;
        Object.assign(lease, { epoch: lease.epoch + 1, holder: relay, expires: world.time + duration });
        return { group, epoch: lease.epoch, positions: lease.positions };
      }),
    renew: (lease, positions) => ask('renew', () => keep(lease, positions, (kept) => (kept.expires = world.time + duration))),
    release: async (lease, positions) => {
      await ask('release', () => keep(lease, positions, (kept) => ((kept.holder = null), (kept.expires = 0))));
    },
    leave: async (relay) => {
      await ask('leave', () => stored.members.delete(relay));
    },
  };
};
