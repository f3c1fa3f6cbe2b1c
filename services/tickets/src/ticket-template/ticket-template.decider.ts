import { TicketTemplateArchived, TicketTemplatePublished, type TicketTemplateTerms } from '@rapport/contracts-tickets';
import { aggregate, derivedId, unreachable, type Decider } from '@rapport/event-sourcing';
import type { ArchiveTicketTemplate, PublishTicketTemplate, TicketTemplateCommand } from './ticket-template.commands.js';
import { templateQuestionTwice, ticketTemplateArchived, ticketTemplateNotFound } from './ticket-template.errors.js';

export type TicketTemplateEvent = TicketTemplatePublished | TicketTemplateArchived;

/** The id of a template follows from its code. */
export const ticketTemplateIdOf = (code: string): string => derivedId('ticket-template', code);

/** A version of a template as tickets are opened by it. */
export interface PublishedTemplate {
  readonly code: string;
  readonly templateVersion: number;
  readonly terms: TicketTemplateTerms;
}

/** The newest version, null before the first one, and whether it is archived. */
export interface TicketTemplate {
  readonly newest: PublishedTemplate | null;
  readonly archived: boolean;
}

const publish = ({ data: { ticketTemplateId, code, terms, reason }, metadata }: PublishTicketTemplate, { newest }: TicketTemplate): readonly TicketTemplateEvent[] => {
  const twice = terms.questions.find(({ question }, index) => terms.questions.findIndex((other) => other.question === question) !== index);
  if (twice !== undefined) throw templateQuestionTwice(twice.question);
  const templateVersion = (newest?.templateVersion ?? 0) + 1;

  return [TicketTemplatePublished({ ticketTemplateId, code, templateVersion, terms, reason, publishedBy: metadata.actor.id, publishedAt: metadata.now })];
};

const archive = ({ data: { ticketTemplateId, reason }, metadata }: ArchiveTicketTemplate, { newest, archived }: TicketTemplate): readonly TicketTemplateEvent[] => {
  if (newest === null) throw ticketTemplateNotFound(ticketTemplateId);
  if (archived) throw ticketTemplateArchived(newest.code);

  return [TicketTemplateArchived({ ticketTemplateId, code: newest.code, reason, archivedBy: metadata.actor.id, archivedAt: metadata.now })];
};

const decide = (command: TicketTemplateCommand, template: TicketTemplate): readonly TicketTemplateEvent[] => {
  switch (command.type) {
    case 'PublishTicketTemplate':
      return publish(command, template);
    case 'ArchiveTicketTemplate':
      return archive(command, template);
    default:
      return unreachable(command);
  }
};

const evolve = (template: TicketTemplate, event: TicketTemplateEvent): TicketTemplate => {
  if (event.type === TicketTemplateArchived.type) return { ...template, archived: true };
  const { code, templateVersion, terms } = (event as TicketTemplatePublished).data;

  return { newest: { code, templateVersion, terms }, archived: false };
};

/** What a ticket of a kind begins with, version by version (TKT-33). */
export const ticketTemplateDecider: Decider<TicketTemplate, TicketTemplateCommand, TicketTemplateEvent> = { initial: { newest: null, archived: false }, decide, evolve };

export const ticketTemplateAggregate = aggregate({ category: 'ticket-template', decider: ticketTemplateDecider, events: [TicketTemplatePublished, TicketTemplateArchived], partyOf: () => null });
