import { createHash } from 'node:crypto';

/** A row of the log as texts, in the order of its columns. */
export interface LogRow {
  readonly lane: number;
  readonly position: number;
  readonly category: number;
  readonly stream: string;
  readonly version: number;
  readonly type: number;
  readonly schemaVersion: number;
  readonly partyId: string | null;
  readonly commandId: string;
  readonly commandIndex: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly meta: string;
  readonly data: string;
}

export interface TimerRow {
  readonly timerId: string;
  readonly dueAt: number;
  readonly lane: number;
  readonly category: number;
  readonly stream: string;
  readonly partyId: string | null;
  readonly name: string;
  readonly data: string;
  readonly meta: string;
  fired: boolean;
}

const lanes = new Map<string, number>();

/** The lane of a key: the first byte of its SHA-256, modulo 64. */
export const laneOf = (key: string): number => {
  const known = lanes.get(key);
  if (known !== undefined) return known;
  const lane = createHash('sha256').update(key, 'utf8').digest()[0]! & 63;
  if (lanes.size < 100_000) lanes.set(key, lane);

  return lane;
};

/** The contents of the log. Everything is changed in one go, so that there is nothing to undo. */
export class LogRows {
  readonly lanes: LogRow[][] = Array.from({ length: 64 }, () => []);
  readonly streams = new Map<string, LogRow[]>();
  readonly commands = new Map<string, LogRow[]>();
  readonly timers = new Map<string, TimerRow>();
  readonly categories: string[] = [];
  readonly types: string[] = [];
  ahead = 0;

  add(row: LogRow): void {
    this.lanes[row.lane]!.push(row);
    list(this.streams, streamKey(row.category, row.stream)).push(row);
    list(this.commands, row.commandId).push(row);
  }

  tail(lane: number): number {
    return this.lanes[lane]!.length;
  }

  head(category: number, stream: string): LogRow | undefined {
    return this.streams.get(streamKey(category, stream))?.at(-1);
  }

  /** The last events of a lane are gone, as after a restore to an earlier time; so are the timers of their commands. */
  rewind(lane: number, events: number): void {
    for (const row of this.lanes[lane]!.splice(this.tail(lane) - events, events)) {
      const stream = this.streams.get(streamKey(row.category, row.stream))!;
      stream.splice(stream.indexOf(row), 1);
      const command = this.commands.get(row.commandId)!;
      command.splice(command.indexOf(row), 1);
      if (command.length === 0) this.commands.delete(row.commandId);
    }
  }
}

export const streamKey = (category: number, stream: string) => `${category}-${stream}`;

const list = <Item>(map: Map<string, Item[]>, key: string): Item[] => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: Item[] = [];
  map.set(key, made);

  return made;
};

/** The number of a name, given out on first use. */
export const numberOf = (names: string[], name: string): number => {
  const index = names.indexOf(name);
  return index >= 0 ? index + 1 : names.push(name);
};

/** Milliseconds → `2026-11-24 03:30:22.123+00`. */
export const timestamp = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, -1).replace('T', ' ')}+00`;

/** The name of the lock under which a lane is written. */
export const laneLock = (lane: number): string => `lane ${lane}`;
