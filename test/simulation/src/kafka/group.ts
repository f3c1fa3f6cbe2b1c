import type { World } from '../world/world.js';

interface Member {
  readonly id: string;
  readonly sessionTimeout: number;
  readonly rebalanceTimeout: number;
  seen: number;
  joining: ((joined: Joined) => void) | null;
}

export interface Joined {
  readonly generation: number;
  readonly partitions: readonly number[];
}

export type Standing = 'ok' | 'rebalance' | 'unknown member';

/** A consumer group as its coordinator sees it: members join, are given partitions, must be heard of, and are given others when anybody comes or goes. */
export class Group {
  readonly offsets = new Map<number, { readonly offset: string; readonly metadata: string | null }>();
  private readonly members = new Map<string, Member>();
  private generation = 0;
  private rebalancing = false;
  private round = 0;

  constructor(
    private readonly world: World,
    readonly id: string,
  ) {}

  /** Asks for partitions. The answer comes when all other members have asked too, or were given up. */
  join(id: string, partitions: number, timeouts: { readonly sessionTimeout: number; readonly rebalanceTimeout: number }, answer: (joined: Joined) => void): void {
    const member = this.members.get(id) ?? { id, ...timeouts, seen: 0, joining: null };
    member.seen = this.world.time;
    member.joining = answer;
    this.members.set(id, member);
    this.watch(member);
    this.rebalance(partitions);
  }

  /** A heartbeat, or a commit, which counts as one. */
  heard(id: string, generation: number): Standing {
    const member = this.members.get(id);
    if (member === undefined || generation !== this.generation) return 'unknown member';
    member.seen = this.world.time;

    return this.rebalancing ? 'rebalance' : 'ok';
  }

  leave(id: string, partitions: number): void {
    if (this.members.delete(id)) this.rebalance(partitions);
  }

  forgetMembers(): void {
    this.members.clear();
    this.rebalancing = false;
    this.round += 1;
  }

  private rebalance(partitions: number): void {
    if (!this.rebalancing) {
      this.rebalancing = true;
      this.round += 1;
      const { round } = this;
      const longest = Math.max(0, ...[...this.members.values()].map(({ rebalanceTimeout }) => rebalanceTimeout));
      this.world.after(longest, null, `${this.id}: rebalance must end`, () => round === this.round && this.rebalancing && this.assign(partitions));
    }
    if ([...this.members.values()].every(({ joining }) => joining !== null)) this.assign(partitions);
  }

  private assign(partitions: number): void {
    for (const [id, { joining }] of this.members) if (joining === null) this.members.delete(id);
    this.rebalancing = false;
    this.generation += 1;
    const all = [...this.members.values()];
    all.forEach((member, index) => {
      const mine = Array.from({ length: partitions }, (_, partition) => partition).filter((partition) => partition % all.length === index);
      const answer = member.joining;
      member.joining = null;
      answer?.({ generation: this.generation, partitions: mine });
    });
  }

  /** A member that is silent for its session is given up. */
  private watch(member: Member): void {
    const { sessionTimeout } = member;
    const look = () => {
      if (this.members.get(member.id) !== member) return;
      const left = member.seen + sessionTimeout - this.world.time;
      if (left > 0 || member.joining !== null) return this.world.after(Math.max(left, 500), null, `${this.id}: is ${member.id} there?`, look);
      this.members.delete(member.id);
      this.world.note(`${this.id}: ${member.id} was silent for too long`);
      if (this.members.size > 0) this.rebalance(PARTITIONS);
    };
    this.world.after(sessionTimeout, null, `${this.id}: is ${member.id} there?`, look);
  }
}

const PARTITIONS = 64;
