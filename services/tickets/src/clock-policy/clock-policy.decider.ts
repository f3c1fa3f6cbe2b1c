import { requireValidPolicy } from '@rapport/business-time';
import { ClockPolicyArchived, ClockPolicyPublished } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider } from '@rapport/event-sourcing';
import type { ArchiveClockPolicy, ClockPolicyCommand, PublishClockPolicy } from './clock-policy.commands.js';
import { clockPolicyArchived, clockPolicyNotFound } from './clock-policy.errors.js';

export type ClockPolicyEvent = ClockPolicyPublished | ClockPolicyArchived;

/** The newest version, and whether it is archived; null before the first one. */
type ClockPolicyState = { readonly newest: ClockPolicyPublished['data']; readonly archived: boolean } | null;

const publish = ({ data, metadata }: PublishClockPolicy, state: ClockPolicyState): readonly ClockPolicyEvent[] => {
  const { policyVersion = 0, publishedBy: _by, publishedAt: _at, ...known } = state?.newest ?? {};
  requireValidPolicy({ id: data.code, version: policyVersion + 1, calendars: { default: { id: 'calendar', version: 1 } }, metrics: data.metrics });
  if (state?.archived === false && JSON.stringify(known) === JSON.stringify(inOrder(data, known))) return [];

  return [ClockPolicyPublished({ ...data, policyVersion: policyVersion + 1, publishedBy: metadata.actor.id, publishedAt: metadata.now })];
};

const archive = ({ data: { policyId }, metadata }: ArchiveClockPolicy, state: ClockPolicyState): readonly ClockPolicyEvent[] => {
  if (state === null) throw clockPolicyNotFound(policyId);
  if (state.archived) throw clockPolicyArchived(policyId);

  return [ClockPolicyArchived({ policyId, archivedBy: metadata.actor.id, archivedAt: metadata.now })];
};

const inOrder = (data: PublishClockPolicy['data'], like: object): object => Object.fromEntries(Object.keys({ ...like, ...data }).map((name) => [name, data[name as keyof typeof data]]));

const decide = (command: ClockPolicyCommand, state: ClockPolicyState): readonly ClockPolicyEvent[] => {
  switch (command.type) {
    case 'PublishClockPolicy':
      return publish(command, state);
    case 'ArchiveClockPolicy':
      return archive(command, state);
    default:
      return unreachable(command);
  }
};

const evolve = (state: ClockPolicyState, event: ClockPolicyEvent): ClockPolicyState => (event.type === ClockPolicyPublished.type ? { newest: event.data, archived: false } : state && { ...state, archived: true });

/** What is promised to tickets, version by version; old tickets stay with what they were judged by (TKT-29). */
export const clockPolicyDecider: Decider<ClockPolicyState, ClockPolicyCommand, ClockPolicyEvent> = { initial: null, decide, evolve };

export const clockPolicyAggregate = aggregate({ category: 'clock-policy', decider: clockPolicyDecider, events: [ClockPolicyPublished, ClockPolicyArchived], partyOf: () => null });
