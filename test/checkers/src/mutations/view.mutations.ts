import type { SyntheticRun } from '../synthetic/clean-run.js';
import type { Row } from '../views/fold.js';
import { changed, found, removed, type Mutation } from './mutation.js';

/** Changes a row of a view as the live and the rebuilt view would both have it, if the product folded wrongly. */
const inBoth = ({ views, rebuilt }: SyntheticRun, view: string, fits: (row: Row) => boolean, change: (row: Row) => Row): void => {
  changed(views[view]!, fits, change);
  changed(rebuilt[view]!, fits, change);
};

const any = () => true;

/** Breakages of views. */
export const viewMutations: readonly Mutation[] = [
  { name: 'a view skipped a poison event', red: 'view tickets/queue', change: (run) => inBoth(run, 'tickets/queue', ({ status }) => status === 'understood', () => ({ status: 'acknowledged' })) },
  { name: 'a view applied an event twice', red: 'view customers/directory', change: (run) => inBoth(run, 'customers/directory', ({ contacts }) => contacts === 1, () => ({ contacts: 2 })) },
  { name: 'a sum counts an event twice', red: 'view analytics/contacts', change: (run) => inBoth(run, 'analytics/contacts', any, ({ contacts }) => ({ contacts: Number(contacts) + 1 })) },
  { name: 'a row belongs to another lane than its events', red: 'view tickets/queue', change: (run) => inBoth(run, 'tickets/queue', any, () => ({ __lane: 64 })) },
  { name: 'a row of a view is missing', red: 'view customers/timeline', change: ({ views, rebuilt }) => [views, rebuilt].forEach((dump) => removed(dump['customers/timeline']!, any)) },
  { name: 'a view holds a row that no event explains', red: 'view tickets/agent-workload', change: ({ views, rebuilt }) => [views, rebuilt].forEach((dump) => dump['tickets/agent-workload']!.push({ ...dump['tickets/agent-workload']![0]!, ticketId: '00000000-0000-8000-8000-000000000000' })) },
  { name: 'a row of a view stands twice', red: 'view tickets/agent-workload', also: ['rebuilt'], change: ({ views, rebuilt }) => [views, rebuilt].forEach((dump) => dump['tickets/agent-workload']!.push(dump['tickets/agent-workload']![0]!)) },
  { name: 'the ETag of a row is behind its stream', red: 'view tickets/ticket-details', change: (run) => inBoth(run, 'tickets/ticket-details', any, ({ version }) => ({ version: Number(version) - 1 })) },
  { name: 'an instant is off by a millisecond', red: 'view complaints/register', change: (run) => inBoth(run, 'complaints/register', any, ({ lodgedAt }) => ({ lodgedAt: new Date(Date.parse(String(lodgedAt)) + 1).toISOString() })) },
  { name: 'an opaque field is that of somebody else', red: 'view customers/customer-card', also: ['personal-columns'], change: (run) => inBoth(run, 'customers/customer-card', ({ name }) => name !== null, () => ({ nameField: { subject: 'x', sealed: 'y' } })) },
  { name: 'a column shows what no fold knows', red: 'view surveys/campaigns', change: (run) => inBoth(run, 'surveys/campaigns', any, () => ({ surplus: 1 })) },
  {
    name: 'an event of a parked key was applied before its turn',
    red: 'view tickets/queue',
    change: (run) => {
      const row = found(run.log, ({ type }) => type === 'tickets.ticket-assigned');
      run.parked.push({ service: 'tickets', view: 'queue', lane: row.lane, key: row.stream.slice(-36), positions: [row.position] });
      run.run = { ...run.run, bounds: { ...run.run.bounds, parkedKeys: 1 } };
    },
  },
  {
    name: 'a view was not dumped',
    red: 'view customers/erasures',
    also: ['rebuilt'],
    change: ({ views }) => {
      delete views['customers/erasures'];
    },
  },
  {
    name: 'a view was dumped that nobody has checked',
    red: 'views',
    change: ({ views, rebuilt }) => {
      views['tickets/unheard-of'] = [{ a: 1 }];
      rebuilt['tickets/unheard-of'] = [{ a: 1 }];
    },
  },
  { name: 'a rebuilt row differs from the live one', red: 'rebuilt', change: ({ rebuilt }) => changed(rebuilt['tickets/queue']!, any, () => ({ subject: 'another' })) },
  { name: 'a rebuilt row is written otherwise', red: 'rebuilt', change: ({ rebuilt }) => changed(rebuilt['tickets/queue']!, any, ({ openedAt }) => ({ openedAt: String(openedAt).replace('+00:00', 'Z') })) },
  { name: 'a rebuilt view lacks a row', red: 'rebuilt', change: ({ rebuilt }) => removed(rebuilt['customers/timeline']!, any) },
  { name: 'a view was not rebuilt', red: 'rebuilt', change: ({ rebuilt }) => {
    delete rebuilt['tickets/queue'];
  } },
  { name: 'a text of an erased subject is still shown', red: 'personal-columns', change: (run) => inBoth(run, 'customers/directory', ({ name, nameField }) => name === null && nameField !== null, () => ({ name: 'Ada' })) },
  { name: 'a text of somebody who was not erased is blank', red: 'personal-columns', change: (run) => inBoth(run, 'customers/directory', ({ name }) => name !== null, () => ({ name: null })) },
  { name: 'a view shows another text than its neighbour for the same field', red: 'personal-columns', change: (run) => inBoth(run, 'customers/directory', ({ name }) => name !== null, () => ({ name: 'Somebody else' })) },
  { name: 'a text is shown where no field is', red: 'personal-columns', change: (run) => inBoth(run, 'customers/directory', ({ phone }) => phone === null, () => ({ phone: 'made up' })) },
];
