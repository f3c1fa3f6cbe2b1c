import type { TemplateAnswered, TemplateKind, TemplateUsed, TicketCategory, TicketChannel, TicketPriority } from '@rapport/contracts-tickets';
import type { Language } from '@rapport/event-sourcing';
import type { SaidOfKind } from '../ticket/opening.rule.js';
import type { PublishedTemplate } from './ticket-template.decider.js';
import { templateAnswerMissing, templateQuestionTwice, templateQuestionUnknown } from './ticket-template.errors.js';

/** What whoever opens a ticket by a template says of it; everything but who asks, and how, may be left to the template. */
export interface SaidBeside extends Omit<SaidOfKind, 'category'> {
  readonly requesterId: string;
  readonly channel: TicketChannel;
  readonly subject?: string;
  readonly category?: TicketCategory;
  readonly request?: string;
  readonly priority?: TicketPriority;
  readonly item?: string;
  readonly entitlementId?: string;
  readonly address?: string;
}

/** The same with what the template says of the rest. */
export type Prefilled = SaidBeside & { readonly subject: string; readonly category: TicketCategory; readonly template: TemplateUsed };

type Field = keyof SaidBeside;

/** What follows from something else that was said, and is not the template's to say any more. */
const FOLLOWS: readonly (readonly [said: Field, field: Field])[] = [
  ['category', 'workItem'],
  ['phase', 'workItem'],
  ['serviceItem', 'workItem'],
  ['serviceItem', 'phase'],
  ['duration', 'expectedDays'],
  ['expectedDays', 'duration'],
  ['frequency', 'rhythmDays'],
];

const given = <Values extends object>(values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as Partial<Values>;

/** What a ticket is opened with: what was said wins over what the template says, and over what would follow from that. `playbookId`: the playbook that is begun with it. */
export const prefilled = ({ code, templateVersion, terms }: PublishedTemplate, { language, playbookId, ...beside }: SaidBeside & { readonly language: Language; readonly playbookId: string | null }): Prefilled => {
  const said = given(beside);
  const { kind, subject, priority, workItem, item, rhythmDays, expectedDays } = terms;
  const template: Readonly<Partial<Record<Field, unknown>>> = { ...kind, subject: subject[language], priority, workItem, item, rhythmDays, expectedDays };
  const without = new Set(FOLLOWS.filter(([by]) => said[by] !== undefined && said[by] !== template[by]).map(([, field]) => field));
  const kept = Object.fromEntries(Object.entries(given(template)).filter(([field]) => !without.has(field as Field)));

  return { ...kept, ...said, template: { code, templateVersion, kind, playbookId } } as Prefilled;
};

/** What was said to the questions of the template, in their order. @throws DomainError TEMPLATE_QUESTION_UNKNOWN, TEMPLATE_QUESTION_TWICE, TEMPLATE_ANSWER_MISSING */
export const answersTo = ({ terms: { questions } }: PublishedTemplate, answers: readonly { readonly question: string; readonly answer: string }[], language: Language): readonly TemplateAnswered[] => {
  for (const [index, { question }] of answers.entries()) {
    if (!questions.some((asked) => asked.question === question)) throw templateQuestionUnknown(question, questions.map((asked) => asked.question));
    if (answers.findIndex((other) => other.question === question) !== index) throw templateQuestionTwice(question);
  }
  const missing = questions.find(({ question, required }) => required && !answers.some((other) => other.question === question));
  if (missing !== undefined) throw templateAnswerMissing(missing[language]);

  return questions.flatMap(({ question, zh, en }) => answers.filter((each) => each.question === question).map(({ answer }) => ({ question, zh, en, answer })));
};

const KIND = ['category', 'phase', 'nature', 'place', 'fee', 'frequency', 'duration', 'serviceItem'] as const satisfies readonly (keyof TemplateKind)[];

/** Whether a ticket is of the kind that its template says, as far as that says it. */
export const isOfKind = (kind: TemplateKind, ticket: { readonly [Name in keyof TemplateKind]: string | null }): boolean => KIND.every((name) => kind[name] === null || kind[name] === ticket[name]);
