import { instant, type Instant } from '@rapport/event-sourcing';

/** Nothing is owed, or nobody waits: sorts after everything that is, and everybody who does. */
export const NOTHING_OWED = instant('9999-12-31T00:00:00.000Z');

/** A moment of a row as it is told; null where nothing is owed, or nobody waits. */
export const momentOf = (read: Instant): Instant | null => {
  const at = instant(new Date(read).toISOString());

  return at === NOTHING_OWED ? null : at;
};

/** A word to the customer, the target of a clock, a promise, money that goes back, what a department is to do, a call to whoever was cut off. */
export type DueKind = 'word' | 'clock' | 'promise' | 'refund' | 'sub_task' | 'callback';

/** One thing that is owed on a ticket. */
export interface Due {
  readonly kind: DueKind;
  /** Which of its kind: the id of the promise, the refund, the sub-task, the callback; metric and ordinal of the clock; null for the word. */
  readonly of: string | null;
  readonly dueAt: Instant;
}

/** What is owed, the next that is due first. */
export interface Owing {
  readonly owed: readonly Due[];
  readonly nextDueAt: Instant;
  readonly nextDue: DueKind | null;
  readonly customerWaitingSince: Instant;
}

export const NOTHING: Pick<Owing, 'owed' | 'nextDueAt' | 'nextDue'> = { owed: [], nextDueAt: NOTHING_OWED, nextDue: null };

const placeOf = ({ dueAt, kind, of }: Due): string => `${dueAt} ${kind} ${of}`;

/** What is owed when one thing is due at another time than before; null: it is settled, or nobody knows. */
export const dueWith = <Row extends Pick<Owing, 'owed'>>(row: Row, kind: DueKind, of: string | null, dueAt: Instant | null): Row & typeof NOTHING => {
  const others = row.owed.filter((due) => due.kind !== kind || due.of !== of);
  const owed = dueAt === null ? others : [...others, { kind, of, dueAt }].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

  return { ...row, owed, nextDueAt: owed[0]?.dueAt ?? NOTHING_OWED, nextDue: owed[0]?.kind ?? null };
};

/** By when we owe the customer a word; null where we do not. */
export const wordDue = ({ owed }: Pick<Owing, 'owed'>): Instant | null => owed.find(({ kind }) => kind === 'word')?.dueAt ?? null;

/** The customer is heard: the wait began with the oldest of theirs that nobody has answered. */
export const heard = <Row extends Pick<Owing, 'customerWaitingSince'>>(row: Row, at: Instant): Row => (row.customerWaitingSince === NOTHING_OWED ? { ...row, customerWaitingSince: at } : row);

/** The customer has what they waited for, or it is their turn. */
export const answered = <Row extends Pick<Owing, 'customerWaitingSince'>>(row: Row): Row => ({ ...row, customerWaitingSince: NOTHING_OWED });
