import { EventEmitter } from 'node:events';
import { currentProcess, type SimProcess } from '../world/world.js';
import { network } from '../world/here.js';
import type { SimServer } from './server.js';
import type { Answer, Statement } from './statement.js';
import type { Session } from './session.js';

export interface SimClientConfig {
  readonly connectionString?: string;
  readonly query_timeout?: number;
  readonly connectionTimeoutMillis?: number;
  readonly max?: number;
  readonly options?: string;
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly several: boolean;
  timer: NodeJS.Timeout | undefined;
}

type Query = string | { readonly name?: string; readonly text: string; readonly values?: readonly unknown[] };

const LIBRARY_PATIENCE = 10_000;

/** Stands where `pg.Client` stands: the same events, the same errors. */
export class SimClient extends EventEmitter {
  readonly processID: number = 0;
  private session: Session | null = null;
  private readonly pending = new Map<number, Pending>();
  private numbers = 0;
  private state: 'new' | 'open' | 'ended' = 'new';
  private readonly process: SimProcess;
  private readonly server: SimServer;
  private readonly toServer: (label: string, owner: SimProcess | null, arrive: () => void) => void;
  private readonly toClient: (label: string, owner: SimProcess | null, arrive: () => void) => void;
  private readonly onDeath = () => this.hangUp();
  private connectionFailed: ((error: Error) => void) | null = null;

  constructor(private readonly config: SimClientConfig = {}) {
    super();
    const process = currentProcess();
    if (process === null) throw new Error('A connection belongs to a process.');
    this.process = process;
    this.server = network().server(config.connectionString!);
    this.toServer = network().lane(process, this.server.name);
    this.toClient = network().lane(process, this.server.name);
  }

  async connect(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      const failed = (error: Error) => {
        clearTimeout(timer);
        this.close();
        reject(error);
      };
      const timer = setTimeout(() => failed(new Error('timeout expired')), this.config.connectionTimeoutMillis ?? LIBRARY_PATIENCE);
      const refused = () => failed(Object.assign(new Error('connect ECONNREFUSED'), { errno: -111, code: 'ECONNREFUSED', syscall: 'connect' }));
      this.connectionFailed = failed;
      this.toServer(`connect to ${this.server.name}`, null, () => {
        if (!this.server.up) return this.toClient('refused', this.process, refused);
        const session = this.server.open(this.config.options);
        this.process.ends.add(this.onDeath);
        this.session = session;
        session.attach({
          replied: (number, outcome) => this.toClient('reply', this.process, () => this.replied(number, outcome)),
          noticed: (notice) => this.toClient(`notice ${notice.channel}`, this.process, () => this.state === 'open' && this.emit('notification', notice)),
          closed: (why) => network().world.after(network().world.network.next(), this.process, 'closed', () => this.lost(why)),
        });
        this.toClient('connected', this.process, () => {
          clearTimeout(timer);
          if (this.state === 'ended') return this.hangUp();
          this.connectionFailed = null;
          this.state = 'open';
          network().clients.add(this);
          Object.assign(this, { processID: session.number });
          resolve();
        });
      });
    });

    return this;
  }

  query(query: Query, values: readonly unknown[] = []): Promise<unknown> {
    const { name = null, text, values: own = values } = typeof query === 'string' ? { text: query } : query;
    const statements: Statement[] = own.length === 0 && text.includes(';') ? text.split(';').map((part) => ({ text: part.trim(), name: null, values: [] })) : [{ text, name, values: own }];

    return new Promise((resolve, reject) => {
      if (this.state !== 'open') return void reject(new Error(this.state === 'ended' ? 'Client was closed and is not queryable' : 'Client has encountered a connection error and is not queryable'));
      this.numbers += 1;
      const number = this.numbers;
      const pending: Pending = { resolve, reject, several: statements.length > 1, timer: undefined };
      const { query_timeout: timeout = 0 } = this.config;
      if (timeout > 0) pending.timer = setTimeout(() => this.pending.delete(number) && reject(new Error('Query read timeout')), timeout);
      this.pending.set(number, pending);
      this.toServer(name ?? statements[0]!.text.slice(0, 40), null, () => this.session?.receive({ number, statements }));
    });
  }

  /** Nobody listens any more; what the server was told before, it does. */
  async end(): Promise<void> {
    if (this.state === 'ended') return;
    this.close();
    this.emit('end');
    await Promise.resolve();
  }

  /** The connection breaks, as a reset does: both sides hear of it in their own time. */
  cut(): void {
    const { session } = this;
    network().world.after(network().delay(), null, 'server hears of a cut', () => session?.terminate(null));
    network().world.after(network().delay(), this.process, 'client hears of a cut', () => this.lost('read ECONNRESET'));
  }

  belongsTo(process: SimProcess, server: SimServer): boolean {
    return this.process === process && this.server === server;
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  private replied(number: number, outcome: readonly Answer[] | Error): void {
    const pending = this.pending.get(number);
    if (pending === undefined) return;
    this.pending.delete(number);
    clearTimeout(pending.timer);
    if (outcome instanceof Error) pending.reject(outcome);
    else pending.resolve(pending.several ? outcome : outcome[0]);
  }

  private lost(why: string): void {
    if (this.state === 'ended') return;
    const error = Object.assign(new Error(why), why.startsWith('read') ? { errno: -104, code: 'ECONNRESET', syscall: 'read' } : {});
    if (this.connectionFailed !== null) return this.connectionFailed(error);
    this.close(error);
    this.emit('error', error);
    this.emit('end');
  }

  private close(error: Error = new Error('Connection terminated')): void {
    this.state = 'ended';
    this.hangUp();
    network().forget(this);
    for (const { reject, timer } of this.pending.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.pending.clear();
  }

  /** The server hears that the connection is closed. */
  private hangUp(): void {
    this.process.ends.delete(this.onDeath);
    const { session } = this;
    this.session = null;
    if (session !== null) network().world.after(network().delay(), null, 'hung up', () => session.terminate(null));
  }
}
