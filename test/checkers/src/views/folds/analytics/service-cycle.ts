import type { Json } from '../../../run-folder/records.js';
import { list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const ORDER = ['receive', 'understand', 'help', 'keep'];
/** Which fact leads to which stage, and the field with its time. */
const LEADS: Readonly<Record<string, readonly [stage: string, at: string]>> = { 'need-restated': ['understand', 'restatedAt'], 'course-agreed': ['help', 'agreedAt'], 'ticket-solved': ['keep', 'solvedAt'], 'ticket-reopened': ['help', 'reopenedAt'] };
/** Which fact ends everything, and whether that is the proper end. */
const STOPS: Readonly<Record<string, readonly [at: string, proper: boolean]>> = { 'ticket-closed': ['closedAt', true], 'ticket-cancelled': ['cancelledAt', false], 'ticket-escalated': ['escalatedAt', false], 'ticket-merged': ['mergedAt', false] };

const fresh = (stage: Json, from: Json): Row => ({ stage, from, until: null, passed: false });

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  const what = type.replace('tickets.', '');
  if (what === 'ticket-opened') return { ...told(data, 'ticketId'), stretches: [fresh('receive', data['openedAt']!)] };
  if (what === 'ticket-adopted') return { ...told(data, 'ticketId'), stretches: [] };
  if (row === null) return null;
  const stretches = list(row, 'stretches') as readonly Row[];
  const last = stretches.at(-1);
  const running = last !== undefined && last['until'] === null;
  const stopped = (until: Json, passed: boolean): readonly Row[] => (running ? [...stretches.slice(0, -1), { ...last, until, passed }] : stretches);

  const stop = STOPS[what];
  if (stop !== undefined) return { ...row, stretches: stopped(data[stop[0]]!, stop[1]) };
  const lead = LEADS[what];
  if (lead !== undefined) {
    const [stage, at] = [lead[0], data[lead[1]]!];
    return running && last['stage'] === stage ? row : { ...row, stretches: [...stopped(at, ORDER.indexOf(String(last?.['stage'])) < ORDER.indexOf(stage)), fresh(stage, at)] };
  }
  if (what === 'ticket-unmerged' && last !== undefined && !running && last['passed'] === false) return { ...row, stretches: [...stretches, fresh(last['stage']!, data['unmergedAt']!)] };

  return row;
};

/** How long was each ticket in which stage of the service cycle? */
export const serviceCycle: Fold = { service: 'analytics', view: 'service-cycle', key: ['ticketId'], keyOf: perStream('ticket', 'ticketId'), next };
