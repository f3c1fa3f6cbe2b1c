import { TicketTemplateArchived, TicketTemplatePublished, type TicketTemplateTerms } from '@rapport/contracts-tickets';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { TicketTemplateCommand } from './ticket-template.commands.js';
import { ticketTemplateDecider, ticketTemplateIdOf } from './ticket-template.decider.js';

const given = deciderSpec(ticketTemplateDecider);
const code = 'washer-leaks';
const ticketTemplateId = ticketTemplateIdOf(code);
const question = (name: string) => ({ question: name, zh: name, en: name, required: true });
const terms: TicketTemplateTerms = {
  name: { zh: '漏水', en: 'A leak' },
  subject: { zh: '漏水', en: 'It leaks' },
  kind: { category: 'return_or_repair', phase: null, nature: 'technical', place: null, fee: null, frequency: null, duration: null, serviceItem: null },
  ...{ priority: null, workItem: null, item: null, rhythmDays: null, expectedDays: null, playbookId: null, questions: [question('where')] },
};
const publish = (questions = terms.questions): TicketTemplateCommand => ({ type: 'PublishTicketTemplate', data: { ticketTemplateId, code, terms: { ...terms, questions }, reason: 'Wanted' }, metadata: metadata() });
const archive: TicketTemplateCommand = { type: 'ArchiveTicketTemplate', data: { ticketTemplateId, reason: 'Old' }, metadata: metadata() };
const published = (templateVersion: number) => TicketTemplatePublished({ ticketTemplateId, code, templateVersion, terms, reason: 'Wanted', publishedBy: 'agent-ana', publishedAt: SPEC_NOW });
const archived = TicketTemplateArchived({ ticketTemplateId, code, reason: 'Old', archivedBy: 'agent-ana', archivedAt: SPEC_NOW });

describe('a ticket template', () => {
  it('is published version by version', () => {
    given().when(publish()).then(published(1));
    given(published(1)).when(publish()).then(published(2));
  });
  it('asks each question once', () => given().when(publish([question('where'), question('where')])).thenFails('TEMPLATE_QUESTION_TWICE', { question: 'where' }));
  it('is archived, and used again once it is published again', () => {
    given(published(1)).when(archive).then(archived);
    given(published(1), archived).when(archive).thenFails('TICKET_TEMPLATE_ARCHIVED', { code });
    given().when(archive).thenFails('TICKET_TEMPLATE_NOT_FOUND', { ticketTemplateId });
    given(published(1), archived).when(publish()).then(published(2));
  });
});
