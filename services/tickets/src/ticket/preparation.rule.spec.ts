import { PREPARATION_SIGNS } from '@rapport/contracts-tickets';
import { preparationFor, type Known } from './preparation.rule.js';

const plain: Known = {
  ticket: { category: 'return_or_repair', phase: 'after', nature: 'non_technical', place: 'fixed', channel: 'phone', item: 'Kettle', reopenings: 0 },
  managementClass: null,
  promises: [],
  refunds: [],
  earlier: [{ item: 'Lamp', satisfaction: 'satisfied' }],
  obstacles: [],
  customerWaitingSince: null,
};
const because = (known: Known) => {
  const { demands, needs } = preparationFor(known);
  return [...demands, ...needs].flatMap((each) => each.because);
};

describe('what to be ready for', () => {
  it('is all five demands where nothing is known, and no need', () => {
    const { demands, needs } = preparationFor(plain);
    expect(demands.map(({ demand, because: signs }) => [demand, signs])).toEqual(['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'].map((demand) => [demand, []]));
    expect(needs).toEqual([]);
    expect(demands.every(({ advice }) => advice.zh !== '' && advice.en !== '')).toBe(true);
  });

  it('is what speaks for it, of the ticket and of what went before', () => {
    const { demands, needs } = preparationFor({ ...plain, ticket: { ...plain.ticket, reopenings: 1, item: 'Lamp' }, promises: [{}], refunds: [{ overdue: true }], earlier: [{ item: 'Lamp', satisfaction: 'dissatisfied' }], customerWaitingSince: '2026-03-02T09:00:00.000Z' });
    expect(Object.fromEntries(demands.map(({ demand, because: signs }) => [demand, signs]))).toEqual({
      reliability: ['promise_open', 'refund_open', 'refund_overdue'],
      assurance: ['same_item_again'],
      tangibles: [],
      empathy: ['dissatisfied_before'],
      responsiveness: ['customer_waits', 'reopened'],
    });
    expect(Object.fromEntries(needs.map(({ need, because: signs }) => [need, signs]))).toEqual({ emotion: ['dissatisfied_before', 'reopened', 'refund_overdue'], convenience: ['same_item_again', 'customer_waits'] });
  });

  it.each<[string, Known]>([
    ['promise_open', { ...plain, promises: [{}] }],
    ['refund_open', { ...plain, refunds: [{ overdue: false }] }],
    ['refund_overdue', { ...plain, refunds: [{ overdue: true }] }],
    ['customer_waits', { ...plain, customerWaitingSince: '2026-03-02T09:00:00.000Z' }],
    ['reopened', { ...plain, ticket: { ...plain.ticket, reopenings: 2 } }],
    ['obstacle_met', { ...plain, obstacles: [{}] }],
    ['dissatisfied_before', { ...plain, earlier: [{ item: null, satisfaction: 'dissatisfied' }] }],
    ['key_customer', { ...plain, managementClass: 'key' }],
    ['first_ticket', { ...plain, earlier: [] }],
    ['asks_to_know', { ...plain, ticket: { ...plain.ticket, category: 'enquiry' } }],
    ['before_sale', { ...plain, ticket: { ...plain.ticket, phase: 'pre' } }],
    ['at_the_customer', { ...plain, ticket: { ...plain.ticket, place: 'roving' } }],
    ['face_to_face', { ...plain, ticket: { ...plain.ticket, channel: 'visit' } }],
    ['technical', { ...plain, ticket: { ...plain.ticket, nature: 'technical' } }],
    ['same_item_again', { ...plain, ticket: { ...plain.ticket, item: 'Lamp' } }],
  ])('takes %s for a sign', (sign, known) => {
    expect(PREPARATION_SIGNS).toContain(sign);
    expect(because(known)).toContain(sign);
    expect(because(plain)).not.toContain(sign);
  });
});
