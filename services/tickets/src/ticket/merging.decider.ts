import { AbsorptionEnded, AbsorptionRefused, TicketAbsorbed, TicketClosed, TicketMerged, TicketUnmerged } from '@rapport/contracts-tickets';
import { hasEnded } from './ending.rule.js';
import { refuseOpenPromises } from './promising.decider.js';
import { refuseOpenRefunds } from './refunding.decider.js';
import { subTasksOpen, ticketEnded } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';
import type { AbsorbTicket, CloseWithGroup, MergeTicket, ReleaseTicket, UnmergeTicket } from './ties.commands.js';
import { mergeCycle, ticketHasChildren, ticketMerged, ticketNotMerged, ticketRecordedElsewhere, ticketRestricted, ticketsOfDifferentCustomers } from './ties.errors.js';

/** Two tickets of one customer about one matter: this one ends in the other. What is owed is settled first, or it would be forgotten. */
export const merge = ({ data: { ticketId, target, mode, reason }, metadata: { now, actor } }: MergeTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  if (ticket.ties.mergedInto === target.ticketId) return [];
  if (hasEnded(ticket.status)) throw ticketEnded(ticketId, ticket.status);
  refuseTarget(ticketId, target);
  if (ticket.incident !== null) throw ticketRestricted(ticketId);
  if (ticket.adopted !== null) throw ticketRecordedElsewhere(ticketId);
  if (ticket.ties.children.length > 0) throw ticketHasChildren(ticketId);
  if (ticket.teamwork.subTasks.length > 0) throw subTasksOpen(ticketId, ticket.teamwork.subTasks.length);
  refuseOpenPromises(ticket, now);
  refuseOpenRefunds(ticket);

  return [TicketMerged({ ticketId, intoId: target.ticketId, ...(mode === 'combined' ? {} : { mode }), reason, mergedBy: actor.id, mergedAt: now })];
};

const refuseTarget = (ticketId: string, { ticketId: targetId, status, into, sameCustomer }: MergeTicket['data']['target']): void => {
  if (targetId === ticketId || into.includes(ticketId)) throw mergeCycle(ticketId, targetId);
  if (!sameCustomer) throw ticketsOfDifferentCustomers(ticketId, targetId);
  const last = into.at(-1);
  if (last !== undefined) throw ticketMerged(targetId, last);
  if (hasEnded(status)) throw ticketEnded(targetId, status);
};

/** The ticket goes on where it was. */
export const unmerge = ({ data: { ticketId, fromId, reason }, metadata: { now, actor } }: UnmergeTicket, { ties, statusBeforeMerge, responseDueAt }: ExistingTicket): readonly TicketEvent[] => {
  const { mergedInto } = ties;
  if (fromId !== null && fromId !== mergedInto) return [];
  if (mergedInto === null || statusBeforeMerge === null) throw ticketNotMerged(ticketId);

  return [TicketUnmerged({ ticketId, fromId: mergedInto, status: statusBeforeMerge, responseDueAt, reason, unmergedBy: actor.id, unmergedAt: now })];
};

/** The last word on a merge is that of the ticket that goes on, so that two that are merged into each other at once do not both disappear. */
export const absorb = ({ data: { ticketId, sourceId }, metadata: { now } }: AbsorbTicket, { ties: { absorbed, mergedInto: intoId } }: ExistingTicket): readonly TicketEvent[] => {
  if (absorbed.includes(sourceId)) return [];

  return [intoId === null ? TicketAbsorbed({ ticketId, sourceId, absorbedAt: now }) : AbsorptionRefused({ ticketId, sourceId, intoId, refusedAt: now })];
};

export const release = ({ data: { ticketId, sourceId }, metadata: { now } }: ReleaseTicket, { ties }: ExistingTicket): readonly TicketEvent[] =>
  ties.absorbed.includes(sourceId) ? [AbsorptionEnded({ ticketId, sourceId, endedAt: now })] : [];

/** A ticket with a thread of its own ends with the one that it was grouped under; so do those that are grouped under it. */
export const closeWithGroup = ({ data: { ticketId, intoId, ...closing }, metadata: { now } }: CloseWithGroup, { status, agentId, ties: { mergedInto, separate, absorbed } }: ExistingTicket): readonly TicketEvent[] =>
  separate && mergedInto === intoId && status === 'merged' ? [TicketClosed({ ticketId, agentId, ...closing, ...withAbsorbed(absorbed), closedAt: now })] : [];

/** What a closing says of the tickets that ended in the closed one. */
export const withAbsorbed = (absorbed: readonly string[]) => (absorbed.length === 0 ? {} : { absorbed: [...absorbed] });
