import { TiesController } from './http/ties.controller.js';
import { absorbTicketWhenTicketMerged } from './reactions/absorb-ticket-when-ticket-merged.js';
import { addChildWhenParentSet } from './reactions/add-child-when-parent-set.js';
import { answerChildrenWhenAnswerFannedOut } from './reactions/answer-children-when-answer-fanned-out.js';
import { closeGroupedTicketsWhenTicketClosed } from './reactions/close-grouped-tickets-when-ticket-closed.js';
import { openTicketWhenTicketSplit } from './reactions/open-ticket-when-ticket-split.js';
import { releaseTicketWhenTicketUnmerged } from './reactions/release-ticket-when-ticket-unmerged.js';
import { removeChildWhenParentCleared } from './reactions/remove-child-when-parent-cleared.js';
import { unmergeTicketWhenAbsorptionRefused } from './reactions/unmerge-ticket-when-absorption-refused.js';
import { TicketNow } from './views/ticket-ties/ticket-now.query.js';
import { ticketTies } from './views/ticket-ties/ticket-ties.projection.js';
import { TicketTiesQuery } from './views/ticket-ties/ticket-ties.query.js';

/** Tickets that belong together. */
export const tiesOfTickets = {
  views: [ticketTies],
  reactions: [absorbTicketWhenTicketMerged, releaseTicketWhenTicketUnmerged, unmergeTicketWhenAbsorptionRefused, closeGroupedTicketsWhenTicketClosed, openTicketWhenTicketSplit, addChildWhenParentSet, removeChildWhenParentCleared, answerChildrenWhenAnswerFannedOut],
  controllers: [TiesController],
  providers: [TicketTiesQuery, TicketNow],
};
