import type { TicketTemplateTerms } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The next version of a template, or its first one. */
export type PublishTicketTemplate = Command<'PublishTicketTemplate', { readonly ticketTemplateId: string; readonly code: string; readonly terms: TicketTemplateTerms; readonly reason: string }>;
export type ArchiveTicketTemplate = Command<'ArchiveTicketTemplate', { readonly ticketTemplateId: string; readonly reason: string }>;

export type TicketTemplateCommand = PublishTicketTemplate | ArchiveTicketTemplate;
