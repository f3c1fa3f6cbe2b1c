import type { Aggregate, AnyProjection, AnyReaction, HandleCommand, Instant, PublishedLanguage } from '@rapport/event-sourcing';
import type { KeyRing, PostgresEventLog } from '@rapport/event-log';
import type { Provider, Type } from '@nestjs/common';
import type { TObject, TProperties } from 'typebox';
import type { Pool } from 'pg';
import type { HostSettings } from './host.config.js';

/** One step of a schema, frozen once released. */
export interface SqlMigration {
  readonly name: string;
  readonly sql: string;
}

/** A database that a service owns beside its own. */
export interface FurtherDatabase {
  /** `keys` */
  readonly name: string;
  /** The setting that holds its connection string. */
  readonly setting: string;
  readonly migrations: readonly SqlMigration[];
  /** What `migrate` does as owner after the DDL. */
  readonly afterMigrate?: (ownerUrl: string) => Promise<void>;
}

/** What a worker of a service may use. */
export interface WorkerContext {
  readonly settings: HostSettings & Readonly<Record<string, unknown>>;
  readonly log: PostgresEventLog;
  /** The service's own database. */
  readonly pool: Pool;
  readonly handle: HandleCommand;
  /** The keys of personal data. */
  readonly keys: KeyRing;
  readonly now: () => Instant;
  /** One of the service's providers. */
  readonly provided: <Provided>(type: Type<Provided>) => Provided;
  /** Ends the process in order, with a reason: something that cannot go on must not look alive. */
  readonly fatal: (reason: unknown) => void;
}

/** Something that runs beside the requests, from readiness to drain. */
export interface Worker {
  start(context: WorkerContext): Promise<void>;
  stop(): Promise<void>;
}

/** A service as one value: what `<name>.module.ts` composes and `main.ts` starts. */
export interface ServiceDefinition {
  readonly name: string;
  /** What it publishes; null for a service that only reads. */
  readonly language: PublishedLanguage | null;
  readonly aggregates: readonly Aggregate<never, never, never>[];
  readonly views: readonly AnyProjection[];
  readonly reactions: readonly AnyReaction[];
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
  /** DDL of its own database beyond what the libraries bring; views and their generations need none. */
  readonly migrations: readonly SqlMigration[];
  /** Settings of its own, by environment variable. */
  readonly settings: TObject<TProperties> | null;
  readonly workers: readonly Worker[];
  /** True for the one service whose own database is the log. */
  readonly ownsLog: boolean;
  /** What `migrate` does as owner after the DDL: grants, registrations. */
  readonly afterMigrate?: (ownerUrl: string) => Promise<void>;
  readonly furtherDatabases: readonly FurtherDatabase[];
  /** By the word after `main.js`. */
  readonly tasks: Readonly<Record<string, Task>>;
}

/** A further command of a service's `main.js`, run by its owner or an operator beside the running service. Returns what is printed as JSON. */
export type Task = (settings: HostSettings & Readonly<Record<string, unknown>>, words: readonly string[], say: (text: string) => void) => Promise<unknown>;

/** A task cannot be done as it was asked for, and why. The process exits with 65. */
export class TaskRefused extends Error {
  override readonly name = 'TaskRefused';
}

type Required = 'name' | 'language';

/** Describes a service; what it leaves out is empty. */
export const defineService = (given: Pick<ServiceDefinition, Required> & Partial<Omit<ServiceDefinition, Required | 'aggregates'>> & { readonly aggregates?: readonly unknown[] }): ServiceDefinition => ({
  views: [],
  reactions: [],
  controllers: [],
  providers: [],
  migrations: [],
  settings: null,
  workers: [],
  furtherDatabases: [],
  tasks: {},
  ownsLog: false,
  ...given,
  aggregates: (given.aggregates ?? []) as ServiceDefinition['aggregates'],
});
