/** Seeded randomness: the same seed gives the same numbers on every machine (a 32-bit counter mixed by multiplication, as in splitmix). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);

    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  }

  /** True in this share of cases. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  of<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('There is nothing to choose from.');
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** A stream of its own, so that what one part of the world draws does not shift another's. */
  fork(label: number): Chance {
    return new Chance(Math.imul(this.between(0, 0xffff_ffff) ^ label, 0x85ebca6b));
  }
}
