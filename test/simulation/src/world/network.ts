import type { Chance } from './chance.js';
import type { SimProcess, World } from './world.js';

/** How long things take on the way, in milliseconds. */
export interface Latency {
  readonly usual: number;
  /** The share of messages that take up to `slow`. */
  readonly slowShare: number;
  readonly slow: number;
}

/** What lies between processes and servers. */
export class Network {
  private readonly blocked = new Map<string, number>();

  constructor(
    readonly world: World,
    private readonly chance: Chance,
    private readonly latency: Latency,
  ) {}

  /** Nothing passes between the two until then; what is sent meanwhile arrives afterwards, as TCP would have it. */
  block(process: string, server: string, until: number): void {
    this.blocked.set(`${process}/${server}`, until);
  }

  healAll(): void {
    this.blocked.clear();
  }

  delay(): number {
    const { usual, slowShare, slow } = this.latency;
    return this.chance.happens(slowShare) ? this.chance.next() * slow : this.chance.next() * usual;
  }

  /** One direction of one connection: messages arrive in the order in which they were sent, whichever of them is held up. */
  lane(process: SimProcess, server: string): (label: string, owner: SimProcess | null, arrive: () => void) => void {
    let last = 0;
    const { world } = this;
    const underWay: { here: boolean; readonly arrive: () => void }[] = [];
    const arriving = (label: string, owner: SimProcess | null, message: { here: boolean }, at: number) => {
      last = Math.max(last, at);
      world.after(last - world.time, owner, label, () => {
        const open = this.blocked.get(`${process.name}/${server}`) ?? 0;
        if (open > world.time) return arriving(label, owner, message, open + this.delay());
        message.here = true;
        while (underWay[0]?.here === true) underWay.shift()!.arrive();
      });
    };

    // What a dead process would still have said is never sent; what a server says to it arrives nowhere.
    return (label, owner, arrive) => {
      if (!process.alive) return;
      const message = { here: false, arrive };
      underWay.push(message);
      arriving(label, owner, message, world.time + this.delay());
    };
  }
}
