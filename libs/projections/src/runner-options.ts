import type { AnyProjection, AnyReaction, Erased, HandleCommand, Instant, LaneSource, MessageThread, Personal, Place, RecordedEvent } from '@rapport/event-sourcing';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** What a reaction hands to the delivery port. `id` is stable: a repetition carries the same one. */
export interface OutgoingMessage {
  readonly id: string;
  readonly to: Personal<string>;
  readonly subject: string;
  readonly body: string | Personal<string>;
  readonly thread?: MessageThread;
}

/** Reads whole lanes faster than pages can; rebuilds use it where the source has it. */
export interface Replaying {
  replay(options: { readonly after?: Place; readonly lanes?: readonly number[] }): AsyncIterable<readonly RecordedEvent[]>;
}

/** Where the runner reports what it does, for metrics; lag and counts of parked keys are in `status()`. Every member is optional and must not throw. */
export interface Observer {
  /** Events of one lane that a view or a reaction has taken into its state (skipped duplicates not counted). */
  readonly applied?: (consumer: string, lane: number, events: number) => void;
  /** Duration of one committed batch of one lane, in milliseconds. */
  readonly committed?: (lane: number, milliseconds: number) => void;
  /** A key was parked, or released (`parked` is then false). */
  readonly parked?: (consumer: string, lane: number, parked: boolean) => void;
  /** What became of a consequence of a reaction. */
  readonly reacted?: (reaction: string, outcome: ReactionOutcome) => void;
  /** A consumer stopped in a lane and will try again, or halted there for good (`LOG_REWOUND`). Lane -1: a new version of the view could not be built yet. */
  readonly stopped?: (consumer: string, lane: number, error: unknown) => void;
}

/** `refused`: the aggregate said no, and the lane goes on. `nothing`: it had nothing to change. */
export type ReactionOutcome = 'given' | 'nothing' | 'refused' | 'delivered';

/** Runs `work` inside a span linked to the traces of the events it handles. */
export type Traced = <Result>(name: string, links: readonly string[], work: () => Promise<Result>) => Promise<Result>;

/** Opens a personal field for a registered column; `ERASED` becomes null there. */
export type OpenField = (field: Personal) => unknown | Erased | Promise<unknown | Erased>;

/** Whose personal data an event says to be erased; most events erase nobody's. */
export type ErasesSubjects = (event: RecordedEvent) => readonly string[];

/** What was cleared of a subject in a column of a view, and `lane:position` of the event with which it was. */
export interface Cleared {
  readonly subject: string;
  readonly view: string;
  readonly column: string;
  readonly rows: number;
  readonly place: string;
}

/** Is told what is cleared before it is committed, and once more where the batch is tried again. */
export type TellsCleared = (cleared: readonly Cleared[]) => Promise<void>;

export interface RunnerOptions {
  readonly service: string;
  /** The service's own database. One connection per lane in flight is taken from it. */
  readonly pool: Pool;
  /** Initialised, with the row entities; `synchronize` off. */
  readonly dataSource: DataSource;
  readonly source: LaneSource & Partial<Replaying>;
  readonly views: readonly AnyProjection[];
  /** One of the views: its keys are ids of restricted streams, and rows that tell of one are read by nobody through their entity. Default: nothing is concealed. */
  readonly conceals?: AnyProjection;
  readonly reactions: readonly AnyReaction[];
  readonly handle: HandleCommand;
  /** The clock of the log: the `now` of commands that reactions give. */
  readonly now: () => Instant;
  readonly deliver: (message: OutgoingMessage) => Promise<void>;
  /** Default: the kernel's `opened`. */
  readonly open?: OpenField;
  /** Registered personal columns of these subjects are cleared in every view. Default: nobody's. */
  readonly erases?: ErasesSubjects;
  /** Default: nobody is told. */
  readonly cleared?: TellsCleared;
  readonly observe?: Observer;
  readonly traced?: Traced;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Events per second since the beginning. */
  readonly rate: number;
}

export interface RebuildOptions {
  readonly onProgress?: (progress: Progress) => void;
}

export interface Rebuilt {
  readonly view: string;
  readonly generation: number;
  readonly events: number;
  readonly milliseconds: number;
}

/** Two builds of one view at equal checkpoints. */
export interface Comparison {
  readonly view: string;
  readonly equal: boolean;
  readonly rows: number;
  /** Keys whose rows differ or exist on one side only; at most 100 of them. */
  readonly differing: readonly string[];
}

/** A key whose events wait for a fix. Positions only: the events themselves stay in the log. */
export interface ParkedKey {
  readonly key: string;
  readonly lane: number;
  readonly positions: readonly number[];
  readonly error: string;
  readonly parkedAt: Instant;
}

export interface Released {
  /** How many waiting events are in the rows now. */
  readonly events: number;
  /** How many still wait, because the next one fails again. */
  readonly remaining: number;
}

export interface LaneStatus {
  readonly lane: number;
  readonly position: number;
  /** Events of the log that are still to come. */
  readonly lag: number;
  readonly halted: 'LOG_REWOUND' | null;
}

/** A view or a reaction as operators see it. */
export interface ConsumerStatus {
  readonly kind: 'view' | 'reaction';
  readonly name: string;
  /** The version this release wants; 0 for reactions. */
  readonly version: number;
  /** The generation that is read; 0 for reactions and while none of this version is live. */
  readonly generation: number;
  readonly state: 'live' | 'building' | 'superseded';
  /** Sum over the lanes. */
  readonly lag: number;
  readonly parked: number;
  readonly lanes: readonly LaneStatus[];
}
