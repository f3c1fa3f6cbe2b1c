import { existsSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseOf, provision, SERVICES, startPostgres, type Provisioned, type ServiceName } from '@rapport/local-infrastructure';
import { ensureLocalKeys, keySetFile, masterKeyFile } from '../access/local-keys.js';
import { checkout, type StateFolder } from '../access/state-folder.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { KeptServer, type Server } from './backbone-servers.js';
import { launchKafka } from './launch-kafka.js';
import { portsFrom, requirePorts, urlsOf, type Ports } from './platform-plan.js';
import { ServiceProcess } from './service-process.js';

export interface PlatformOptions {
  readonly state: StateFolder;
  readonly firstPort: number;
  readonly kafka: boolean;
  readonly testClock: boolean;
  readonly say: (text: string) => void;
  /** Gives up starting; what has begun is ended. */
  readonly abort?: AbortSignal;
}

export interface Platform {
  readonly urls: Readonly<Record<ServiceName, string>>;
  /** Where PostgreSQL and Kafka answer, for the table of addresses. */
  readonly postgres: string;
  readonly kafka: string | null;
  /** Rejects when a process refuses to run at all. */
  readonly hopeless: Promise<never>;
  /** Ends everything in order: services, Kafka, PostgreSQL. */
  stop(): Promise<void>;
}

const readyWithin = 120_000;
const largestLog = 32 * 1024 * 1024;

/**
 * Starts PostgreSQL, brings every schema up to date, starts Kafka where asked and the six services, and keeps them running.
 *
 * @throws CommandFailed before anything is started when a port is taken, the state is of another version or the platform runs already.
 */
export const runPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { state, say } = options;
  const ports = portsFrom(options.firstPort);
  requireBuild();
  await state.open();
  const other = await state.running();
  if (other !== null) throw new CommandFailed(exitCodes.settings, `The platform already runs on ${state.path} (process ${other.pid}). Stop it first, or use another folder (--state).`);
  await requirePorts(ports, options.kafka);
  await ensureLocalKeys(state);

  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end().catch((error: unknown) => say(String(error)));
    await state.withdraw();
  };
  try {
    return { ...(await launched(options, ports, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

export const requireBuild = () => {
  const missing = SERVICES.filter((service) => !existsSync(mainOf(service)));
  if (missing.length > 0) throw new CommandFailed(exitCodes.settings, `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not built. Run "npm run build" first.`);
};

export const mainOf = (service: ServiceName) => join(checkout, 'services', service, 'dist/main.js');

const launched = async ({ state, kafka, testClock, say, abort }: PlatformOptions, ports: Ports, stops: (() => Promise<void>)[]): Promise<Omit<Platform, 'stop'>> => {
  const keep = async <Kind extends Server>(name: string, launch: () => Promise<Kind>): Promise<Kind> => {
    const kept = new KeptServer(name, launch, say);
    stops.push(() => kept.stop());

    return kept.start();
  };
  const [postgres, brokers] = await Promise.all([
    keep('PostgreSQL', () => startPostgres({ folder: state.file('postgres'), port: ports.postgres })),
    kafka ? keep('Kafka', () => launchKafka(state.file('kafka'), ports.kafka)).then((server) => server.brokers) : null,
  ]);
  const databases = await provision(postgres, state.file('secrets.json'));
  const settingsOf = settingsFor(state, ports, databases, brokers);
  const urls = urlsOf(ports);
  const processes = await Promise.all(
    SERVICES.map(
      async (name) =>
        new ServiceProcess({ name, main: mainOf(name), settings: { ...settingsOf(name), ...(testClock ? { TEST_CLOCK: 'true' } : {}) }, url: urls[name], logFile: await freshLog(state, name), say }),
    ),
  );
  stops.push(async () => void (await Promise.all(processes.map((service) => service.stop()))));
  for (const service of processes) service.load();
  const migrate = (service: ServiceProcess) => service.migrate(ownerSettings(service.name, databases));
  // The log first: everybody else reads it.
  await migrate(processes.find(({ name }) => name === 'event-log')!);
  abort?.throwIfAborted();
  await Promise.all(processes.filter(({ name }) => name !== 'event-log').map(migrate));
  abort?.throwIfAborted();
  for (const service of processes) service.serve();
  const hopeless = Promise.race(processes.map((service) => service.hopeless));
  hopeless.catch(() => undefined);
  await Promise.race([allReady(processes, state, abort), hopeless]);
  await state.announce({ pid: process.pid, urls, kafka: brokers, testClock });

  return { urls, postgres: `127.0.0.1:${ports.postgres}`, kafka: brokers, hopeless };
};

const settingsFor =
  (state: StateFolder, { services }: Ports, { serviceUrl }: Provisioned, brokers: string | null) =>
  (service: ServiceName): Record<string, string> => ({
    HTTP_PORT: String(services[service]),
    DATABASE_URL: serviceUrl(service, databaseOf(service)),
    LOG_DATABASE_URL: serviceUrl(service, 'log'),
    KEYS_DATABASE_URL: serviceUrl(service, 'keys'),
    MASTER_KEY_FILE: masterKeyFile(state),
    EVENTS_FROM: brokers === null ? 'log' : 'kafka',
    ...(brokers === null ? {} : { KAFKA_BROKERS: brokers }),
    JWT_JWKS: keySetFile(state),
    RAPPORT_STATE: state.path,
    // Links in messages lead to the service that answers them.
    RAPPORT_PUBLIC_URL: `http://127.0.0.1:${services.surveys}`,
  });

/** Settings with which a task of a service runs: as owner of its databases. */
export const taskSettings = (service: ServiceName, state: StateFolder, ports: Ports, databases: Provisioned): Record<string, string> => ({
  ...settingsFor(state, ports, databases, null)(service),
  ...ownerSettings(service, databases),
});

const ownerSettings = (service: ServiceName, { ownerUrl }: Provisioned) => ({
  DATABASE_URL: ownerUrl(databaseOf(service)),
  LOG_DATABASE_URL: ownerUrl('log'),
  KEYS_DATABASE_URL: ownerUrl('keys'),
});

const freshLog = async (state: StateFolder, service: ServiceName): Promise<string> => {
  const file = state.file('logs', `${service}.log`);
  const size = await stat(file).then(
    (facts) => facts.size,
    () => 0,
  );
  if (size > largestLog) await rename(file, `${file}.1`);

  return file;
};

const allReady = async (processes: readonly ServiceProcess[], state: StateFolder, abort: AbortSignal | undefined): Promise<void> => {
  const deadline = performance.now() + readyWithin;
  for (;;) {
    const ready = await Promise.all(processes.map((service) => service.isReady()));
    abort?.throwIfAborted();
    if (ready.every(Boolean)) return;
    if (performance.now() > deadline) throw new CommandFailed(exitCodes.unavailable, `The platform did not become ready within ${readyWithin / 1000} s: see ${state.file('logs')}.`);
    await pause(100);
  }
};
