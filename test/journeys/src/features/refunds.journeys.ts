import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

const HOUR = 3_600_000;
const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };

describe('money that goes back', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('TKT-31 a refund is overdue after three days, approved by a post that may, paid, and only then the ticket closes; its cost is in the totals', async () => {
    const { agent, manager } = world;
    const requesterId = await world.registerClient('Refund Ada');
    const ticketId = await world.openTicket(requesterId);
    const path = { ticketId };
    const amount = { amount: 60_000, currency: 'CHF' };
    const { body: asked } = await agent.tickets.requestRefund({ path, body: { amount, reason: 'It came broken.' } });
    const refund = { ticketId, refundId: asked.refundId };
    const mine = async () => (await agent.tickets.listRefunds({ query: { ticketId } })).body.items[0]!;
    expect(Date.parse((await mine()).dueAt) - Date.parse(await world.now())).toBeGreaterThan(71 * HOUR);

    // Making good answers what went wrong, as far as the ticket knows of it (TKT-47).
    const offer = (failure: { readonly kind: 'refund' | 'obstacle' | 'other'; readonly reference?: string }) => agent.tickets.offerRecovery({ path, body: { kind: 'extra_service', cost: { amount: 8_000, currency: 'CHF' }, description: 'A second visit', failure } });
    expect(await refusalOf(offer({ kind: 'refund', reference: asked.refundId }))).toBe('FAILURE_NOT_FOUND');
    expect(await refusalOf(offer({ kind: 'obstacle' }))).toBe('FAILURE_UNNAMED');
    expect(await refusalOf(agent.tickets.offerRecovery({ path, body: { kind: 'voucher', cost: { amount: 8_000, currency: 'CHF' }, description: 'For next time' } }))).toBe('RECOVERY_WITHOUT_FAILURE');
    await offer({ kind: 'other', reference: 'The courier dropped it.' });
    expect((await agent.tickets.listRecoveryCosts({ query: { ticketId, failureKind: 'other' } })).body.items).toMatchObject([{ kind: 'extra_service', failureReference: 'The courier dropped it.' }]);
    await agent.tickets.answerOnTheSpot({ path, body: { solution: 'You get your money back.' } });
    await agent.tickets.checkSatisfaction({ path, body: { result: 'satisfied' } });
    const close = () => agent.tickets.closeTicket({ path, body: { thanked: true, nextLink: 'We call in May', sixRights, problemSolved: true } });
    expect(await refusalOf(close())).toBe('REFUNDS_OPEN');

    await world.advance('73h');
    expect(await eventually(mine, ({ overdue }) => overdue)).toMatchObject({ status: 'requested', reason: 'It came broken.' });
    expect(await refusalOf(agent.tickets.approveRefund({ path: refund }))).toBe('AMOUNT_BEYOND_AUTHORITY');
    expect(await refusalOf(manager.tickets.payRefund({ path: refund, body: { reference: 'B-1' } }))).toBe('REFUND_NOT_APPROVED');
    await manager.tickets.approveRefund({ path: refund });
    await agent.tickets.payRefund({ path: refund, body: { reference: 'B-1' } });
    expect(await refusalOf(agent.tickets.rejectRefund({ path: refund, body: { reason: 'No', alternative: 'A repair' } }))).toBe('REFUND_DECIDED');
    expect(await mine()).toMatchObject({ status: 'paid', overdue: true, reference: 'B-1' });
    await close();

    const totals = (await agent.tickets.listRecoveryCostTotals()).body.items.filter(({ currency }) => currency === 'CHF');
    const spent = async () => (await agent.analytics.getReport({ path: { id: 'RP-18' }, query: { currency: 'CHF', costTarget: 1_000 } })).body.rows as readonly { readonly cost: number; readonly costPerTicket: number; readonly costRatio: number }[];
    const [costly] = (await eventually(spent, (rows) => rows.some(({ cost }) => cost === 68_000))).filter(({ cost }) => cost > 0);
    expect(costly!.costRatio).toBeCloseTo(costly!.costPerTicket / 1_000, 2);
    expect(totals).toEqual([{ currency: 'CHF', kind: 'extra_service', times: 1, total: 8_000 }, { currency: 'CHF', kind: 'refund', times: 1, total: 60_000 }]);
    // What the courier did, and a refund that was late, against one extra service: 2 × 12 − 1 (LOY-06).
    const owed = async () => ((await agent.analytics.getReport({ path: { id: 'RP-29' } })).body.rows as readonly { readonly customer: string; readonly owed: number }[]).filter(({ customer }) => customer === requesterId);
    expect(await eventually(owed, ([row]) => row?.owed === 23)).toMatchObject([{ failures: 2, recoveries: 0, extraServices: 1, unanswered: 1, next: 'recover' }]);
    world.keep('TKT-31 the refund', () => agent.tickets.listRefunds({ query: { ticketId } }));
    world.keep('TKT-31 its costs', () => agent.tickets.listRecoveryCosts({ query: { ticketId } }));
  }, 90_000);
});
