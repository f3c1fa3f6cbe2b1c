import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import type { FaultProxy } from '../proxy/fault-proxy.js';
import type { PostgresWatch, Verdict } from '../proxy/postgres-tap.js';
import { isFrozen } from './process-table.js';
import type { Processes } from './processes.js';

/** The proxies between one process and everything else. */
export interface Surroundings {
  readonly postgres: FaultProxy;
  readonly kafka: FaultProxy;
  /** Before its own HTTP port: the side of its callers. */
  readonly http: FaultProxy;
}

export interface ReplicaOptions {
  readonly name: string;
  readonly service: ServiceName;
  readonly main: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly surroundings: Surroundings;
  readonly logFile: string;
  readonly processes: Processes;
  readonly inspectorPort: number;
}

const STEADY_AFTER = 30_000;
const PAUSES = [100, 500, 2_000, 5_000];

/** One process of a service with the little help that an orchestrator gives: when it ends it is started again, later each time. */
export class Replica {
  /** True while the orchestrator has taken it out of the endpoints before it ends it. */
  leaving = false;
  /** As the last probe saw it. */
  ready = false;
  private readonly watches = new Set<PostgresWatch>();
  private child: ChildProcess | null = null;
  private over = false;
  private fails = 0;
  private starts = 0;

  private main: string;

  constructor(private readonly options: ReplicaOptions) {
    this.main = options.main;
  }

  /** From its next start on it is of another release. */
  becomes(main: string): void {
    this.main = main;
  }

  get name(): string {
    return this.options.name;
  }

  get service(): ServiceName {
    return this.options.service;
  }

  get surroundings(): Surroundings {
    return this.options.surroundings;
  }

  get inspectorPort(): number {
    return this.options.inspectorPort;
  }

  /** Where callers reach it: through its proxy. */
  get url(): string {
    return `http://127.0.0.1:${this.options.surroundings.http.port}`;
  }

  /** Its own port, past the proxy. */
  get ownUrl(): string {
    return `http://127.0.0.1:${this.options.settings['HTTP_PORT']}`;
  }

  /** @throws Error while it does not run */
  get pid(): number {
    if (this.child?.pid === undefined) throw new Error(`${this.name} does not run now.`);
    return this.child.pid;
  }

  get runs(): boolean {
    return this.child !== null;
  }

  /** How often it was started. */
  get lives(): number {
    return this.starts;
  }

  /** Watches its conversations with PostgreSQL, beside whoever else does, until what is answered is called. */
  watched(watch: PostgresWatch): () => void {
    this.watches.add(watch);
    return () => void this.watches.delete(watch);
  }

  /** All who watch together: each is told, and one that cuts is enough. */
  readonly watch: Required<PostgresWatch> = {
    asked: (statement) => this.cutBy((watch) => watch.asked?.(statement)),
    answered: (statement, state) => this.cutBy((watch) => watch.answered?.(statement, state)),
  };

  private cutBy(tell: (watch: PostgresWatch) => Verdict | undefined): Verdict {
    return [...this.watches].map(tell).includes('cut') ? 'cut' : 'pass';
  }

  start(): void {
    const { settings, logFile, inspectorPort, name, processes } = this.options;
    const log = openSync(logFile, 'a', 0o600);
    const began = performance.now();
    const words = ['--pdeathsig', 'KILL', process.execPath, '--disable-warning=TimeoutNegativeWarning', `--inspect-port=127.0.0.1:${inspectorPort}`, this.main, 'serve'];
    const child = spawn('setpriv', words, { env: { PATH: process.env['PATH'], ...settings }, stdio: ['ignore', log, log] });
    closeSync(log);
    this.child = child;
    this.starts += 1;
    processes.started(name, child.pid!);
    child.once('exit', (code, signal) => void this.ended(child.pid!, code, signal, performance.now() - began));
  }

  private async ended(pid: number, code: number | null, signal: NodeJS.Signals | null, ran: number): Promise<void> {
    this.child = null;
    this.ready = false;
    this.options.processes.ended(this.name, pid, signal === 'SIGKILL' ? 'kill' : 'exit', signal, code);
    if (this.over) return;
    this.fails = ran > STEADY_AFTER ? 0 : this.fails + 1;
    await pause(PAUSES[Math.min(this.fails, PAUSES.length) - 1] ?? PAUSES[0]);
    if (!this.over) this.start();
  }

  /** Asks its readiness probe, past its proxy as an orchestrator does. */
  async probe(): Promise<boolean> {
    const before = this.ready;
    try {
      const answer = await fetch(`${this.ownUrl}/readyz`, { signal: AbortSignal.timeout(3_000) });
      await answer.arrayBuffer();
      this.ready = answer.ok && this.runs;
    } catch {
      this.ready = false;
    }
    if (this.ready && !before && this.child?.pid !== undefined) this.options.processes.ready(this.name, this.child.pid);

    return this.ready;
  }

  /** Whether it says that it lives, past its proxy; null where another fault ended or froze it meanwhile, so that its silence says nothing. */
  async saysAlive(): Promise<boolean | null> {
    const [pid, lives] = [this.child?.pid, this.starts];
    if (pid === undefined || isFrozen(pid)) return null;
    const alive = await fetch(`${this.ownUrl}/livez`, { signal: AbortSignal.timeout(3_000) }).then(
      ({ ok }) => ok,
      // Nobody listens yet, or any more: it starts or ends, which is no word about its life. Silence is.
      (error: Error) => (error.name === 'TimeoutError' ? false : null),
    );

    return alive !== false || (this.starts === lives && this.runs && !isFrozen(pid)) ? alive : null;
  }

  /** Resolves when it is ready; `since` an earlier life is not enough. @throws Error after `milliseconds` */
  async becomesReady(milliseconds: number, lives = this.starts): Promise<void> {
    for (const deadline = performance.now() + milliseconds; ; await pause(100)) {
      if (this.starts >= lives && (await this.probe())) return;
      if (performance.now() > deadline) throw new Error(`${this.name} was not ready within ${milliseconds} ms.`);
    }
  }

  /** Ends it for good: in order, after 25 s by force. */
  async stop(): Promise<void> {
    this.over = true;
    const child = this.child;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 25_000);
    await gone;
    clearTimeout(force);
  }
}
