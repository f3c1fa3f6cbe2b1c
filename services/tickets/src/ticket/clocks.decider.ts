import { DUE, noticedLast, type CaseClocks, type ClockFact, type ClockReading, type NoticedMark } from '@rapport/business-time';
import { BreachAcknowledged, ClockBreached, ClockChanged, ClockPolicyApplied, ClockWarned, type TicketPriority } from '@rapport/contracts-tickets';
import { unreachable, type Instant } from '@rapport/event-sourcing';
import type { AcknowledgeBreach, ApplyClockPolicy, ChosenPolicy, ClockCommand } from './clocks.commands.js';
import { breachAcknowledged, breachNotFound } from './clocks.errors.js';
import { breachKey, evolved, evolveTicketClocks, knownUntil, type TicketClocks } from './clocks.state.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** What clocks are told beside what happens to the ticket itself (TKT-29). */
export const decideClocks = (command: ClockCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'ApplyClockPolicy':
      return apply(command, ticket);
    case 'PassTime':
      return [];
    case 'AcknowledgeBreach':
      return acknowledge(command, ticket);
    default:
      return unreachable(command);
  }
};

const apply = ({ data: { ticketId, chosen }, metadata }: ApplyClockPolicy, { clocks }: ExistingTicket): readonly TicketEvent[] => policyApplied(ticketId, chosen, clocks, metadata.now);

/** Nothing where the ticket is judged by that very version already. */
export const policyApplied = (ticketId: string, chosen: ChosenPolicy | null | undefined, { now: { policy } }: TicketClocks, now: Instant): readonly ClockPolicyApplied[] => {
  if (chosen === null || chosen === undefined) return [];
  const { id, version } = chosen.judgedBy.policy;

  return policy?.id === id && policy.version === version ? [] : [ClockPolicyApplied({ ticketId, ...chosen, appliedAt: now })];
};

/** Another policy takes over; a later version of the one that judges the ticket does not, since what was promised stays promised (TKT-29). */
export const matchedAnew = (ticketId: string, chosen: ChosenPolicy | null | undefined, clocks: TicketClocks, now: Instant): readonly ClockPolicyApplied[] =>
  chosen?.judgedBy.policy.id === clocks.now.policy?.id ? [] : policyApplied(ticketId, chosen, clocks, now);

const acknowledge = ({ data, metadata }: AcknowledgeBreach, { clocks: { breaches } }: ExistingTicket): readonly TicketEvent[] => {
  const by = breaches[breachKey(data)];
  if (by === undefined) throw breachNotFound(data.metric, data.ordinal);
  if (by !== null) throw breachAcknowledged(by);

  return [BreachAcknowledged({ ...data, acknowledgedAt: metadata.now })];
};

/**
 * What a decision does to the clocks of the ticket, as facts of their own: clocks that begin, stand still, go on, end, or are due at another time, and marks that have been reached.
 *
 * They are facts so that views, timers and reports need no engine. Time has passed until now, whatever else was decided.
 */
export const withClocks = (events: readonly TicketEvent[], before: TicketClocks, ticket: Pick<ExistingTicket, 'ticketId' | 'agentId'>, now: Instant): readonly TicketEvent[] => {
  const after = events.reduce(evolveTicketClocks, before);
  if (after.rules.policies.length === 0) return events;
  const passed = { ...after, now: evolved(after, [timePassed(now)]) };
  const marks = noticed(before.now, passed.now).map((mark) => reached(mark, ticket, now));
  const changed = changes(before, passed, ticket.ticketId, now);

  return marks.length + changed.length === 0 ? events : [...events, ...changed, ...marks];
};

const timePassed = (at: Instant): ClockFact => ({ type: 'time-passed', at, ref: '' });

/** Marks of clocks that ran before, and of those that a late policy judges for the time that has passed already. */
const noticed = (before: CaseClocks, after: CaseClocks): readonly NoticedMark[] => {
  const known = new Set(before.running.map(breachKey));
  const fresh = [...after.finished, ...after.running].filter((clock) => !known.has(breachKey(clock)) && !before.finished.some((one) => breachKey(one) === breachKey(clock)));

  return [...noticedLast(before, after), ...fresh.flatMap(({ metric, ordinal, reached: marks }) => marks.map((mark) => ({ metric, ordinal, mark })))];
};

const reached = ({ metric, ordinal, mark: { mark, reachedAt, stamp } }: NoticedMark, { ticketId, agentId }: Pick<ExistingTicket, 'ticketId' | 'agentId'>, now: Instant): TicketEvent => {
  const told = { ticketId, metric, ordinal, policyId: stamp.policy!.id, policyVersion: stamp.policy!.version, team: stamp.team, priority: stamp.priority as TicketPriority, agentId, detectedAt: now };

  return mark === DUE ? ClockBreached({ ...told, dueAt: reachedAt }) : ClockWarned({ ...told, mark, reachedAt });
};

const changes = (before: TicketClocks, after: TicketClocks, ticketId: string, now: Instant): readonly ClockChanged[] => {
  const known = new Map(readings(before).map((reading) => [breachKey(reading), fingerprint(reading)]));
  const alarms = after.engine.alarms(after.now);
  const lastKnown = knownUntil(after.rules);

  return readings(after)
    .filter(({ stamp }) => stamp.policy !== null && stamp.target !== null)
    .filter((reading) => known.get(breachKey(reading)) !== fingerprint(reading))
    .map(({ metric, ordinal, status, started, ended, dueAt, stamp }) =>
      ClockChanged({
        ticketId,
        metric,
        ordinal,
        status,
        startedAt: started.at,
        endedAt: ended?.at ?? null,
        dueAt,
        provisional: dueAt !== null && lastKnown !== null && Number(dueAt.slice(0, 4)) > lastKnown,
        target: stamp.target!,
        policyId: stamp.policy!.id,
        policyVersion: stamp.policy!.version,
        team: stamp.team,
        priority: stamp.priority as TicketPriority,
        marks: alarms.filter((alarm) => alarm.metric === metric && alarm.ordinal === ordinal).map(({ mark, due }) => ({ mark, at: due })),
        changedAt: now,
      }),
    );
};

/** As of the last fact. Before any policy nothing is promised, and nothing is told of it. */
const readings = ({ rules, engine, now: clocks }: TicketClocks): readonly ClockReading[] => (rules.policies.length === 0 || clocks.at === null ? [] : engine.at(clocks, clocks.at));

const fingerprint = ({ status, dueAt, stamp: { policy, team, priority, target } }: ClockReading): string => JSON.stringify([status, dueAt, policy?.id, policy?.version, team, priority, target]);
