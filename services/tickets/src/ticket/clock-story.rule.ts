import type { ClockFact, WhatHappened } from '@rapport/business-time';
import { ClockPolicyApplied, TicketAdopted, ticketEvents } from '@rapport/contracts-tickets';
import { upcast, type Instant, type RecordedEvent } from '@rapport/event-sourcing';
import { clockFactsOf, type TicketFact } from './clock-facts.rule.js';
import { withJudgement, type ClockRules } from './clocks.state.js';

type KnownEvent = TicketFact & Pick<RecordedEvent, 'id' | 'commandId'>;

/** A ticket as its clocks see it: what happened, and every rule that it is or was judged by. */
export interface ClockStory {
  readonly events: readonly KnownEvent[];
  readonly facts: readonly ClockFact[];
  readonly rules: ClockRules;
}

/** From all events of the ticket's stream, in order; those of newer releases are passed over. */
export const clockStoryOf = (stream: readonly RecordedEvent[]): ClockStory => {
  const events = stream.flatMap((event) => newest(event));

  return {
    events,
    facts: [...adoptedFacts(events), ...events.flatMap((event) => clockFactsOf(event, event.id))],
    rules: events.reduce<ClockRules>((rules, event) => (event.type === ClockPolicyApplied.type ? withJudgement(rules, event.data.judgedBy) : rules), { policies: [], calendars: [] }),
  };
};

/**
 * A ticket from elsewhere has no clocks, but can be asked what they would have told: its newest record says when it was opened, solved and closed, and of what happened in between says no more.
 */
const adoptedFacts = (events: readonly KnownEvent[]): readonly ClockFact[] => {
  const records = events.filter((event) => event.type === TicketAdopted.type);
  const [first, newest] = [records[0], records.at(-1)];
  if (first === undefined || newest === undefined) return [];
  const { openedAt, resolvedAt, closedAt, group, priority } = newest.data;
  const told = (at: Instant | null, ...facts: readonly WhatHappened[]) => (at === null ? [] : facts.map((fact): ClockFact => ({ ...fact, at, ref: first.id })));

  return [...told(openedAt, { type: 'opened', by: 'customer', team: group, priority: priority ?? 'moderate' }), ...told(resolvedAt, { type: 'agent-replied' }, { type: 'solved' }), ...told(closedAt, { type: 'closed' })];
};

/** As stored events parse themselves when they are asked, they are handed on as they are. */
const newest = (event: RecordedEvent): readonly KnownEvent[] => {
  const contract = ticketEvents.find(({ type }) => type === event.type);

  return contract === undefined ? [] : [upcast(contract, event) as never];
};
