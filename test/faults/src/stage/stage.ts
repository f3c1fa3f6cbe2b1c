import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { databaseOf, freePorts, SERVICES, type ServiceName } from '@rapport/local-infrastructure';
import { FaultProxy } from '../proxy/fault-proxy.js';
import { postgresTap } from '../proxy/postgres-tap.js';
import { Broker } from './broker.js';
import { Databases } from './databases.js';
import { Journal, RunClock } from './journal.js';
import { makeKeys, type StageKeys } from './local-keys.js';
import { Processes } from './processes.js';
import { Replica } from './replica.js';

const run = promisify(execFile);
export const checkout = fileURLToPath(new URL('../../../../', import.meta.url));

/** How many processes of each service stand on the stage. */
export type Cast = Readonly<Partial<Record<ServiceName, number>>>;

/** Two of everything. */
export const usualCast: Cast = { 'event-log': 2, customers: 2, tickets: 2, complaints: 2, surveys: 2, analytics: 2 };

export interface StagePlan {
  readonly cast?: Cast;
  /** Nodes of Kafka. @default 1 */
  readonly brokers?: number;
  /** Checkout of the release whose processes stand here at first. @default this one */
  readonly release?: string;
}

/** HTTP, its proxy, the inspector, the broker's door, the proxy before it. */
const PORTS_PER_REPLICA = 5;
/** Two addresses of PostgreSQL; two of each node of Kafka. */
const portsOfServers = (nodes: number) => 2 + 2 * nodes;
const PROBE_EVERY = 500;

/** Real processes on a real PostgreSQL and a real broker, each behind proxies of its own. */
export class Stage {
  private probing = true;
  private probes: Promise<void> = Promise.resolve();

  private constructor(
    readonly folder: string,
    readonly clock: RunClock,
    readonly keys: StageKeys,
    readonly databases: Databases,
    readonly broker: Broker,
    readonly replicas: readonly Replica[],
    private readonly addresses: readonly [number, number],
    private readonly journal: Journal,
  ) {}

  /** Starts everything and waits until it is ready. `folder` gets logs and data; with more `brokers` than one, nothing stands between them and the services. @throws Error where something does not come up */
  static async raise(folder: string, { cast = usualCast, brokers = 1, release = checkout }: StagePlan = {}): Promise<Stage> {
    await mkdir(join(folder, 'logs'), { recursive: true, mode: 0o700 });
    const clock = new RunClock();
    const journal = new Journal(folder, 'processes.jsonl');
    const processes = new Processes(journal, clock);
    const names = SERVICES.flatMap((service) => Array.from({ length: cast[service] ?? 0 }, (_, index) => ({ service, name: `${service}-${index + 1}` })));
    const ahead = portsOfServers(brokers);
    const ports = await freePorts(ahead + names.length * PORTS_PER_REPLICA);
    const own = names.map((_, index) => ports.slice(ahead + index * PORTS_PER_REPLICA, ahead + (index + 1) * PORTS_PER_REPLICA) as readonly number[]);
    const keys = await makeKeys(folder);
    const [databases, broker] = await Promise.all([
      Databases.start(folder, ports[0]!, processes),
      Broker.start(
        folder,
        Array.from({ length: brokers }, (_, index) => ({ broker: ports[2 + 2 * index]!, controller: ports[3 + 2 * index]! })),
        own.map((mine) => ({ port: mine[3]!, seenAt: mine[4]! })),
        processes,
      ),
    ]);
    const replicas: Replica[] = [];
    for (const [index, { service, name }] of names.entries()) {
      replicas.push(await replicaOf({ folder, service, name, ports: own[index]!, databases, broker, keys, processes, release }));
    }
    const stage = new Stage(folder, clock, keys, databases, broker, replicas, [ports[0]!, ports[1]!], journal);
    await stage.begin(Object.keys(cast) as ServiceName[], release);

    return stage;
  }

  /** The processes of a service. */
  of(service: ServiceName): readonly Replica[] {
    return this.replicas.filter((replica) => replica.service === service);
  }

  /** Where PostgreSQL could be instead of where it is. */
  get otherPort(): number {
    return this.addresses[0] === this.databases.port ? this.addresses[1] : this.addresses[0];
  }

  get services(): readonly ServiceName[] {
    return [...new Set(this.replicas.map(({ service }) => service))];
  }

