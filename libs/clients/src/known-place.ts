/**
 * How far a caller has seen the log: the highest position per lane, as `Consistency-Token` carries it: `3:17,60:2` in base64url.
 *
 * One value is kept per caller and given to all its clients, so that what it wrote through one service it reads through another.
 */
export class KnownPlace {
  private readonly positions = new Map<number, number>();

  constructor(token?: string) {
    if (token !== undefined) this.learn(token);
  }

  /** The place behind some positions, lane by lane. */
  static at(positions: Iterable<readonly [lane: number, position: number]>): KnownPlace {
    const place = new KnownPlace();
    for (const [lane, position] of positions) place.positions.set(lane, position);

    return place;
  }

  /** Merges by maximum: a place never goes back. */
  learn(token: string): void {
    for (const pair of Buffer.from(token, 'base64url').toString('latin1').split(',')) {
      const [lane, position] = pair.split(':').map(Number);
      if (lane === undefined || position === undefined || !Number.isInteger(lane) || !Number.isInteger(position)) continue;
      this.positions.set(lane, Math.max(position, this.positions.get(lane) ?? 0));
    }
  }

  /** Null while nothing is known. */
  get token(): string | null {
    if (this.positions.size === 0) return null;

    const pairs = [...this.positions].sort(([a], [b]) => a - b).map(([lane, position]) => `${lane}:${position}`);

    return Buffer.from(pairs.join(',')).toString('base64url');
  }
}
