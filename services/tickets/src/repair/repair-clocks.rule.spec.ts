import { OnSiteArrived, OnSiteBooked, RepairArrivalOverdue, RepairBookingOverdue, RepairCancelled, RepairRequested } from '@rapport/contracts-tickets';
import { derivedId, HOUR, instant, later, personal } from '@rapport/event-sourcing';
import { aroundTheClock, explainedClock, readingsOf, repairClocksOf } from './repair-clocks.rule.js';
import { repairClockText } from './repair-clock-text.rule.js';
import type { RepairEvent } from './repair.state.js';

const [repairId, partyId, entitlementId, planId] = ['repair', 'party', 'entitlement', 'plan'].map((name) => derivedId('spec', name)) as [string, string, string, string];
const start = instant('2026-03-02T10:00:00+08:00');
const at = (hours: number) => later(start, hours * HOUR);
const of = { repairId, ticketId: null };
const calendar = aroundTheClock('Asia/Shanghai');
const asked = (changed: Partial<RepairRequested['data']> = {}) =>
  RepairRequested({
    ...{ ...of, partyId, entitlementId, itemId: 'N-1', item: 'Notebook', place: '上海', address: null, fault: personal(partyId, 'It is dead.'), fee: 'free', notCovered: null, quote: null },
    ...{ bookingDueAt: at(4), arrivalDueAt: at(24), measuredBy: { planId, planVersion: 2, calendar }, requestedAt: start },
    ...changed,
  });
const booked = (hours: number, rebooked = false) => OnSiteBooked({ ...of, from: at(hours + 1), until: at(hours + 2), rebooked, bookedBy: 'ana', bookedAt: at(hours) });
const there = (hours: number) => OnSiteArrived({ ...of, technicianId: 'bo', arrivedAt: at(hours) });
const bookingLate = RepairBookingOverdue({ ...of, dueAt: at(4), detectedAt: at(4.5) });
const arrivalLate = RepairArrivalOverdue({ ...of, dueAt: at(24), detectedAt: at(24) });
const cancelled = (hours: number) => RepairCancelled({ ...of, reason: 'Mended', cancelledAt: at(hours) });

const clocks = (...events: readonly RepairEvent[]) => repairClocksOf(events.map((event, index) => ({ ...event, id: `event-${index + 1}` })), 'Europe/Berlin');
const read = (hours: number, ...events: readonly RepairEvent[]) => readingsOf(clocks(...events), at(hours));
const statuses = (hours: number, ...events: readonly RepairEvent[]) => read(hours, ...events).map(({ status }) => status);

