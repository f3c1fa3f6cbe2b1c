interface Entry {
  readonly at: number;
  readonly order: number;
  readonly event: unknown;
}

/** What is to happen, by time and then by the order in which it was entered: a binary heap. */
export class Agenda<Event> {
  private readonly heap: Entry[] = [];
  private entered = 0;

  get size(): number {
    return this.heap.length;
  }

  add(at: number, event: Event): void {
    const { heap } = this;
    this.entered += 1;
    const entry = { at, order: this.entered, event };
    let index = heap.length;
    heap.push(entry);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!earlier(entry, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = entry;
  }

  /** Takes out what comes first. */
  take(): { readonly at: number; readonly event: Event } | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) this.sink(last);

    return first as { readonly at: number; readonly event: Event };
  }

  private sink(entry: Entry): void {
    const { heap } = this;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && earlier(heap[child + 1]!, heap[child]!)) child += 1;
      if (!earlier(heap[child]!, entry)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = entry;
  }
}

const earlier = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.order < other.order);
