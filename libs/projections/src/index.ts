import type { AnyProjection, LaneHandler, Place, RowKey } from '@rapport/event-sourcing';
import type { ClientBase } from 'pg';
import type { Comparison, ConsumerStatus, ParkedKey, RebuildOptions, Rebuilt, Released, RunnerOptions } from './runner-options.js';

export type * from './runner-options.js';

export declare const projectionMigrations: readonly { readonly name: string; readonly sql: string }[];

/** Lets a service's login run views and reactions in its own database: tables of schema `projections`, generations, SQL views in `public`. */
export declare const grantRunner: (client: ClientBase, role: string) => Promise<void>;

export declare class Runner {
  constructor(options: RunnerOptions);
  /** Creates what is missing (first generations, checkpoints, starting places of reactions), begins building views whose version is new, and checks for a rewound log. */
  prepare(): Promise<void>;
  /** What a subscription calls. */
  readonly handler: LaneHandler;
  /** 64 positions: what every live view and reaction has behind it. */
  positions(): Promise<readonly number[]>;
  /** Whether this release's version of the view is the one being read. */
  readable(view: AnyProjection): boolean;
  /** True as soon as the live generation has reached the place; false at the time-out, or where this release's version is not live. */
  waitFor(view: AnyProjection, place: Place, timeoutMs: number): Promise<boolean>;
  keyParked(view: AnyProjection, key: RowKey): Promise<boolean>;
  parkedCount(view: AnyProjection): Promise<number>;
  status(): Promise<readonly ConsumerStatus[]>;
  rebuild(viewName: string, options?: RebuildOptions): Promise<Rebuilt>;
  compare(viewName: string, options?: RebuildOptions): Promise<Comparison>;
  /** Parked keys of a view or a reaction. */
  parked(name: string): Promise<readonly ParkedKey[]>;
  /** Applies the parked events of a key in order; without a key, of every parked key. */
  release(name: string, key?: string): Promise<Released>;
  stop(): Promise<void>;
}