describe('the clocks of a repair (TKT-34)', () => {
  it('run from the request: a visit is agreed within 4 hours, somebody is there within 24', () => {
    expect(read(1, asked())).toMatchObject([
      { metric: 'booking', status: 'running', dueAt: at(4), counted: HOUR, left: 3 * HOUR, breach: null, stamp: { entitlementId, planId, planVersion: 2, calendar, target: 4 * HOUR } },
      { metric: 'arrival', status: 'running', dueAt: at(24), counted: HOUR, left: 23 * HOUR, breach: null, stamp: { target: 24 * HOUR } },
    ]);
  });
  it('are met in time, by the first visit that is agreed and by whoever is there', () => {
    expect(statuses(30, asked(), booked(3))).toEqual(['met', 'breached']);
    expect(statuses(30, asked(), booked(3), booked(5, true), there(23))).toEqual(['met', 'met']);
  });
  it('are breached when they were due, whenever that is noticed, and stay so', () => {
    expect(read(5, asked())[0]).toMatchObject({ status: 'breached', breach: { dueAt: at(4), detectedAt: null } });
    expect(read(5, asked(), bookingLate)[0]).toMatchObject({ status: 'breached', breach: { dueAt: at(4), detectedAt: at(4.5) } });
    expect(read(30, asked(), bookingLate, booked(6), arrivalLate, there(25))).toMatchObject([
      { status: 'met-late', ended: { how: 'met', at: at(6) }, breach: { dueAt: at(4), detectedAt: at(4.5) } },
      { status: 'met-late', ended: { how: 'met', at: at(25) }, breach: { dueAt: at(24), detectedAt: at(24) } },
    ]);
  });
  it('end with a repair that is cancelled', () => {
    expect(statuses(30, asked(), cancelled(2))).toEqual(['cancelled', 'cancelled']);
    expect(statuses(30, asked(), booked(1), cancelled(2))).toEqual(['met', 'cancelled']);
    expect(statuses(30, asked(), bookingLate, cancelled(6))).toEqual(['breached', 'cancelled']);
  });
  it('are our own standard where no entitlement covers the repair, or an earlier release asked for it', () => {
    expect(read(1, asked({ fee: 'charged', measuredBy: { planId: null, planVersion: null, calendar } }))[0]!.stamp).toEqual({ entitlementId: null, planId: null, planVersion: null, calendar, target: 4 * HOUR });
    const { measuredBy: _, ...earlier } = asked().data;
    expect(read(1, RepairRequested(earlier))[0]!.stamp).toEqual({ entitlementId, planId: null, planVersion: null, calendar: aroundTheClock('Europe/Berlin'), target: 4 * HOUR });
  });
});

describe('the explanation of a clock of a repair', () => {
  const explained = (hours: number, ...events: readonly RepairEvent[]) => explainedClock(clocks(...events), 'booking', at(hours));

  it('names the request, what promises it, and what was counted', () => {
    expect(explained(10, asked(), bookingLate, booked(6), there(9))).toMatchObject({
      ...{ metric: 'booking', status: 'met-late', dueAt: at(4) },
      facts: [
        { type: 'opened', ref: 'event-1' },
        { type: 'policy-applied', ref: 'event-1' },
      ],
      stretches: [{ from: start, until: at(4), counted: 4 * HOUR, calendar: { id: 'around-the-clock', version: 1 }, zone: 'Asia/Shanghai' }],
    });
  });
  it('is a paragraph in English and in Chinese', () => {
    const late = explained(10, asked(), bookingLate, booked(6));
    expect(repairClockText(late, 'en')).toBe(
      [
        'The booking of a visit is due at 2026-03-02 14:00 (Asia/Shanghai).',
        `Version 2 of the plan ${planId}, by the entitlement ${entitlementId}, promises it within 4 h of the request [event-1]; by version 1 of the calendar around-the-clock every hour counts.`,
        'It was not kept, which was noticed at 2026-03-02 14:30.',
        'It was fulfilled at 2026-03-02 16:00 [event-3], too late.',
      ].join(' '),
    );
    expect(repairClockText(late, 'zh')).toBe(
      `预约上门的到期时间是 2026-03-02 14:00（Asia/Shanghai）。权益 ${entitlementId} 所依方案 ${planId} 第 2 版承诺自提出之时起 4 小时内完成 [event-1]；按日历 around-the-clock 第 1 版，昼夜计时。未能按时，2026-03-02 14:30 发现。2026-03-02 16:00 [event-3] 逾期完成。`,
    );
    expect(repairClockText(explained(1, asked({ fee: 'charged', measuredBy: { planId: null, planVersion: null, calendar } })), 'en')).toMatch(/Our standard for repairs on site promises it within 4 h .*It is still running\.$/);
    expect(repairClockText(explained(5, asked()), 'zh')).toMatch(/未能按时。$/);
    expect(repairClockText(explained(3, asked(), cancelled(2)), 'en')).toMatch(/It ended at 2026-03-02 12:00 \[event-2\], when the repair was cancelled\.$/);
    expect(repairClockText(explained(3, asked(), booked(2)), 'zh')).toMatch(/2026-03-02 12:00 \[event-2\] 按时完成。$/);
  });
});
