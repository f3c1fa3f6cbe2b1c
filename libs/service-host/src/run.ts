import { on } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { application, controllersOf } from './application.js';
import { Backbone } from './backbone.js';
import { environmentWith, readSettings, SettingsError, telemetryEndpoint, type HostSettings } from './host.config.js';
import { hostLogger, saidOf } from './logging.js';
import { watchLoop } from './loop-watchdog.js';
import { openApiDocument } from './open-api.js';
import { LiveLists } from './live-lists.js';
import { reactionTasks } from './reaction-tasks.js';
import { registerProbes, type Health } from './probes.js';
import { migrate, migrateFurther, WrongSchema } from './schema-migrations.js';
import { TaskRefused, type ServiceDefinition, type Task } from './service-definition.js';
import { startTelemetry, type Telemetry } from './telemetry.js';

/** EX_CONFIG of sysexits.h: a setting is wrong. */
const EXIT_CONFIG = 78;
/** EX_DATAERR: what a task was given is not usable. */
const EXIT_DATA = 65;

/** A service that is running in this process. */
export interface RunningService {
  /** `http://127.0.0.1:4102` */
  readonly url: string;
  readonly backbone: Backbone;
  /** Drains in order: no new requests, open ones end, deliveries end, databases close. */
  stop(): Promise<void>;
}

/** For so many milliseconds after it was told to end a process serves who is at its door already: connections that were opened and not yet taken would be reset with it. */
const LAST_CALL = 100;

/** As many connections may wait to be taken. Whoever finds the door shut tries again after seconds, and is neither served nor turned away meanwhile. */
const AT_THE_DOOR = 4_096;

/** Starts a service with settings that are already read. What `main` does, and tests too. */
export const serve = async (definition: ServiceDefinition, settings: HostSettings & Readonly<Record<string, unknown>>, logger: Logger, fatal: (reason: unknown) => void, telemetry: Telemetry = startTelemetry(definition.name, telemetryEndpoint())): Promise<RunningService> => {
  const health: Health = { leaving: false, draining: false, started: false };
  const backbone = await Backbone.connect(definition, settings, logger, fatal);
  const app = await application(definition, settings, backbone, logger, health);
  registerProbes(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, backbone, health, telemetry);
  await backbone.start();
  const context = { settings, log: backbone.log, pool: backbone.pool, handle: backbone.handle, keys: backbone.keys, now: () => backbone.log.now(), provided: <Provided>(type: Type<Provided>) => app.get(type, { strict: false }), fatal };
  for (const worker of definition.workers) await worker.start(context);
  await app.listen({ port: settings.HTTP_PORT, host: settings.HTTP_HOST, backlog: AT_THE_DOOR });
  health.started = true;
  const url = urlOf(app, settings);
  logger.info({ url }, 'serving');

  return {
    url,
    backbone,
    stop: async () => {
      health.leaving = true;
      await pause(LAST_CALL);
      health.draining = true;
      app.get(LiveLists).end();
      await app.close();
      for (const worker of [...definition.workers].reverse()) await worker.stop();
      await backbone.stop();
      await telemetry.stop();
    },
  };
};

const urlOf = (app: NestFastifyApplication, settings: HostSettings): string => {
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  return `http://${settings.HTTP_HOST === '0.0.0.0' ? '127.0.0.1' : settings.HTTP_HOST}:${port}`;
};

/** What a supervisor tells a service that waits for it: bring the schema forward with these settings on top of its own, then serve. */
export type Told = { readonly kind: 'migrate'; readonly settings: Readonly<Record<string, string>> } | { readonly kind: 'serve' };

/**
 * The program of every service: `main.js serve` (default), `migrate` (as owner of the database), `serve-when-told` (both, one after the other, as a supervisor says), `openapi`, or a task of its own.
 */
export const main = async (definition: ServiceDefinition, words: readonly string[] = process.argv.slice(2)): Promise<void> => {
  const [command = 'serve'] = words;
  const tasks = { ...reactionTasks(definition), ...definition.tasks };
  if (command === 'openapi') {
    process.stdout.write(JSON.stringify(openApiDocument(definition, controllersOf(definition)), null, 2) + '\n');
    return;
  }
  try {
    if (command === 'migrate') process.stdout.write(await runMigrate(definition));
    else if (command === 'serve') await runServe(definition);
    else if (command === 'serve-when-told') await runWhenTold(definition);
    else if (Object.hasOwn(tasks, command)) await runTask(definition, tasks[command]!, words.slice(1));
    else throw new SettingsError(`"${command}" is no command of ${definition.name}; it takes ${['serve', 'migrate', 'serve-when-told', 'openapi', ...Object.keys(tasks)].join(', ')}.`);
  } catch (error) {
    const expected = error instanceof SettingsError || error instanceof WrongSchema || error instanceof TaskRefused;
    process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(error instanceof TaskRefused ? EXIT_DATA : expected ? EXIT_CONFIG : 1);
  }
};

const runMigrate = async (definition: ServiceDefinition, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const settings = readSettings(definition.name, definition.settings, environmentWith(more));
  const role = `rapport_${definition.name.replace('-', '_')}`;
  const taken = [...(await migrate(definition, settings.DATABASE_URL, role))];
  for (const database of definition.furtherDatabases) taken.push(...(await migrateFurther(database, String(settings[database.setting]), role)));

  return `${definition.name}: ${taken.length === 0 ? 'schema is up to date' : `${taken.length} steps taken`}\n`;
};

/** One process instead of two: it is loaded while others migrate, and what the owner of the databases may do never gets into its environment. */
const runWhenTold = async (definition: ServiceDefinition): Promise<void> => {
  if (process.send === undefined) throw new SettingsError('"serve-when-told" is for a supervisor that tells the process what to do; without one use "migrate" and then "serve".');
  process.once('disconnect', () => process.exit(1));
  for await (const [told] of on(process, 'message') as AsyncIterable<[Told]>) {
    if (told.kind === 'serve') break;
    await runMigrate(definition, told.settings);
    process.send({ kind: 'migrated' });
  }
  process.removeAllListeners('disconnect');
  await runServe(definition);
};

const runTask = async (definition: ServiceDefinition, task: Task, words: readonly string[]): Promise<void> => {
  const settings = readSettings(definition.name, definition.settings);
  const answer = await task(settings, words, (text) => process.stderr.write(`${text}\n`));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
};

const runServe = async (definition: ServiceDefinition): Promise<void> => {
  const settings = readSettings(definition.name, definition.settings);
  const logger = hostLogger(definition.name, settings.LOG_LEVEL);
  const fatal = (reason: unknown) => {
    logger.fatal({ error: saidOf(reason) }, 'cannot go on');
    process.exit(1);
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);
  watchLoop(settings.LOOP_SECONDS);

  const running = await serve(definition, settings, logger, fatal);
  let ending = false;
  const end = () => {
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => fatal(new Error('The drain took too long.')), settings.DRAIN_SECONDS * 1_000).unref();
    running.stop().then(() => process.exit(0), fatal);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  process.send?.({ kind: 'ready', url: running.url });
};
