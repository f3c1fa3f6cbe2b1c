import type { TemplateKind, TicketTemplateTerms } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { answersTo, isOfKind, prefilled } from './prefilling.rule.js';

const kind: TemplateKind = { category: 'return_or_repair', phase: 'after', nature: 'technical', place: null, fee: null, frequency: 'regular', duration: null, serviceItem: 'repair' };
const questions = [
  { question: 'where', zh: '哪里？', en: 'Where?', required: true },
  { question: 'since', zh: '多久了？', en: 'Since when?', required: false },
];
const terms: TicketTemplateTerms = {
  name: { zh: '漏水', en: 'A leak' },
  subject: { zh: '洗衣机漏水', en: 'It leaks' },
  ...{ kind, priority: 'high', workItem: 'f', item: 'WM-500', rhythmDays: 90, expectedDays: 3, playbookId: null, questions },
};
const template = { code: 'washer-leaks', templateVersion: 2, terms };
const requesterId = derivedId('spec', 'party');
const said = { requesterId, channel: 'phone', language: 'en', playbookId: null } as const;
const used = { code: 'washer-leaks', templateVersion: 2, kind, playbookId: null };

describe('a ticket that is opened by a template', () => {
  it('begins with all that the template says, and nothing that it leaves open', () =>
    expect(prefilled(template, said)).toEqual({ requesterId, channel: 'phone', subject: 'It leaks', category: 'return_or_repair', phase: 'after', nature: 'technical', frequency: 'regular', serviceItem: 'repair', priority: 'high', workItem: 'f', item: 'WM-500', rhythmDays: 90, expectedDays: 3, template: used }));
  it('has its subject in the language in which it is opened', () => expect(prefilled(template, { ...said, language: 'zh' }).subject).toBe('洗衣机漏水'));
  it('is what whoever opens it says', () => expect(prefilled(template, { ...said, subject: 'Water', priority: 'low', nature: 'non_technical' })).toMatchObject({ subject: 'Water', priority: 'low', nature: 'non_technical', workItem: 'f' }));
  it('says nothing of the template that contradicts what was said', () => {
    expect(prefilled(template, { ...said, serviceItem: 'upgrade' })).toEqual(expect.not.objectContaining({ phase: expect.anything() as never }));
    expect(prefilled(template, { ...said, category: 'enquiry' })).toEqual(expect.not.objectContaining({ workItem: expect.anything() as never }));
    expect(prefilled(template, { ...said, duration: 'long' })).toEqual(expect.not.objectContaining({ expectedDays: expect.anything() as never }));
    expect(prefilled(template, { ...said, frequency: 'once' })).toEqual(expect.not.objectContaining({ rhythmDays: expect.anything() as never }));
    expect(prefilled(template, { ...said, serviceItem: 'repair' })).toMatchObject({ phase: 'after', workItem: 'f' });
  });
  it('stays of its kind as long as nothing that the template says is otherwise', () => {
    const ticket = { ...kind, place: 'roving', fee: 'charged', duration: 'short' } as const;
    expect(isOfKind(kind, ticket)).toBe(true);
    expect(isOfKind(kind, { ...ticket, serviceItem: null })).toBe(false);
  });
});

describe('the questions of a template', () => {
  it('are answered in their order, each once, the required ones at least', () => {
    expect(answersTo(template, [{ question: 'since', answer: 'Monday' }, { question: 'where', answer: 'Below' }], 'en')).toEqual([
      { question: 'where', zh: '哪里？', en: 'Where?', answer: 'Below' },
      { question: 'since', zh: '多久了？', en: 'Since when?', answer: 'Monday' },
    ]);
    expect(() => answersTo(template, [{ question: 'since', answer: 'Monday' }], 'zh')).toThrow(expect.objectContaining({ code: 'TEMPLATE_ANSWER_MISSING', details: { question: '哪里？' } }) as never);
    expect(() => answersTo(template, [{ question: 'why', answer: 'So' }], 'zh')).toThrow(expect.objectContaining({ code: 'TEMPLATE_QUESTION_UNKNOWN' }) as never);
    expect(() => answersTo(template, [{ question: 'where', answer: 'Below' }, { question: 'where', answer: 'Above' }], 'zh')).toThrow(expect.objectContaining({ code: 'TEMPLATE_QUESTION_TWICE' }) as never);
  });
});
