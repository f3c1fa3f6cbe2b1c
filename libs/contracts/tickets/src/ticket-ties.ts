import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { JudgedBy } from './clock-rules.js';
import { TICKET_CHANNELS, TICKET_STATUSES, WORK_ITEMS } from './codes.js';
import { serviceAsked } from './service-asked.js';

/** How two tickets belong together, seen from the first of them. */
export const TICKET_TIES = ['merged_into', 'related', 'split_from', 'child_of'] as const;
export type TicketTie = (typeof TICKET_TIES)[number];

/** What a merge makes of the conversations: one thread, or each ticket its own while they are led, and closed, as one. */
export const MERGE_MODES = ['combined', 'separate'] as const;
export type MergeMode = (typeof MERGE_MODES)[number];

/** The ticket ends in another one of the same customer. Its messages stay where they are, and are read there too unless the threads are kept separate. */
export const TicketMerged = defineEvent('tickets.ticket-merged', 1, {
  ticketId: Uuid(),
  intoId: Uuid(),
  /** Left out where they are combined. */
  mode: Type.Optional(OneOf(MERGE_MODES)),
  reason: Maybe(Text(1_000)),
  mergedBy: Text(200),
  mergedAt: InstantField(),
});
export type TicketMerged = EventOf<typeof TicketMerged>;

/** It was another matter after all, and goes on where it was: its status, and the limit of its acknowledgement. */
export const TicketUnmerged = defineEvent('tickets.ticket-unmerged', 1, { ticketId: Uuid(), fromId: Uuid(), status: OneOf(TICKET_STATUSES), responseDueAt: Maybe(InstantField()), reason: Text(1_000), unmergedBy: Text(200), unmergedAt: InstantField() });
export type TicketUnmerged = EventOf<typeof TicketUnmerged>;

const ofTarget = { ticketId: Uuid(), sourceId: Uuid() };

/** What a merge is to the ticket that goes on. */
export const TicketAbsorbed = defineEvent('tickets.ticket-absorbed', 1, { ...ofTarget, absorbedAt: InstantField() });
export type TicketAbsorbed = EventOf<typeof TicketAbsorbed>;

export const AbsorptionEnded = defineEvent('tickets.absorption-ended', 1, { ...ofTarget, endedAt: InstantField() });
export type AbsorptionEnded = EventOf<typeof AbsorptionEnded>;

/** The ticket ended in a third one at the very moment when another was merged into it: that merge is undone. */
export const AbsorptionRefused = defineEvent('tickets.absorption-refused', 1, { ...ofTarget, intoId: Uuid(), refusedAt: InstantField() });
export type AbsorptionRefused = EventOf<typeof AbsorptionRefused>;

/** Two tickets have to do with each other; nothing else follows. */
export const TicketsLinked = defineEvent('tickets.tickets-linked', 1, { ticketId: Uuid(), relatedId: Uuid(), note: Maybe(Text(1_000)), linkedBy: Text(200), linkedAt: InstantField() });
export type TicketsLinked = EventOf<typeof TicketsLinked>;

export const TicketsUnlinked = defineEvent('tickets.tickets-unlinked', 1, { ticketId: Uuid(), relatedId: Uuid(), unlinkedBy: Text(200), unlinkedAt: InstantField() });
export type TicketsUnlinked = EventOf<typeof TicketsUnlinked>;

/** Some messages are another matter: a ticket of its own begins with them, as it says here. */
export const TicketSplit = defineEvent('tickets.ticket-split', 1, {
  ticketId: Uuid(),
  newTicketId: Uuid(),
  requesterId: Uuid(),
  messages: Type.Integer({ minimum: 1 }),
  opening: Type.Object({
    subject: Text(300),
    ...serviceAsked,
    /** Milliseconds within which it is to be acknowledged. */
    responseLimit: Type.Integer({ minimum: 1 }),
    routing: Type.Object({ workItem: OneOf(WORK_ITEMS), tableVersion: Type.Integer({ minimum: 1 }), lead: Text(100), collaborators: Type.Array(Text(100), { maxItems: 20 }) }),
    /** The policy that fits it; left out where none does. */
    chosen: Type.Optional(Type.Object({ judgedBy: JudgedBy, customerClass: Maybe(Text(50)) })),
  }),
  splitBy: Text(200),
  splitAt: InstantField(),
});
export type TicketSplit = EventOf<typeof TicketSplit>;

/** A message of a ticket that was split belongs to the new one. */
export const MessageMoved = defineEvent('tickets.message-moved', 1, { ticketId: Uuid(), messageId: Uuid(), newTicketId: Uuid(), movedAt: InstantField() });
export type MessageMoved = EventOf<typeof MessageMoved>;

/** The ticket is one of several about the same cause. */
export const ParentSet = defineEvent('tickets.parent-set', 1, { ticketId: Uuid(), parentId: Uuid(), setBy: Text(200), setAt: InstantField() });
export type ParentSet = EventOf<typeof ParentSet>;

/** It has another cause after all, or none. */
export const ParentCleared = defineEvent('tickets.parent-cleared', 1, { ticketId: Uuid(), parentId: Uuid(), clearedBy: Text(200), clearedAt: InstantField() });
export type ParentCleared = EventOf<typeof ParentCleared>;

export const ChildAdded = defineEvent('tickets.child-added', 1, { ticketId: Uuid(), childId: Uuid(), children: Type.Integer({ minimum: 1 }), addedAt: InstantField() });
export type ChildAdded = EventOf<typeof ChildAdded>;

export const ChildRemoved = defineEvent('tickets.child-removed', 1, { ticketId: Uuid(), childId: Uuid(), children: Type.Integer({ minimum: 0 }), removedAt: InstantField() });
export type ChildRemoved = EventOf<typeof ChildRemoved>;

/** What we answered about the cause is said to the customers of its children too. */
export const AnswerFannedOut = defineEvent('tickets.answer-fanned-out', 1, {
  ticketId: Uuid(),
  messageId: Uuid(),
  childIds: Type.Array(Uuid(), { minItems: 1, maxItems: 200 }),
  agentId: Text(200),
  channel: OneOf(TICKET_CHANNELS),
  text: PersonalField(Text(20_000)),
  fannedOutAt: InstantField(),
});
export type AnswerFannedOut = EventOf<typeof AnswerFannedOut>;

/** Every fact about tickets that belong together. */
export const tieEvents = [TicketMerged, TicketUnmerged, TicketAbsorbed, AbsorptionEnded, AbsorptionRefused, TicketsLinked, TicketsUnlinked, TicketSplit, MessageMoved, ParentSet, ParentCleared, ChildAdded, ChildRemoved, AnswerFannedOut] as const;
