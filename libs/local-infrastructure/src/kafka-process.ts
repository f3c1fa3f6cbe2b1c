import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brokerEnvironment } from './kafka.config.js';
import type { BrokerRun, ClusterMember } from './broker-run.js';
import { alive, commandLineOf, gone, spawnServer } from './server-process.js';

const run = promisify(execFile);

interface KafkaProcessOptions {
  readonly folder: string;
  readonly jars: string;
  readonly broker: number;
  readonly controller: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly member: ClusterMember | undefined;
  readonly livesWith: number | undefined;
}

/** A broker in a Java process of ours. */
export class KafkaProcess implements BrokerRun {
  private readonly home: string;
  private child: ChildProcess | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: KafkaProcessOptions) {
    this.home = resolve(options.folder);
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  get ended(): Promise<void> {
    return this.running;
  }

  async launch(): Promise<void> {
    const properties = join(this.home, 'server.properties');
    await mkdir(this.home, { recursive: true, mode: 0o700 });
    await this.endLeftover(properties);
    await writeFile(properties, propertiesText(join(this.home, 'data'), this.options), { mode: 0o600 });
    await this.format(properties);

    const java = ['java', '-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-Djava.awt.headless=true', '-cp', `${this.options.jars}/*`, 'kafka.Kafka', properties];
    const log = join(this.home, 'kafka.log');
    const { livesWith } = this.options;
    const child = livesWith === undefined ? spawnServer(java, 'TERM', log, brokerEnvironment()) : spawnKept(java, livesWith, log);
    this.child = child;
    this.running = new Promise((end) => {
      const over = () => {
        if (this.child === child) this.child = null;
        end();
      };
      child.once('exit', over);
      child.once('error', over);
    });
    if (child.pid !== undefined) await writeFile(join(this.home, 'kafka.pid'), String(child.pid), { mode: 0o600 });
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    child?.kill(signal);
    const force = setTimeout(() => child?.kill('SIGKILL'), PATIENCE_MS);
    await this.running;
    clearTimeout(force);
    await rm(join(this.home, 'kafka.pid'), { force: true });
  }

  private async format(properties: string): Promise<void> {
    if (existsSync(join(this.home, 'data', 'meta.properties'))) return;

    const { jars, member } = this.options;
    const tool = ['-cp', `${jars}/*`, 'kafka.tools.StorageTool', 'format', '-t', member?.cluster ?? newClusterId(), '-c', properties, ...(member === undefined ? ['--standalone'] : [])];
    await run('java', tool, { env: brokerEnvironment() });
  }

  /** A broker whose parent was killed may need a moment to end; two on one folder would not start. */
  private async endLeftover(properties: string): Promise<void> {
    const file = join(this.home, 'kafka.pid');
    if (!existsSync(file)) return;

    const pid = Number(await readFile(file, 'utf8'));
    if ((await alive(pid)) && (await commandLineOf(pid)).includes(properties)) {
      process.kill(pid, 'SIGTERM');
      await gone(pid, 30_000);
    }
    await rm(file, { force: true });
  }
}

/** A node whose cluster has lost its majority would wait five minutes for a controller that lets it go. What it acknowledged is kept either way. */
const PATIENCE_MS = 20_000;

/** Waits for the end of another process than its parent, which the kernel does not signal. */
const keeper = `keeper=$1; shift
"$@" & server=$!
while kill -0 "$keeper" 2>/dev/null; do sleep 0.5; done
kill -9 "$server"`;

const spawnKept = (command: readonly string[], livesWith: number, logFile: string): ChildProcess => {
  const log = openSync(logFile, 'a', 0o600);
  const mortal = process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'KILL'] : [];
  const child = spawn('sh', ['-c', keeper, 'kept-broker', String(livesWith), ...mortal, ...command], { detached: true, stdio: ['ignore', log, log], env: brokerEnvironment() });
  child.unref();

  return child;
};

/** The tool takes an id that begins with a dash for an option. */
export const newClusterId = (): string => randomBytes(16).toString('base64url').replace(/^-/, 'A');

const propertiesText = (data: string, { broker, controller, member, settings }: KafkaProcessOptions): string =>
  Object.entries({
    'process.roles': 'broker,controller',
    'node.id': String(member?.node ?? 1),
    ...(member === undefined
      ? { 'controller.quorum.bootstrap.servers': `127.0.0.1:${controller}` }
      : { 'controller.quorum.voters': member.controllers.map((port, index) => `${index + 1}@127.0.0.1:${port}`).join(',') }),
    listeners: `PLAINTEXT://127.0.0.1:${broker},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${broker}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': data,
    ...oneNode,
    ...settings,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

/** With the default session of 9 s a killed broker would wait 12 s for its own ghost. */
export const oneNode = {
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  'group.min.session.timeout.ms': '1000',
  'auto.create.topics.enable': 'false',
  'broker.session.timeout.ms': '3000',
  'broker.heartbeat.interval.ms': '500',
} as const;
