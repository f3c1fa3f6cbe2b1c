import { clearedColumns } from './sql/cleared-columns.js';
import { append } from './sql/append.js';
import { appendOne } from './sql/append-one.js';
import { appendOnly } from './sql/append-only.js';
import { clock } from './sql/clock.js';
import { closedDoors } from './sql/closed-doors.js';
import { derivedIdFunction } from './sql/derived-id.js';
import { laneGroups } from './sql/lane-groups.js';
import { names } from './sql/names.js';
import { restrictedEvents } from './sql/restricted-events.js';
import { sealedFromNowOn } from './sql/sealed-from-now-on.js';
import { segmentHeads } from './sql/segment-heads.js';
import { segments } from './sql/segments.js';
import { subjectKeys } from './sql/subject-keys.js';
import { tables } from './sql/tables.js';
import { timers } from './sql/timers.js';
import { views } from './sql/views.js';

/** One step of a schema. Steps are frozen once released: a change is a further step. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The DDL of database `log`, in order. Runs as the owner of the log. */
export const eventLogMigrations: readonly Migration[] = [
  { name: 'log-001-tables', sql: tables },
  { name: 'log-002-append-only', sql: appendOnly },
  { name: 'log-003-derived-id', sql: derivedIdFunction },
  { name: 'log-004-clock', sql: clock },
  { name: 'log-005-names', sql: names },
  { name: 'log-006-append', sql: append },
  { name: 'log-007-timers', sql: timers },
  { name: 'log-008-lane-groups', sql: laneGroups },
  { name: 'log-009-views', sql: views },
  { name: 'log-010-closed-doors', sql: closedDoors },
  { name: 'log-011-segments', sql: segments },
  { name: 'log-012-sealed-from-now-on', sql: sealedFromNowOn },
  { name: 'log-013-restricted-events', sql: restrictedEvents },
  { name: 'log-014-append-one', sql: appendOne },
];

/** The DDL of database `keys`, in order: heads of sealed segments, and the keys of personal data. Runs as its owner. */
export const keysMigrations: readonly Migration[] = [
  { name: 'keys-001-segment-heads', sql: segmentHeads },
  { name: 'keys-002-subject-keys', sql: subjectKeys },
  { name: 'keys-003-cleared-columns', sql: clearedColumns },
];
