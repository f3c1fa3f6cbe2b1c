import { defineEvent, InstantField, Maybe, Money, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { OFFERS } from './codes.js';

/** One demand and what is offered for it (CMP-33). Owner, cost and due date may still be open while it is negotiated. */
export const SolutionItem = Type.Object({
  itemId: Uuid(),
  demand: Text(1_000),
  offer: OneOf(OFFERS),
  condition: Maybe(Text(1_000)),
  cost: Maybe(Money()),
  owner: Maybe(Text(100)),
  dueAt: Maybe(InstantField()),
});
export type SolutionItem = Static<typeof SolutionItem>;

/** A solution in parts is on the table; it is never an apology alone (CMP-16). A later proposal replaces the one before. */
export const SolutionProposed = defineEvent('complaints.solution-proposed', 1, {
  complaintId: Uuid(),
  proposalId: Uuid(),
  items: Type.Array(SolutionItem, { minItems: 1, maxItems: 50 }),
  apology: Maybe(Text(2_000)),
  proposedAt: InstantField(),
});
export type SolutionProposed = EventOf<typeof SolutionProposed>;

export const SolutionAccepted = defineEvent('complaints.solution-accepted', 1, { complaintId: Uuid(), proposalId: Uuid(), acceptedAt: InstantField() });
export type SolutionAccepted = EventOf<typeof SolutionAccepted>;

/** The complainant does not take the proposal, or a promise of the accepted one was broken: it is negotiated again. */
export const SolutionRejected = defineEvent('complaints.solution-rejected', 1, { complaintId: Uuid(), proposalId: Uuid(), reason: Text(2_000), rejectedAt: InstantField() });
export type SolutionRejected = EventOf<typeof SolutionRejected>;

export const SolutionItemDone = defineEvent('complaints.solution-item-done', 1, { complaintId: Uuid(), itemId: Uuid(), doneAt: InstantField() });
export type SolutionItemDone = EventOf<typeof SolutionItemDone>;
