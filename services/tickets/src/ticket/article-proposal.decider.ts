import { ArticleProposed, type ArticleKind, type ArticleLanguage } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';
import { articleFromRestrictedTicket, articleFromUnsolvedTicket } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** The solution in words for readers; the agent leaves out whatever is about the customer. */
export type ProposeArticle = Command<'ProposeArticle', { readonly ticketId: string; readonly articleId: string; readonly kind: ArticleKind; readonly language: ArticleLanguage; readonly title: string; readonly body: string }>;

const SOLVED = ['solved', 'satisfaction_check', 'closed'];

/** What solved one ticket may solve others (KBS-15); nothing of what few may see. */
export const proposeArticle = ({ data, metadata: { actor, now } }: ProposeArticle, { status, incident }: ExistingTicket): readonly TicketEvent[] => {
  if (incident !== null) throw articleFromRestrictedTicket(data.ticketId);
  if (!SOLVED.includes(status)) throw articleFromUnsolvedTicket(data.ticketId, status);

  return [ArticleProposed({ ...data, author: actor.id, proposedAt: now })];
};
