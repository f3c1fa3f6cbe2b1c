import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KnownPlace, platformClients, type PlatformClients, type PlatformUrls } from '@rapport/clients';
import { freePorts } from '@rapport/local-infrastructure';

export const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const command = join(checkout, 'libs/command-line/dist/main.js');
const portsOfAPlatform = 13;

/** How the mail server of these platforms names itself, of whose word about senders they take notice. */
export const MAIL_SERVER = 'mx.rapport.test';

/** What one call of `rapport` gave. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A platform of its own: embedded, on free ports, with a state folder that goes when it goes. */
export class Platform {
  private process: ChildProcess | null = null;
  private printed = '';
  /** Whoever acts here hears of what the others did. */
  private readonly place = new KnownPlace();
  urls!: PlatformUrls;

  private constructor(
    readonly state: string,
    private readonly firstPort: number,
  ) {}

  static async start(...options: readonly string[]): Promise<Platform> {
    const platform = new Platform(await mkdtemp(join(tmpdir(), 'rapport-journeys-')), await freeRange());
    await platform.up(...options);

    return platform;
  }

  /** One on a backup, with the master keys of the platform that it was taken of. */
  static async restoredFrom(backup: string, origin: Platform): Promise<Platform> {
    const platform = new Platform(await mkdtemp(join(tmpdir(), 'rapport-journeys-')), await freeRange());
    await mkdir(join(platform.state, 'keys'), { recursive: true, mode: 0o700 });
    await copyFile(join(origin.state, 'keys/master-keys'), join(platform.state, 'keys/master-keys'));
    await platform.json('restore', backup, '--first-port', String(platform.firstPort));
    await platform.up('--empty');

    return platform;
  }

  /** Starts it, again after `down`, and waits until it says that it is ready. */
  async up(...options: readonly string[]): Promise<void> {
    this.printed = '';
    const child = spawn(process.execPath, [command, 'up', '--json', '--first-port', String(this.firstPort), '--state', this.state, ...options], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, MAIL_AUTHSERV_ID: MAIL_SERVER } });
    this.process = child;
    const ready = new Promise<PlatformUrls>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (part: Buffer) => {
          this.printed += part.toString();
          const line = this.printed.split('\n').find((text) => text.includes('"event":"ready"') && text.endsWith('}'));
          if (line !== undefined) resolve((JSON.parse(line) as { urls: PlatformUrls }).urls);
        });
      }
      child.once('exit', () => reject(new Error(`The platform ended before it was ready:\n${this.printed}`)));
    });
    this.urls = await ready;
  }

  /** SIGTERM, and gone. Returns the exit code. */
  async down(): Promise<number | null> {
    const child = this.process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');

    return (await ended)[0];
  }

  async remove(): Promise<void> {
    await this.down();
    await rm(this.state, { recursive: true, force: true });
  }

  /** What the supervisor has printed since it was started. */
  get output(): string {
    return this.printed;
  }

  /** Where its PostgreSQL answers. */
  get postgresPort(): number {
    return this.firstPort + 10;
  }

  get supervisor(): number {
    return this.process!.pid!;
  }

  /** Runs the command against this platform. */
  rapport(...words: readonly string[]): Promise<Said> {
    return new Promise((resolve) => {
      execFile(process.execPath, [command, ...words, '--state', this.state], { cwd: this.state, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }));
    });
  }

  /** The last line that the command printed, as JSON. */
  async json<Value>(...words: readonly string[]): Promise<Value> {
    const { code, out, err } = await this.rapport(...words, '--json');
    if (code !== 0) throw new Error(`rapport ${words.join(' ')} exited with ${code}: ${err}`);

    return JSON.parse(out.trimEnd().split('\n').at(-1)!) as Value;
  }

  /** Typed clients for somebody with a role. */
  async as(role: 'agent' | 'manager' | 'analyst' | 'operator', subject?: string): Promise<PlatformClients> {
    return platformClients(this.urls, { token: await this.token(role, subject), place: this.place });
  }

  /** Typed clients for somebody outside, who sees what is their own. */
  async asCustomer(party: string): Promise<PlatformClients> {
    return platformClients(this.urls, { token: await this.token('customer', `customer-${party}`, party), place: this.place });
  }

  async token(role: string, subject?: string, party?: string): Promise<string> {
    return (await this.json<{ token: string }>('token', '--role', role, ...(subject === undefined ? [] : ['--subject', subject]), ...(party === undefined ? [] : ['--party', party]))).token;
  }

  /** Clients of somebody without login. */
  stranger(): PlatformClients {
    return platformClients(this.urls);
  }
}

const freeRange = async (): Promise<number> => (await freePorts(portsOfAPlatform))[0]!;

/** Asks until it holds; reactions and views follow a moment later. @throws the last answer after `patience` milliseconds. */
export const eventually = async <Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean, patience = 20_000): Promise<Value> => {
  for (const deadline = performance.now() + patience; ; ) {
    const value = await ask();
    if (holds(value)) return value;
    if (performance.now() > deadline) throw new Error(`It did not come about within ${patience} ms; the last answer was ${JSON.stringify(value).slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
