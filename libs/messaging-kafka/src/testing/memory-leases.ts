import { LANES_PER_GROUP, type LaneLease, type LaneLeases } from '../lane-leases.js';

interface Held {
  relay: string | null;
  epoch: number;
  until: number;
  positions: readonly number[];
}

/** Leases of one process; `steal` is what another relay does when it believes the holder dead. */
export class MemoryLeases implements LaneLeases {
  private readonly groups = new Map<number, Held>();
  private readonly relays = new Map<string, number>();

  constructor(readonly duration = 900) {}

  attend(relay: string): Promise<number> {
    this.relays.set(relay, performance.now() + this.duration);

    return Promise.resolve([...this.relays.values()].filter((until) => until > performance.now()).length);
  }

  acquire(relay: string, group: number): Promise<LaneLease | null> {
    const held = this.held(group);
    if (held.relay !== null && held.relay !== relay && held.until > performance.now()) return Promise.resolve(null);
    Object.assign(held, { relay, epoch: held.epoch + 1, until: performance.now() + this.duration });

    return Promise.resolve({ group, epoch: held.epoch, positions: held.positions });
  }

  renew({ group, epoch }: LaneLease, positions: readonly number[]): Promise<boolean> {
    const held = this.held(group);
    if (held.epoch !== epoch) return Promise.resolve(false);
    Object.assign(held, { until: performance.now() + this.duration, positions });

    return Promise.resolve(true);
  }

  release({ group, epoch }: LaneLease, positions: readonly number[]): Promise<void> {
    const held = this.held(group);
    if (held.epoch === epoch) Object.assign(held, { relay: null, until: 0, positions });

    return Promise.resolve();
  }

  leave(relay: string): Promise<void> {
    this.relays.delete(relay);

    return Promise.resolve();
  }

  steal(group: number): void {
    const held = this.held(group);
    Object.assign(held, { relay: 'a stranger', epoch: held.epoch + 1, until: performance.now() + 3_600_000 });
  }

  store(group: number, positions: readonly number[]): void {
    this.held(group).positions = positions;
  }

  positions(group: number): readonly number[] {
    return this.held(group).positions;
  }

  private held(group: number): Held {
    const held = this.groups.get(group) ?? { relay: null, epoch: 0, until: 0, positions: new Array<number>(LANES_PER_GROUP).fill(0) };
    this.groups.set(group, held);

    return held;
  }
}
