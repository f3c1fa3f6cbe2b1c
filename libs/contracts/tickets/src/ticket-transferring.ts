import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { TRANSFER_TARGETS } from './codes.js';

/** A warm transfer: the customer knows why and agreed; whoever takes over gets their name and what they want (TKT-18). Until somebody accepts, the ticket stays where it is. */
export const TransferRequested = defineEvent('tickets.transfer-requested', 1, {
  ticketId: Uuid(),
  transferId: Uuid(),
  /** Who hands over. */
  agentId: Maybe(Text(200)),
  to: OneOf(TRANSFER_TARGETS),
  /** The person or the department. */
  target: Text(200),
  reason: Text(1_000),
  customerName: PersonalField(Text(200)),
  purpose: PersonalField(Text(2_000)),
  /** Until when somebody has to accept. */
  dueAt: InstantField(),
  requestedAt: InstantField(),
});
export type TransferRequested = EventOf<typeof TransferRequested>;

/** A named person takes over; the ticket is theirs from now on. */
export const TransferAccepted = defineEvent('tickets.transfer-accepted', 1, { ticketId: Uuid(), transferId: Uuid(), acceptedBy: Text(200), acceptedAt: InstantField() });
export type TransferAccepted = EventOf<typeof TransferAccepted>;

export const TransferRefused = defineEvent('tickets.transfer-refused', 1, { ticketId: Uuid(), transferId: Uuid(), refusedBy: Text(200), reason: Text(1_000), refusedAt: InstantField() });
export type TransferRefused = EventOf<typeof TransferRefused>;

/** Whoever took over has greeted the customer, and thanked them for waiting, or not. */
export const TransferCompleted = defineEvent('tickets.transfer-completed', 1, { ticketId: Uuid(), transferId: Uuid(), thanked: Type.Boolean(), completedAt: InstantField() });
export type TransferCompleted = EventOf<typeof TransferCompleted>;

/** Nobody accepted in time: the ticket is back with whoever sent it. */
export const TransferTimedOut = defineEvent('tickets.transfer-timed-out', 1, { ticketId: Uuid(), transferId: Uuid(), agentId: Maybe(Text(200)), dueAt: InstantField(), detectedAt: InstantField() });
export type TransferTimedOut = EventOf<typeof TransferTimedOut>;

/** The transfer is not wanted any more, because of its sender or because the ticket has ended. */
export const TransferWithdrawn = defineEvent('tickets.transfer-withdrawn', 1, { ticketId: Uuid(), transferId: Uuid(), withdrawnAt: InstantField() });
export type TransferWithdrawn = EventOf<typeof TransferWithdrawn>;
