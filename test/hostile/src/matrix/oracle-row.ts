import type { ServiceName } from '../platform/hostile-platform.js';

/** A status of success, or the code of the refusal. */
export type Outcome = 200 | 201 | string;

/** What somebody who may is answered, by the state of the object that the path names. */
export interface Outcomes {
  /** The object is there, and led as far as the operation needs. */
  readonly ready: Outcome;
  /** Nobody has ever heard of the id; the id of an object of another kind answers the same. */
  readonly absent?: Outcome;
  /** The life of the object is over: erased, cancelled, withdrawn, reported, answered. */
  readonly ended?: Outcome;
  /** The object is restricted, and whoever asks may see nothing that is. */
  readonly hidden?: Outcome;
  /** The object is there, and the second id of the path is nobody's. */
  readonly inner?: Outcome;
}

/** One row of the oracle: written by hand, from the domain's rules, and compared with what the running services serve. */
export interface OracleRow {
  readonly service: ServiceName;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The one scope that opens it; null where everybody may. */
  readonly scope: string | null;
  readonly outcomes: Outcomes;
}

export type RowOfService = readonly [method: 'GET' | 'POST', path: string, scope: string | null, outcomes: Outcomes];

/** The rows of a domain, from what making something and asking for lists come to. */
export type Rows = (made: Outcomes, answered: Outcomes) => readonly RowOfService[];

export const ticket = (ended: Outcomes['ready'] = 'TICKET_ENDED'): Outcomes => ({ ready: 200, absent: 'TICKET_NOT_FOUND', ended });
