import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const ticketTemplateNotFound = (ticketTemplateId: string) => refuse(refusals.TICKET_TEMPLATE_NOT_FOUND, { ticketTemplateId });
export const ticketTemplateVersionNotFound = (code: string, version: number, newest: number) => refuse(refusals.TICKET_TEMPLATE_VERSION_NOT_FOUND, { code, version, newest });
export const ticketTemplateArchived = (code: string) => refuse(refusals.TICKET_TEMPLATE_ARCHIVED, { code });
export const templateQuestionTwice = (question: string) => refuse(refusals.TEMPLATE_QUESTION_TWICE, { question });
export const templateQuestionUnknown = (question: string, known: readonly string[]) => refuse(refusals.TEMPLATE_QUESTION_UNKNOWN, { question, known: known.length === 0 ? '—' : known.join(', ') });
export const templateAnswerMissing = (question: string) => refuse(refusals.TEMPLATE_ANSWER_MISSING, { question });
