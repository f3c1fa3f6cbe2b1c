/** Whoever can hold a lock; a session of the server. */
export interface Holder {
  readonly number: number;
}

interface Waiting {
  readonly holder: Holder;
  readonly granted: () => void;
}

interface Lock {
  readonly holders: Set<Holder>;
  shared: boolean;
  readonly queue: (Waiting & { readonly shared: boolean })[];
}

/** Exclusive and shared locks by name, granted in the order in which they were asked for. */
export class Locks {
  private readonly locks = new Map<string, Lock>();

  /** True when the holder has it now (or had it already). */
  tryTake(name: string, holder: Holder, shared = false): boolean {
    const lock = this.lock(name);
    if (lock.holders.has(holder)) return true;
    if (lock.holders.size > 0 && !(shared && lock.shared && lock.queue.length === 0)) return false;
    lock.holders.add(holder);
    lock.shared = shared;

    return true;
  }

  /** Calls `granted` later, when it is this holder's turn. Answers how to give up waiting. */
  wait(name: string, holder: Holder, granted: () => void, shared = false): () => void {
    const lock = this.lock(name);
    const waiting = { holder, granted, shared };
    lock.queue.push(waiting);

    return () => {
      const index = lock.queue.indexOf(waiting);
      if (index >= 0) lock.queue.splice(index, 1);
      this.grant(name, lock);
    };
  }

  release(name: string, holder: Holder): void {
    const lock = this.locks.get(name);
    if (lock === undefined || !lock.holders.delete(holder)) return;
    this.grant(name, lock);
  }

  private grant(name: string, lock: Lock): void {
    for (let next = lock.queue[0]; next !== undefined; next = lock.queue[0]) {
      if (lock.holders.size > 0 && !(next.shared && lock.shared)) return;
      lock.queue.shift();
      lock.holders.add(next.holder);
      lock.shared = next.shared;
      next.granted();
    }
    if (lock.holders.size === 0) this.locks.delete(name);
  }

  private lock(name: string): Lock {
    const known = this.locks.get(name);
    if (known !== undefined) return known;
    const lock: Lock = { holders: new Set(), shared: false, queue: [] };
    this.locks.set(name, lock);

    return lock;
  }
}
