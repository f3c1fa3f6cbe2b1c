import { SERVICE_ITEMS, TICKET_CATEGORIES, TICKET_PHASES, WORK_ITEMS } from '@rapport/contracts-tickets';
import { classified, durationOf, serviceItemOf, USUAL_DURATION_DAYS, workItemOf } from './classification.rule.js';

describe('the six classifications', () => {
  it('are all set for each of the eleven categories', () => {
    for (const category of TICKET_CATEGORIES) expect(Object.values(classified(category, {})).every((kind) => typeof kind === 'string')).toBe(true);
    expect(classified('return_or_repair', {})).toEqual({ phase: 'after', nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short' });
    expect(classified('order', {})).toMatchObject({ phase: 'in', nature: 'non_technical' });
  });
  it('say of money that it is not technical, unless somebody says so', () => {
    expect([classified('return_or_repair', {}, serviceItemOf('refund')).nature, classified('return_or_repair', {}, serviceItemOf('repair')).nature]).toEqual(['non_technical', 'technical']);
    expect(classified('return_or_repair', { nature: 'technical' }, serviceItemOf('refund')).nature).toBe('technical');
  });
  it('give way to what was said, and the phase to the service item', () => {
    expect(classified('enquiry', { nature: 'technical', place: 'roving', phase: null })).toMatchObject({ phase: 'pre', nature: 'technical', place: 'roving' });
    expect(classified('enquiry', {}, serviceItemOf('refund'))).toMatchObject({ phase: 'after' });
    expect(classified('enquiry', { phase: 'in' }, serviceItemOf('refund'))).toMatchObject({ phase: 'in' });
  });
});

describe('the work item', () => {
  it('follows from category and phase', () => {
    for (const category of TICKET_CATEGORIES) for (const phase of TICKET_PHASES) expect(WORK_ITEMS).toContain(workItemOf(category, phase));
    expect([workItemOf('information', 'pre'), workItemOf('information', 'after'), workItemOf('delivery', 'in'), workItemOf('delivery', 'after'), workItemOf('return_or_repair', 'after')]).toEqual(['a', 'h', 'c', 'd', 'f']);
  });
  it('follows from the service item before the category, and is what somebody says before both', () => {
    expect(workItemOf('return_or_repair', 'after', serviceItemOf('refund'))).toBe('g');
    expect(workItemOf('return_or_repair', 'after', serviceItemOf('refund'), 'e')).toBe('e');
    expect(workItemOf('return_or_repair', 'after', serviceItemOf('no such thing'))).toBe('f');
  });
});

describe('the catalogue of service items', () => {
  it('has items of every phase, one code each, named in both languages', () => {
    expect(new Set(SERVICE_ITEMS.map(({ phase }) => phase)).size).toBe(3);
    expect(new Set(SERVICE_ITEMS.map(({ code }) => code)).size).toBe(SERVICE_ITEMS.length);
    for (const { zh, en } of SERVICE_ITEMS) expect([/\p{Script=Han}/u.test(zh), /^[a-z]/.test(en)]).toEqual([true, true]);
  });
});

it('how long a service takes is short, medium or long by two limits', () => {
  expect([1, 7, 8, 90, 91].map((days) => durationOf(days, USUAL_DURATION_DAYS))).toEqual(['short', 'short', 'medium', 'medium', 'long']);
});
