import { AnswerFannedOut, ChildAdded, ChildRemoved, MessageMoved, ParentCleared, ParentSet, ReplySent, TicketSplit, TicketsLinked, TicketsUnlinked } from '@rapport/contracts-tickets';
import { unreachable, type Personal } from '@rapport/event-sourcing';
import type { SendReply } from './conversation.commands.js';
import { hasEnded } from './ending.rule.js';
import { absorb, closeWithGroup, merge, release, unmerge } from './merging.decider.js';
import { ticketEnded } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';
import type { AddChild, AnswerAsParent, LinkTickets, RemoveChild, SetParent, SplitTicket, TieCommand, UnlinkTickets } from './ties.commands.js';
import { mergeCycle, messageNotFound, parentCycle, ticketHasChildren, ticketMerged, ticketRestricted } from './ties.errors.js';

/** As many children are told of at once. */
const CHILDREN_PER_FACT = 200;

/** Which tickets belong together: merged, related, split off, or children of one cause. */
export const decideTies = (command: TieCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'MergeTicket':
      return merge(command, ticket);
    case 'UnmergeTicket':
      return unmerge(command, ticket);
    case 'AbsorbTicket':
      return absorb(command, ticket);
    case 'ReleaseTicket':
      return release(command, ticket);
    case 'CloseWithGroup':
      return closeWithGroup(command, ticket);
    case 'LinkTickets':
      return link(command, ticket);
    case 'UnlinkTickets':
      return unlink(command, ticket);
    case 'SplitTicket':
      return split(command, ticket);
    case 'SetParent':
      return setParent(command, ticket);
    case 'AddChild':
      return addChild(command, ticket);
    case 'RemoveChild':
      return removeChild(command, ticket);
    case 'AnswerAsParent':
      return answerAsParent(command, ticket);
    default:
      return unreachable(command);
  }
};

const link = ({ data, metadata: { now, actor } }: LinkTickets, { incident, ties }: ExistingTicket): readonly TicketEvent[] => {
  if (data.relatedId === data.ticketId) throw mergeCycle(data.ticketId, data.relatedId);
  if (incident !== null) throw ticketRestricted(data.ticketId);

  return ties.related.includes(data.relatedId) ? [] : [TicketsLinked({ ...data, linkedBy: actor.id, linkedAt: now })];
};

const unlink = ({ data, metadata: { now, actor } }: UnlinkTickets, { ties }: ExistingTicket): readonly TicketEvent[] =>
  ties.related.includes(data.relatedId) ? [TicketsUnlinked({ ...data, unlinkedBy: actor.id, unlinkedAt: now })] : [];

/** People write about new matters to tickets that have ended too. */
const split = ({ data: { messageIds, ...data }, metadata: { now, actor } }: SplitTicket, { requesterId, ties }: ExistingTicket): readonly TicketEvent[] => {
  if (ties.mergedInto !== null) throw ticketMerged(data.ticketId, ties.mergedInto);
  const unknown = messageIds.find((messageId) => !ties.messages.includes(messageId));
  if (unknown !== undefined) throw messageNotFound(unknown);

  const { ticketId, newTicketId } = data;
  const moved = [...new Set(messageIds)];

  return [TicketSplit({ ...data, requesterId, messages: moved.length, splitBy: actor.id, splitAt: now }), ...moved.map((messageId) => MessageMoved({ ticketId, messageId, newTicketId, movedAt: now }))];
};

const setParent = ({ data: { ticketId, parent }, metadata: { now, actor } }: SetParent, { status, incident, ties }: ExistingTicket): readonly TicketEvent[] => {
  const parentId = parent?.ticketId ?? null;
  if (parentId === ties.parentId) return [];
  if (hasEnded(status)) throw ticketEnded(ticketId, status);
  if (parent !== null) {
    if (parent.ticketId === ticketId || parent.isChild) throw parentCycle(parent.ticketId);
    if (hasEnded(parent.status)) throw ticketEnded(parent.ticketId, parent.status);
    if (ties.children.length > 0) throw ticketHasChildren(ticketId);
    if (incident !== null) throw ticketRestricted(ticketId);
  }

  return [
    ...(ties.parentId === null ? [] : [ParentCleared({ ticketId, parentId: ties.parentId, clearedBy: actor.id, clearedAt: now })]),
    ...(parentId === null ? [] : [ParentSet({ ticketId, parentId, setBy: actor.id, setAt: now })]),
  ];
};

const addChild = ({ data, metadata: { now } }: AddChild, { ties: { children } }: ExistingTicket): readonly TicketEvent[] =>
  children.includes(data.childId) ? [] : [ChildAdded({ ...data, children: children.length + 1, addedAt: now })];

const removeChild = ({ data, metadata: { now } }: RemoveChild, { ties: { children } }: ExistingTicket): readonly TicketEvent[] =>
  children.includes(data.childId) ? [ChildRemoved({ ...data, children: children.length - 1, removedAt: now })] : [];

/** A child that has ended, or has another parent by now, is not told. */
const answerAsParent = ({ data: { parentId, ...data }, metadata: { now } }: AnswerAsParent, { status, ties }: ExistingTicket): readonly TicketEvent[] =>
  hasEnded(status) || ties.parentId !== parentId ? [] : [ReplySent({ ...data, audience: 'public', human: true, inReplyTo: null, sentAt: now })];

/** A public answer of a person to a parent is one to its children too. */
export const fannedOut = ({ data: { ticketId, messageId, agentId, audience, channel }, metadata: { now } }: SendReply, text: Personal<string>, { ties: { children } }: ExistingTicket): readonly TicketEvent[] => {
  if (agentId === null || audience !== 'public') return [];
  const parts = Array.from({ length: Math.ceil(children.length / CHILDREN_PER_FACT) }, (_, part) => children.slice(part * CHILDREN_PER_FACT, (part + 1) * CHILDREN_PER_FACT));

  return parts.map((childIds) => AnswerFannedOut({ ticketId, messageId, childIds, agentId, channel, text, fannedOutAt: now }));
};
