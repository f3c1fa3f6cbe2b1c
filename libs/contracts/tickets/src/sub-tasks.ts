import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { AWAITED_REASONS, CASE_STATES } from './codes.js';

/** For whom the case waits after the event, where that alone would say otherwise: one reason to wait is over, and another goes on. Clocks go by it. */
export const StillWaiting = Type.Optional(OneOf(CASE_STATES));

/** A department is asked to do its part of the help (TKT-12). While one is open, the ticket waits for a department. */
export const SubTaskOpened = defineEvent('tickets.sub-task-opened', 1, {
  ticketId: Uuid(),
  subTaskId: Uuid(),
  department: Text(100),
  task: Text(1_000),
  /** When it is to be done; null where nothing was said. */
  dueAt: Maybe(InstantField()),
  caseState: StillWaiting,
  openedBy: Text(200),
  openedAt: InstantField(),
});
export type SubTaskOpened = EventOf<typeof SubTaskOpened>;

/** The department has done its part. */
export const SubTaskDone = defineEvent('tickets.sub-task-done', 1, {
  ticketId: Uuid(),
  subTaskId: Uuid(),
  department: Text(100),
  result: Text(2_000),
  /** How many sub-tasks of the ticket are still open. */
  openLeft: Type.Integer({ minimum: 0 }),
  caseState: StillWaiting,
  doneBy: Text(200),
  doneAt: InstantField(),
});
export type SubTaskDone = EventOf<typeof SubTaskDone>;

/** Nobody needs the sub-task any more, by itself or since its ticket has ended. */
export const SubTaskDropped = defineEvent('tickets.sub-task-dropped', 1, {
  ticketId: Uuid(),
  subTaskId: Uuid(),
  department: Text(100),
  reason: Text(1_000),
  openLeft: Type.Integer({ minimum: 0 }),
  caseState: StillWaiting,
  droppedAt: InstantField(),
});
export type SubTaskDropped = EventOf<typeof SubTaskDropped>;

/** The sub-task was to be done by now and is not. */
export const SubTaskOverdue = defineEvent('tickets.sub-task-overdue', 1, { ticketId: Uuid(), subTaskId: Uuid(), department: Text(100), dueAt: InstantField(), detectedAt: InstantField() });
export type SubTaskOverdue = EventOf<typeof SubTaskOverdue>;

/** Help cannot go on before the customer does something: what, and why (SM-2). */
export const CustomerAwaited = defineEvent('tickets.customer-awaited', 1, {
  ticketId: Uuid(),
  reason: OneOf(AWAITED_REASONS),
  /** What we wait for, as the customer was told. */
  awaited: Text(500),
  expectedBy: Maybe(InstantField()),
  caseState: StillWaiting,
  awaitedAt: InstantField(),
});
export type CustomerAwaited = EventOf<typeof CustomerAwaited>;

/** The wait for the customer is over: they wrote, or it turned out not to be needed. */
export const HelpResumed = defineEvent('tickets.help-resumed', 1, {
  ticketId: Uuid(),
  because: OneOf(['customer_answered', 'not_needed']),
  caseState: StillWaiting,
  resumedAt: InstantField(),
});
export type HelpResumed = EventOf<typeof HelpResumed>;
