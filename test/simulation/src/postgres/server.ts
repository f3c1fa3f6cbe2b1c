import type { Chance } from '../world/chance.js';
import type { World } from '../world/world.js';
import { Locks } from './locks.js';
import { Session, type Execute, type SessionHome } from './session.js';
import { Tables } from './tables.js';

/** One PostgreSQL server with one database. */
export class SimServer implements SessionHome {
  up = true;
  readonly locks = new Locks();
  readonly tables = new Tables();
  readonly sessions = new Set<Session>();
  private numbers = 0;

  constructor(
    readonly world: World,
    readonly name: string,
    readonly execute: Execute,
  ) {}

  /** @param options settings of the connection, as `-c name=value`. */
  open(options = ''): Session {
    this.numbers += 1;
    const session = new Session(this, this.numbers, options.includes('-c synchronous_commit=off'));
    this.sessions.add(session);

    return session;
  }

  /** All processes of the server die at once. What was committed and flushed stays. */
  crash(chance: Chance): void {
    this.up = false;
    for (const session of [...this.sessions]) session.terminate('Connection terminated unexpectedly');
    const lost = this.tables.crash(chance);
    this.world.note(`${this.name} crashed, ${lost} unflushed commits lost`);
  }

  start(): void {
    this.up = true;
    this.world.note(`${this.name} is back`);
  }

  notify(from: Session, channel: string, payload: string): void {
    for (const session of this.sessions) if (session.listens.has(channel)) session.tell({ channel, payload, processId: from.number });
  }
}
