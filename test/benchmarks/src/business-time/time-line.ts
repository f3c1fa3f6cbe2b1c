/** What is to happen, soonest first: a binary heap of times and of numbers that tell what happens then. */
export class TimeLine {
  private readonly times: number[] = [];
  private readonly numbers: number[] = [];

  add(time: number, number: number): void {
    let place = this.times.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.times[parent]! <= time) break;
      this.put(place, this.times[parent]!, this.numbers[parent]!);
      place = parent;
    }
    this.put(place, time, number);
  }

  /** Takes the soonest away; null when there is none. */
  next(): { readonly time: number; readonly number: number } | null {
    if (this.times.length === 0) return null;
    const soonest = { time: this.times[0]!, number: this.numbers[0]! };
    const [time, number] = [this.times.pop()!, this.numbers.pop()!];
    const size = this.times.length;
    if (size === 0) return soonest;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && this.times[child + 1]! < this.times[child]!) child += 1;
      if (this.times[child]! >= time) break;
      this.put(place, this.times[child]!, this.numbers[child]!);
      place = child;
    }
    this.put(place, time, number);

    return soonest;
  }

  private put(place: number, time: number, number: number): void {
    this.times[place] = time;
    this.numbers[place] = number;
  }
}
