import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '@rapport/local-infrastructure';
import { Signer } from '../access/signer.js';

export const SERVICES = ['event-log', 'customers', 'tickets', 'complaints', 'surveys', 'analytics'] as const;
export type ServiceName = (typeof SERVICES)[number];

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const watch = new URL(`./prototype-watch${extname(import.meta.url)}`, import.meta.url).href;
const portsOfAPlatform = 13;

/** An event as the feed shows it, as far as it matters here. */
export interface FedEvent {
  readonly type: string;
  readonly lane: number;
  readonly position: number;
  readonly metadata: { readonly correlationId?: string; readonly causationId?: string | null };
}

/** An embedded platform of its own, empty, under a test clock, whose services are watched from within. */
export class HostilePlatform {
  private printed = '';

  private constructor(
    private readonly process: ChildProcess,
    private readonly state: string,
    readonly urls: Readonly<Record<ServiceName, string>>,
    readonly signer: Signer,
  ) {}

  /** @param logLevel from which on the services write lines. */
  static async start(logLevel = 'error'): Promise<HostilePlatform> {
    const [state, first] = [await mkdtemp(join(tmpdir(), 'rapport-hostile-')), await freeRange()];
    const child = spawn(process.execPath, [join(checkout, 'libs/command-line/dist/main.js'), 'up', '--json', '--empty', '--test-clock', '--first-port', String(first), '--state', state], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LOG_LEVEL: logLevel, NODE_OPTIONS: `--import=${watch}` },
    });
    const { urls, printed } = await readyOf(child);
    const platform = new HostilePlatform(child, state, urls, await Signer.of(join(state, 'keys')));
    platform.printed = printed();
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (platform.printed += part.toString()));

    return platform;
  }

  /** Ends it and removes what it kept. */
  async remove(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = once(this.process, 'exit');
      this.process.kill('SIGTERM');
      await ended;
    }
    await rm(this.state, { recursive: true, force: true });
  }

  /** What the supervisor says of services that ended by themselves; empty when none did. */
  get ended(): readonly string[] {
    return this.printed.split('\n').filter((line) => /ended (?:by|with)/.test(line));
  }

  /** Services whose prototypes are watched, and changes that were seen there. */
  async prototypes(): Promise<{ readonly watched: number; readonly changes: readonly string[] }> {
    const lines = (await readFile(join(this.state, 'prototypes.log'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');

    return { watched: lines.filter((line) => line.endsWith(' watched')).length, changes: lines.filter((line) => line.includes(' changed ')) };
  }

  /** Texts of the error lines that the services have written. */
  async logged(): Promise<string> {
    return (await Promise.all(SERVICES.map((service) => readFile(join(this.state, 'logs', `${service}.log`), 'utf8').catch(() => '')))).join('');
  }

  /** Everything that was written to logs, by services and by the server of the databases. */
  async allLogs(): Promise<string> {
    return (await this.logged()) + (await readFile(join(this.state, 'postgres', 'postgres.log'), 'utf8').catch(() => '')) + this.printed;
  }

  /** Resident memory of each service's process, in megabytes. */
  memory(): ReadonlyMap<ServiceName, number> {
    const lines = execFileSync('ps', ['-o', 'rss=,args=', '--ppid', String(this.process.pid)], { encoding: 'utf8' }).split('\n');

    return new Map(
      SERVICES.flatMap((service) => {
        const line = lines.find((each) => each.includes(`services/${service}/dist/main.js`));
        return line === undefined ? [] : [[service, Math.round(Number.parseInt(line, 10) / 1_024)] as const];
      }),
    );
  }

  /** Position of the last event of each lane, as one text to compare. */
  async tails(): Promise<string> {
    const { lanes } = await this.read<{ lanes: readonly { lane: number; last: number }[] }>('event-log', '/v1/status');

    return lanes.map(({ lane, last }) => `${lane}:${last}`).join(' ');
  }

  /** The tails once they have stood still for a second: what accepted requests set off is over. */
  async quietTails(): Promise<string> {
    for (let [before, still] = [await this.tails(), 0]; ; ) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const now = await this.tails();
      still = now === before ? still + 1 : 0;
      if (still === 4) return now;
      before = now;
    }
  }

  /** Every event of the log. */
  async *events(): AsyncGenerator<FedEvent> {
    for (let after = ''; ; ) {
      const page = await this.read<{ items: readonly FedEvent[]; next: string; endOfStream: boolean }>('event-log', `/v1/events?limit=1000${after}`);
      yield* page.items;
      if (page.endOfStream) return;
      after = `&after=${page.next}`;
    }
  }

  /** What a service answers to an operator. @throws Error unless it is 200 */
  async read<Body>(service: ServiceName, path: string): Promise<Body> {
    const response = await fetch(`${this.urls[service]}${path}`, { headers: { authorization: `Bearer ${this.signer.token()}` } });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${service} ${path} answered ${response.status}: ${text}`);

    return JSON.parse(text) as Body;
  }
}

const readyOf = async (child: ChildProcess): Promise<{ urls: Readonly<Record<ServiceName, string>>; printed: () => string }> => {
  let printed = '';
  const urls = await new Promise<Readonly<Record<ServiceName, string>>>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        printed += part.toString();
        const line = printed.split('\n').find((text) => text.includes('"event":"ready"') && text.endsWith('}'));
        if (line !== undefined) resolve((JSON.parse(line) as { urls: Record<ServiceName, string> }).urls);
      });
    }
    child.once('exit', () => reject(new Error(`The platform ended before it was ready:\n${printed}`)));
  });

  return { urls, printed: () => printed };
};

const freeRange = async (): Promise<number> => (await freePorts(portsOfAPlatform))[0]!;
