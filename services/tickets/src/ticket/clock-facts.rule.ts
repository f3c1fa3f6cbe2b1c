import type { ClockFact, WhatHappened } from '@rapport/business-time';
import {
  ClockBreached,
  ClockPolicyApplied,
  ClockWarned,
  CustomerAwaited,
  HelpResumed,
  HoldEnded,
  HoldStarted,
  MessageReceived,
  PriorityChanged,
  ReplySent,
  SubTaskDone,
  SubTaskDropped,
  SubTaskOpened,
  TicketAcknowledged,
  TicketCancelled,
  TicketClosed,
  TicketEscalated,
  TicketMerged,
  TicketOpened,
  TicketReopened,
  TicketRouted,
  TicketSolved,
  TicketUnmerged,
  type CaseState,
  type ticketEvents,
} from '@rapport/contracts-tickets';
import type { EventOf, Instant } from '@rapport/event-sourcing';

/** Any fact about a ticket. */
export type TicketFact = EventOf<(typeof ticketEvents)[number]>;

/**
 * What an event of a ticket is to its clocks; nothing for most of them. The one place where the cycle is told in the words of the clock engine.
 *
 * An acknowledgement and a solution are answers that the customer gets from a person. Holding the line pauses what a policy lets it pause. A ticket from elsewhere has no clocks; `clock-story.rule.ts` reads its records for those who ask what they would have told.
 *
 * @param ref where the event is found: its id
 */
export const clockFactsOf = (event: TicketFact, ref: string): readonly ClockFact[] => {
  const [at, facts] = happened(event) ?? [];

  return at === undefined ? [] : facts!.map((fact): ClockFact => ({ ...fact, at, ref }));
};

/** The state of a case in the words of the clock engine. */
const STATES = { active: 'active', held: 'held', waiting_department: 'waiting-on-third-party', waiting_customer: 'waiting-on-customer' } as const satisfies Readonly<Record<CaseState, string>>;

const stateAfter = ({ caseState }: { readonly caseState?: CaseState | undefined }, says: CaseState): WhatHappened => ({ type: 'state-changed', state: STATES[caseState ?? says] });

const happened = ({ type, data }: TicketFact): readonly [Instant, readonly WhatHappened[]] | null => {
  switch (type) {
    case TicketOpened.type:
      return [data.openedAt, [{ type: 'opened', by: data.proactive === null ? 'customer' : 'staff', team: null, priority: data.priority }]];
    case ClockPolicyApplied.type:
      return [data.appliedAt, [{ type: 'policy-applied', policy: { id: data.judgedBy.policy.id, version: data.judgedBy.policy.version } }]];
    case MessageReceived.type:
      return [data.receivedAt, [{ type: 'customer-wrote' }]];
    case ReplySent.type:
      return data.audience === 'public' && data.human ? [data.sentAt, [{ type: 'agent-replied' }]] : null;
    case TicketAcknowledged.type:
      return [data.acknowledgedAt, [{ type: 'agent-replied' }]];
    case TicketSolved.type:
      return [data.solvedAt, [{ type: 'agent-replied' }, { type: 'solved' }]];
    case HoldStarted.type:
      return [data.startedAt, [{ type: 'state-changed', state: 'held' }]];
    case HoldEnded.type:
      return [data.endedAt, [stateAfter(data, 'active')]];
    case CustomerAwaited.type:
      return [data.awaitedAt, [stateAfter(data, 'waiting_customer')]];
    case HelpResumed.type:
      return [data.resumedAt, [stateAfter(data, 'active')]];
    case SubTaskOpened.type:
      return [data.openedAt, [stateAfter(data, 'waiting_department')]];
    case SubTaskDone.type:
      return data.openLeft > 0 ? null : [data.doneAt, [stateAfter(data, 'active')]];
    case SubTaskDropped.type:
      return data.openLeft > 0 ? null : [data.droppedAt, [stateAfter(data, 'active')]];
    case TicketRouted.type:
      return [data.routedAt, [{ type: 'team-changed', team: data.lead }]];
    case PriorityChanged.type:
      return [data.changedAt, [{ type: 'priority-changed', priority: data.priority }]];
    case TicketReopened.type:
      return [data.reopenedAt, [{ type: 'reopened' }]];
    case TicketClosed.type:
      return [data.closedAt, [{ type: 'closed' }]];
    case TicketCancelled.type:
      return [data.cancelledAt, [{ type: 'cancelled' }]];
    case TicketEscalated.type:
      return [data.escalatedAt, [{ type: 'cancelled' }]];
    case TicketMerged.type:
      return [data.mergedAt, [{ type: 'cancelled' }]];
    case TicketUnmerged.type:
      return [data.unmergedAt, [{ type: 'reopened' }]];
    case ClockWarned.type:
    case ClockBreached.type:
      return [data.detectedAt, [{ type: 'time-passed' }]];
    default:
      return null;
  }
};
