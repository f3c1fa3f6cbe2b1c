import { ParentCleared, ParentSet, TicketMerged, TicketSplit, TicketsLinked, TicketsUnlinked, TicketUnmerged, type TicketTie } from '@rapport/contracts-tickets';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { TicketTieRow } from './ticket-ties.row.js';

const tied = (tie: TicketTie, ticketId: string, otherId: string, tiedBy: string, since: Instant, note: string | null = null): TicketTieRow => ({ ticketId, otherId, tie, mode: null, note, tiedBy, since, endedAt: null });

/** Which tickets belong together, and how? */
export const ticketTies = projection(TicketTieRow, {
  name: 'ticket-ties',
  version: 2,
  when: [
    on(TicketMerged, (_, { data }) => ({ ...tied('merged_into', data.ticketId, data.intoId, data.mergedBy, data.mergedAt, data.reason), mode: data.mode ?? 'combined' })),
    on(TicketUnmerged, (row, { data }) => row && { ...row, endedAt: data.unmergedAt }),
    on(TicketsLinked, (_, { data }) => tied('related', data.ticketId, data.relatedId, data.linkedBy, data.linkedAt, data.note)),
    on(TicketsUnlinked, (row, { data }) => row && { ...row, endedAt: data.unlinkedAt }),
    on(TicketSplit, (_, { data }) => tied('split_from', data.newTicketId, data.ticketId, data.splitBy, data.splitAt)),
    on(ParentSet, (_, { data }) => tied('child_of', data.ticketId, data.parentId, data.setBy, data.setAt)),
    on(ParentCleared, (row, { data }) => row && { ...row, endedAt: data.clearedAt }),
  ],
  keyOf: ({ type, data }) => {
    if (type === TicketMerged.type) return { ticketId: data.ticketId, otherId: data.intoId, tie: 'merged_into' };
    if (type === TicketUnmerged.type) return { ticketId: data.ticketId, otherId: data.fromId, tie: 'merged_into' };
    if (type === TicketSplit.type) return { ticketId: data.newTicketId, otherId: data.ticketId, tie: 'split_from' };
    if (type === ParentSet.type || type === ParentCleared.type) return { ticketId: data.ticketId, otherId: data.parentId, tie: 'child_of' };

    return { ticketId: data.ticketId, otherId: data.relatedId, tie: 'related' };
  },
});
