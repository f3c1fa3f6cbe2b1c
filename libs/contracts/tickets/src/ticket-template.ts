import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { TICKET_CATEGORIES, TICKET_DURATIONS, TICKET_FEES, TICKET_FREQUENCIES, TICKET_NATURES, TICKET_PHASES, TICKET_PLACES, TICKET_PRIORITIES, WORK_ITEMS } from './codes.js';

const Wording = () => Type.Object({ zh: Text(300), en: Text(300) });
const Days = () => Maybe(Type.Integer({ minimum: 1, maximum: 3_660 }));

/** What a template says of the kind of a ticket; null where it leaves that open. What a ticket has kept of it is measured (TKT-33). */
export const TemplateKind = () =>
  Type.Object({
    category: OneOf(TICKET_CATEGORIES),
    phase: Maybe(OneOf(TICKET_PHASES)),
    nature: Maybe(OneOf(TICKET_NATURES)),
    place: Maybe(OneOf(TICKET_PLACES)),
    fee: Maybe(OneOf(TICKET_FEES)),
    frequency: Maybe(OneOf(TICKET_FREQUENCIES)),
    duration: Maybe(OneOf(TICKET_DURATIONS)),
    /** Code of the service-item catalogue. */
    serviceItem: Maybe(Text(50)),
  });
export type TemplateKind = Static<ReturnType<typeof TemplateKind>>;

/** A question that the customer is asked beside their request; its code names it among the questions of its template. */
export const TemplateQuestion = () => Type.Object({ question: Text(50), zh: Text(300), en: Text(300), required: Type.Boolean() });
export type TemplateQuestion = Static<ReturnType<typeof TemplateQuestion>>;

/** What a ticket that is opened by the template begins with. */
export const TicketTemplateTerms = () =>
  Type.Object({
    name: Wording(),
    subject: Wording(),
    kind: TemplateKind(),
    priority: Maybe(OneOf(TICKET_PRIORITIES)),
    /** Where category and service item do not say rightly which department leads. */
    workItem: Maybe(OneOf(WORK_ITEMS)),
    item: Maybe(Text(300)),
    rhythmDays: Days(),
    expectedDays: Days(),
    /** The playbook that is begun with the ticket. */
    playbookId: Maybe(Uuid()),
    questions: Type.Array(TemplateQuestion(), { maxItems: 20 }),
  });
export type TicketTemplateTerms = Static<ReturnType<typeof TicketTemplateTerms>>;

/** A version of a ticket template, whole (TKT-33). It concerns tickets that are opened afterwards. */
export const TicketTemplatePublished = defineEvent('tickets.ticket-template-published', 1, {
  ticketTemplateId: Uuid(),
  code: Text(100),
  templateVersion: Type.Integer({ minimum: 1 }),
  terms: TicketTemplateTerms(),
  reason: Text(1_000),
  publishedBy: Text(200),
  publishedAt: InstantField(),
});
export type TicketTemplatePublished = EventOf<typeof TicketTemplatePublished>;

/** No ticket is opened by it any more, until a next version is published. */
export const TicketTemplateArchived = defineEvent('tickets.ticket-template-archived', 1, { ticketTemplateId: Uuid(), code: Text(100), reason: Text(1_000), archivedBy: Text(200), archivedAt: InstantField() });
export type TicketTemplateArchived = EventOf<typeof TicketTemplateArchived>;

/** By which version of which template a ticket was opened, what that says of its kind, and the playbook that was begun with it. */
export const TemplateUsed = Type.Object({ code: Text(100), templateVersion: Type.Integer({ minimum: 1 }), kind: TemplateKind(), playbookId: Maybe(Uuid()) });
export type TemplateUsed = Static<typeof TemplateUsed>;

/** What the customer said to a question of the template, with its words as they were. */
export const TemplateAnswered = Type.Object({ question: Text(50), zh: Text(300), en: Text(300), answer: Text(2_000) });
export type TemplateAnswered = Static<typeof TemplateAnswered>;

/** Every fact about ticket templates. */
export const ticketTemplateEvents = [TicketTemplatePublished, TicketTemplateArchived] as const;
