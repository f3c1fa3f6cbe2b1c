import { AbsorptionEnded, ChildAdded, ChildRemoved, MessageMoved, MessageReceived, ParentCleared, ParentSet, ReplySent, TicketAbsorbed, TicketMerged, TicketsLinked, TicketsUnlinked, TicketUnmerged, type tieEvents } from '@rapport/contracts-tickets';
import type { EventOf } from '@rapport/event-sourcing';

export type TieEvent = EventOf<(typeof tieEvents)[number]>;

/** What later decisions need to know of the tickets that belong to this one. */
export interface Ties {
  readonly mergedInto: string | null;
  /** Whether it keeps a thread of its own in the other. */
  readonly separate: boolean;
  readonly absorbed: readonly string[];
  readonly related: readonly string[];
  readonly parentId: string | null;
  readonly children: readonly string[];
  /** Messages that are about this ticket. */
  readonly messages: readonly string[];
}

export const NO_TIES: Ties = { mergedInto: null, separate: false, absorbed: [], related: [], parentId: null, children: [], messages: [] };

/** The same where the event is about something else. */
export const evolveTies = (ties: Ties, event: { readonly type: string }): Ties => {
  const { type, data } = event as TieEvent | MessageReceived | ReplySent;
  switch (type) {
    case MessageReceived.type:
    case ReplySent.type:
      return { ...ties, messages: [...ties.messages, data.messageId] };
    case TicketMerged.type:
      return { ...ties, mergedInto: data.intoId, separate: data.mode === 'separate' };
    case TicketUnmerged.type:
      return { ...ties, mergedInto: null, separate: false };
    case TicketAbsorbed.type:
      return { ...ties, absorbed: [...ties.absorbed, data.sourceId] };
    case AbsorptionEnded.type:
      return { ...ties, absorbed: without(ties.absorbed, data.sourceId) };
    case TicketsLinked.type:
      return { ...ties, related: [...ties.related, data.relatedId] };
    case TicketsUnlinked.type:
      return { ...ties, related: without(ties.related, data.relatedId) };
    case MessageMoved.type:
      return { ...ties, messages: without(ties.messages, data.messageId) };
    case ParentSet.type:
      return { ...ties, parentId: data.parentId };
    case ParentCleared.type:
      return { ...ties, parentId: null };
    case ChildAdded.type:
      return { ...ties, children: [...ties.children, data.childId] };
    case ChildRemoved.type:
      return { ...ties, children: without(ties.children, data.childId) };
    default:
      return ties;
  }
};

const without = (ids: readonly string[], gone: string): readonly string[] => ids.filter((id) => id !== gone);