  /** Whom a caller is led to: those whose probe said ready, else all. */
  endpoints(service: ServiceName): readonly Replica[] {
    const all = this.of(service);
    const ready = all.filter((replica) => replica.ready && !replica.leaving);

    return ready.length > 0 ? ready : all;
  }

  /** Ends everything, whatever state it is in. */
  async strike(): Promise<void> {
    this.probing = false;
    await this.probes;
    await Promise.all(this.replicas.map((replica) => replica.stop()));
    await this.databases.close();
    await Promise.all([this.databases.stop().catch(() => undefined), this.broker.stop().catch(() => undefined)]);
    for (const { surroundings } of this.replicas) for (const proxy of Object.values(surroundings) as FaultProxy[]) await proxy.close();
    await this.journal.close();
  }

  /** Brings every schema to a release, the log's first. What runs goes on meanwhile. */
  async migrate(services: readonly ServiceName[] = this.services, release = checkout): Promise<void> {
    const migrated = (service: ServiceName) => migrate(this, service, release);
    await migrated('event-log');
    await Promise.all(services.filter((service) => service !== 'event-log').map(migrated));
  }

  private async begin(services: readonly ServiceName[], release: string): Promise<void> {
    await this.migrate(services, release);
    for (const replica of this.replicas) replica.start();
    await Promise.all(this.replicas.map((replica) => replica.becomesReady(120_000)));
    this.probes = this.probe();
  }

  private async probe(): Promise<void> {
    while (this.probing) {
      await Promise.all([...this.replicas.map((replica) => replica.probe()), pause(PROBE_EVERY)]);
    }
  }
}

interface ReplicaPlan {
  readonly folder: string;
  readonly service: ServiceName;
  readonly name: string;
  readonly ports: readonly number[];
  readonly databases: Databases;
  readonly broker: Broker;
  readonly keys: StageKeys;
  readonly processes: Processes;
  readonly release: string;
}

const replicaOf = async ({ folder, service, name, ports, databases, broker, keys, processes, release }: ReplicaPlan): Promise<Replica> => {
  const [http, httpSeenAt, inspectorPort, door, doorSeenAt] = ports as [number, number, number, number, number];
  const self: { replica?: Replica } = {};
  const surroundings = {
    postgres: await FaultProxy.before(databases.port, () => postgresTap(() => self.replica?.watch ?? null)),
    kafka: await FaultProxy.before(door, undefined, doorSeenAt),
    http: await FaultProxy.before(http, undefined, httpSeenAt),
  };
  const through = (url: string) => Object.assign(new URL(url), { port: String(surroundings.postgres.port) }).href;
  const { serviceUrl } = databases.logins;
  self.replica = new Replica({
    name,
    service,
    main: mainOf(service, release),
    surroundings,
    logFile: join(folder, 'logs', `${name}.log`),
    processes,
    inspectorPort,
    settings: {
      ...settingsOf(folder, keys),
      HTTP_PORT: String(http),
      DATABASE_URL: through(serviceUrl(service, databaseOf(service))),
      LOG_DATABASE_URL: through(serviceUrl(service, 'log')),
      KEYS_DATABASE_URL: through(serviceUrl(service, 'keys')),
      KAFKA_BROKERS: broker.size === 1 ? `127.0.0.1:${doorSeenAt}` : broker.addresses.join(','),
      EVENTS_FROM: 'kafka',
    },
  });

  return self.replica;
};

export const mainOf = (service: ServiceName, release = checkout): string => join(release, 'services', service, 'dist/main.js');

const settingsOf = (folder: string, keys: StageKeys) => ({ MASTER_KEY_FILE: keys.masterKeyFile, JWT_JWKS: keys.keySetFile, RAPPORT_STATE: folder, RAPPORT_PUBLIC_URL: 'http://127.0.0.1:9', LOG_LEVEL: 'info' });

const migrate = async ({ folder, keys, databases }: Stage, service: ServiceName, release: string): Promise<void> => {
  const { ownerUrl } = databases.logins;
  const owner = { DATABASE_URL: ownerUrl(databaseOf(service)), LOG_DATABASE_URL: ownerUrl('log'), KEYS_DATABASE_URL: ownerUrl('keys') };
  await run(process.execPath, [mainOf(service, release), 'migrate'], { env: { PATH: process.env['PATH'], ...settingsOf(folder, keys), ...owner } });
};
