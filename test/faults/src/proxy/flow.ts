import type { Socket } from 'node:net';
import { concerns, type Affliction, type Direction } from './affliction.js';

const LARGEST_BACKLOG = 1 << 20;

interface Parcel {
  readonly bytes: Buffer;
  readonly due: number;
}

/** One direction of one connection: takes what one socket says and hands it to the other, as the affliction of the moment allows. Never reorders. */
export class Flow {
  private readonly waiting: Parcel[] = [];
  private backlog = 0;
  private ended = false;
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param counted is told how many bytes are about to pass; false resets the connection.
   * @param tapped sees whole chunks as they arrive; false resets the connection before anything of the chunk passes.
   */
  constructor(
    private readonly direction: Direction,
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly affliction: () => Affliction | null,
    private readonly counted: (bytes: number) => boolean,
    private readonly tapped: (bytes: Buffer) => boolean,
  ) {
    from.on('data', (bytes: Buffer) => this.take(bytes));
    from.on('end', () => ((this.ended = true), this.go()));
    to.on('drain', () => this.go());
  }

  /** Looks again at what waits: the affliction has changed. */
  go(): void {
    clearTimeout(this.timer);
    while (this.waiting.length > 0 && !this.to.writableNeedDrain && this.to.writable) {
      const rest = this.pass(this.waiting[0]!);
      if (rest > 0) {
        this.timer = setTimeout(() => this.go(), rest);
        return;
      }
      if (rest < 0) return;
    }
    if (this.waiting.length === 0 && this.ended && this.to.writable && !this.holds()) this.to.end();
    if (this.backlog < LARGEST_BACKLOG && this.from.isPaused()) this.from.resume();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.waiting.length = 0;
  }

  private take(bytes: Buffer): void {
    if (!this.tapped(bytes)) return;
    const affliction = this.current();
    if (affliction?.kind === 'silence') return;
    const late = affliction?.kind === 'latency' ? affliction.ms + Math.random() * affliction.jitter : 0;
    this.waiting.push({ bytes, due: Math.max(performance.now() + late, this.waiting.at(-1)?.due ?? 0) });
    this.backlog += bytes.length;
    if (this.backlog >= LARGEST_BACKLOG) this.from.pause();
    if (this.waiting.length === 1) this.go();
  }

  /** Passes what may pass of the first parcel now. Answers the milliseconds to wait before the next try; negative: not before something changes. */
  private pass({ bytes, due }: Parcel): number {
    const affliction = this.current();
    const early = due - performance.now();
    if (affliction?.kind === 'latency' && early > 0) return Math.ceil(early);
    if (this.holds() || (affliction?.kind === 'half-close' && this.direction === 'down')) return -1;
    if (affliction?.kind === 'trickle') return this.slice(1, affliction.everyMs);
    if (affliction?.kind === 'bandwidth') return this.slice(Math.max(1, Math.ceil(affliction.bytesPerSecond / 50)), 20);
    this.slice(bytes.length, 0);

    return 0;
  }

  private slice(size: number, wait: number): number {
    const { bytes, due } = this.waiting.shift()!;
    const [now, later] = [bytes.subarray(0, size), bytes.subarray(size)];
    if (later.length > 0) this.waiting.unshift({ bytes: later, due });
    this.backlog -= now.length;
    if (!this.counted(now.length)) return -1;
    this.to.write(now);

    return wait;
  }

  /** Not even an end gets through. */
  private holds(): boolean {
    const kind = this.current()?.kind;
    return kind === 'black-hole' || kind === 'silence';
  }

  private current(): Affliction | null {
    const affliction = this.affliction();
    return affliction !== null && concerns(affliction, this.direction) ? affliction : null;
  }
}
