import type { MergeMode, TicketChannel, TicketClosed, TicketSplit, TicketStatus } from '@rapport/contracts-tickets';
import type { Command, Personal } from '@rapport/event-sourcing';

interface OfTicket {
  readonly ticketId: string;
}

/** Another ticket as the log knows it. `into`: the tickets that it ends in, one after the other. */
export interface OtherTicket {
  readonly ticketId: string;
  readonly status: TicketStatus;
  readonly into: readonly string[];
  readonly isChild: boolean;
}

export type MergeTicket = Command<'MergeTicket', OfTicket & { readonly target: OtherTicket & { readonly sameCustomer: boolean }; readonly mode: MergeMode; readonly reason: string | null }>;
/** `fromId`: where the merge is undone because the target refused it; null where somebody says so. */
export type UnmergeTicket = Command<'UnmergeTicket', OfTicket & { readonly fromId: string | null; readonly reason: string }>;
/** From reactions: what a merge is to the ticket that goes on, and its end. */
export type AbsorbTicket = Command<'AbsorbTicket', OfTicket & { readonly sourceId: string }>;
export type ReleaseTicket = Command<'ReleaseTicket', OfTicket & { readonly sourceId: string }>;
/** From a reaction: the ticket that goes on was closed, as it says there. */
export type CloseWithGroup = Command<'CloseWithGroup', OfTicket & { readonly intoId: string } & Pick<TicketClosed['data'], 'thanked' | 'nextLink' | 'sixRights' | 'satisfied'>>;

export type LinkTickets = Command<'LinkTickets', OfTicket & { readonly relatedId: string; readonly note: string | null }>;
export type UnlinkTickets = Command<'UnlinkTickets', OfTicket & { readonly relatedId: string }>;
export type SplitTicket = Command<'SplitTicket', OfTicket & { readonly newTicketId: string; readonly messageIds: readonly string[]; readonly opening: TicketSplit['data']['opening'] }>;

export type SetParent = Command<'SetParent', OfTicket & { readonly parent: OtherTicket | null }>;
/** From reactions: a ticket became a child, or is one no longer. */
export type AddChild = Command<'AddChild', OfTicket & { readonly childId: string }>;
export type RemoveChild = Command<'RemoveChild', OfTicket & { readonly childId: string }>;
/** From a reaction: the parent was answered. */
export type AnswerAsParent = Command<'AnswerAsParent', OfTicket & { readonly parentId: string; readonly messageId: string; readonly agentId: string; readonly channel: TicketChannel; readonly text: Personal<string> }>;

export type TieCommand = MergeTicket | UnmergeTicket | AbsorbTicket | ReleaseTicket | CloseWithGroup | LinkTickets | UnlinkTickets | SplitTicket | SetParent | AddChild | RemoveChild | AnswerAsParent;
