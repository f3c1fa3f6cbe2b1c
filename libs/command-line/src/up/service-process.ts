import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import { inheritedByServices } from '../command-line.config.js';

export interface ServiceProcessOptions {
  readonly name: ServiceName;
  /** Path of its `main.js`. */
  readonly main: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly url: string;
  readonly logFile: string;
  readonly say: (text: string) => void;
  /** Waiting times between restarts, in ms; the last one repeats. */
  readonly backOff?: readonly number[];
}

const steadyAfter = 60_000;
const killAfter = 25_000;
const wrongSettings = 78;

/** One service under supervision: when it ends by itself, it is started again, later each time until it has run steadily. */
export class ServiceProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  /** While it is loaded and does not serve yet; whoever waits for it learns of its end, and nothing starts it again. */
  private preparing = false;
  private fails = 0;
  private readonly waiting = new AbortController();
  /** Rejects when starting it again cannot help. */
  readonly hopeless: Promise<never>;
  private despair: (error: Error) => void = () => undefined;

  constructor(private readonly options: ServiceProcessOptions) {
    this.hopeless = new Promise((_, reject) => (this.despair = reject));
    this.hopeless.catch(() => undefined);
  }

  get name(): ServiceName {
    return this.options.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Loads the service, which waits then for `migrate` and `serve`. Whenever it has to be started again afterwards, it serves at once. */
  load(): void {
    this.preparing = true;
    this.start('serve-when-told');
  }

  /** Brings its schema forward with these settings on top of its own, as owner of its databases. @throws TaskFailed with what it said */
  async migrate(settings: Readonly<Record<string, string>>): Promise<void> {
    const { child } = this;
    const failed = () => new TaskFailed(`${this.options.name} migrate failed:\n${lastLines(this.options.logFile, 12)}`, child?.exitCode ?? null);
    if (child === null) throw failed();
    const over = new AbortController();
    child.once('exit', () => over.abort());
    const migrated = once(child, 'message', { signal: over.signal });
    child.send({ kind: 'migrate', settings }, () => undefined);
    await migrated.catch(() => Promise.reject(failed()));
  }

  /** Lets a service that is loaded serve. */
  serve(): void {
    this.preparing = false;
    if (this.child === null) this.start();
    else this.child.send({ kind: 'serve' }, () => undefined);
  }

  start(task: 'serve' | 'serve-when-told' = 'serve'): void {
    const { main, settings, logFile, name } = this.options;
    const log = openSync(logFile, 'a', 0o600);
    const began = performance.now();
    const words = [process.execPath, '--disable-warning=TimeoutNegativeWarning', main, task];
    const [command, ...rest] = process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'KILL', ...words] : words;
    const child = spawn(command!, rest, { env: { ...inheritedByServices(), ...settings }, stdio: ['ignore', log, log, 'ipc'], detached: true });
    closeSync(log);
    this.child = child;
    child.once('error', (error) => this.despair(new Error(`${name} cannot be started: ${error.message}`)));
    child.once('exit', (code, signal) => void this.ended(code, signal, performance.now() - began));
  }

  private async ended(code: number | null, signal: string | null, ran: number): Promise<void> {
    this.child = null;
    if (this.stopping || this.preparing) return;
    const { name, say, logFile, backOff = [200, 1_000, 2_000, 5_000, 10_000] } = this.options;
    const how = signal === null ? `with code ${code}` : `by ${signal}`;
    if (code === wrongSettings) {
      this.despair(new Error(`${name} refuses to start:\n${lastLines(logFile, 12)}`));

      return;
    }
    this.fails = ran > steadyAfter ? 0 : this.fails + 1;
    const wait = backOff[Math.min(Math.max(0, this.fails - 1), backOff.length - 1)]!;
    say(`${name} ended ${how}; it starts again in ${wait / 1000} s. Its last lines, from ${logFile}:\n${lastLines(logFile, 5)}`);
    await pause(wait, undefined, { signal: this.waiting.signal }).catch(() => undefined);
    if (!this.stopping) this.start();
  }

  /** Whether it says that it can serve. */
  async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.options.url}/readyz`, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();

      return answer.ok;
    } catch {
      return false;
    }
  }

  /** Ends it in order; after 25 s by force. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.waiting.abort();
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), killAfter);
    await gone;
    clearTimeout(force);
  }
}

/** Runs `main.js migrate` (or another task with its words) to its end and answers what it printed. @throws TaskFailed with what it said */
export const runToEnd = async (name: string, main: string, task: string | readonly string[], settings: Readonly<Record<string, string>>): Promise<string> => {
  const words = typeof task === 'string' ? [task] : task;
  const child = spawn(process.execPath, [main, ...words], { env: { ...inheritedByServices(), ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let said = '';
  child.stdout.on('data', (part: Buffer) => (printed = (printed + part.toString()).slice(-1_000_000)));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4_000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new TaskFailed(`${name} ${words[0]} failed:\n${said.trimEnd()}`, code);

  return printed;
};

/** A task of a service did not come to its end. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';

  constructor(
    message: string,
    readonly exitCode: number | null,
  ) {
    super(message);
  }
}

const lastLines = (file: string, count: number): string =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(-count)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');
