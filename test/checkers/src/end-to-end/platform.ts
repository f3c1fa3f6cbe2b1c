import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../../libs/command-line/dist/main.js', import.meta.url));
const PORTS = 13;

/** The product, started as users start it, in a state folder of its own; known by its command alone. */
export class Platform {
  private readonly state = mkdtempSync(join(tmpdir(), 'rapport-checked-'));
  private process: ChildProcess | null = null;
  private printed = '';

  private constructor(private readonly firstPort: number) {}

  static async start(...options: readonly string[]): Promise<Platform> {
    const platform = new Platform(await freeRange());
    await platform.up(options);

    return platform;
  }

  url(service: string): string {
    return `http://127.0.0.1:${this.firstPort + SERVICES.indexOf(service)}`;
  }

  /** How one gets into a database: as the service whose views lie in it, or as the owner of the log. */
  database(name: string) {
    const secrets = JSON.parse(readFileSync(join(this.state, 'secrets.json'), 'utf8')) as Readonly<Record<string, string>>;
    const user = name === 'log' ? 'rapport_owner' : `rapport_${name}`;
    return { host: '127.0.0.1', port: this.firstPort + 10, user, password: secrets[user]!, database: name };
  }

  /** What the command printed. @throws Error with what it said when it failed */
  rapport(...words: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [command, ...words, '--state', this.state], { cwd: this.state, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => (error === null ? resolve(out) : reject(new Error(`rapport ${words.join(' ')}: ${err}`))));
    });
  }

  async token(role: string): Promise<string> {
    return (JSON.parse(await this.rapport('token', '--role', role, '--json')) as { token: string }).token;
  }

  async remove(): Promise<void> {
    if (this.process !== null && this.process.exitCode === null) {
      const ended = once(this.process, 'exit');
      this.process.kill('SIGTERM');
      await ended;
    }
    rmSync(this.state, { recursive: true, force: true });
  }

  private up(options: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, [command, 'up', '--json', '--first-port', String(this.firstPort), '--state', this.state, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = child;
    return new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (part: Buffer) => {
          this.printed += part.toString();
          if (this.printed.split('\n').some((line) => line.includes('"event":"ready"') && line.endsWith('}'))) resolve();
        });
      }
      child.once('exit', () => reject(new Error(`The platform ended before it was ready:\n${this.printed}`)));
    });
  }
}

/** Ports of services follow each other in this order. */
const SERVICES = ['event-log', 'customers', 'tickets', 'complaints', 'surveys', 'analytics'];

const freeRange = async (): Promise<number> => {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 30_000);
    const free = await Promise.all(Array.from({ length: PORTS }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
