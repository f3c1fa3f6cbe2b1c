import { told, type Fact, type Fold, type Row } from '../../fold.js';

/** By type: which tie it is about, the fields of the two tickets, who and when; or when it was undone. */
const BEGINS: Readonly<Record<string, readonly [tie: string, ticket: string, other: string, by: string, at: string, note: string | null]>> = {
  'tickets.ticket-merged': ['merged_into', 'ticketId', 'intoId', 'mergedBy', 'mergedAt', 'reason'],
  'tickets.tickets-linked': ['related', 'ticketId', 'relatedId', 'linkedBy', 'linkedAt', 'note'],
  'tickets.ticket-split': ['split_from', 'newTicketId', 'ticketId', 'splitBy', 'splitAt', null],
  'tickets.parent-set': ['child_of', 'ticketId', 'parentId', 'setBy', 'setAt', null],
};
const ENDS: Readonly<Record<string, readonly [tie: string, other: string, at: string]>> = {
  'tickets.ticket-unmerged': ['merged_into', 'fromId', 'unmergedAt'],
  'tickets.tickets-unlinked': ['related', 'relatedId', 'unlinkedAt'],
  'tickets.parent-cleared': ['child_of', 'parentId', 'clearedAt'],
};

const keyOf = ({ type, data }: Fact): Row | null => {
  const [begins, ends] = [BEGINS[type], ENDS[type]];
  if (begins !== undefined) return { ticketId: data[begins[1]]!, otherId: data[begins[2]]!, tie: begins[0] };

  return ends === undefined ? null : { ticketId: data['ticketId']!, otherId: data[ends[1]]!, tie: ends[0] };
};

/** Which tickets belong together, and how? */
export const ticketTies: Fold = {
  ...{ service: 'tickets', view: 'ticket-ties', key: ['ticketId', 'otherId', 'tie'] },
  keyOf,
  next: (row, fact) => {
    const begins = BEGINS[fact.type];
    if (begins === undefined) return row && { ...row, endedAt: fact.data[ENDS[fact.type]![2]]! };
    const [tie, , , by, at, note] = begins;

    return { ...keyOf(fact)!, mode: tie === 'merged_into' ? (fact.data['mode'] ?? 'combined') : null, tiedBy: fact.data[by]!, since: fact.data[at]!, ...(note === null ? {} : { note: told(fact.data, note)[note]! }) };
  },
};
