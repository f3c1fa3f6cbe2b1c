import 'reflect-metadata';
import { ComplaintLodged, ComplaintResolved } from '@rapport/contracts-complaints';
import { CustomerLevelChanged, CustomerRegistered, InteractionRecorded, ManagementClassChanged } from '@rapport/contracts-customers';
import { ResponseSubmitted } from '@rapport/contracts-surveys';
import { AgentRegistered, ArticlePublished, ArticleRetired, ArticleReviewDue, ArticleVoted, BackupUnitIssued, CallDropped, ClockBreached, ContactEnded, CourseAgreed, HoldEnded, HoldStarted, LiveContactBegun, LiveContactEnded, MessageReceived, NeedRestated, OnSiteArrived, OnSiteBooked, PromiseBroken, PromiseKept, PromiseMade, PromiseRescheduled, RepairCancelled, RecoveryOffered, RefundPaid, RepairDone, RepairRequested, ResponseBreached, SearchAnswered, SearchMissed, ServiceCalendarPublished, ServiceCatalogueChanged, TicketAcknowledged, TicketAssigned, TicketClassified, TicketClosed, TicketEscalated, TicketOpened, TicketReopened, TicketRouted, TicketSolved, TransferRequested } from '@rapport/contracts-tickets';
import { derivedId, eventIdOf, instant, later, MINUTE, type LaneSource, type RecordedEvent } from '@rapport/event-sourcing';
import { testDatabases } from '@rapport/local-infrastructure';
import { projectionMigrations, Runner } from '@rapport/projections';
import { recorded } from '@rapport/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { analyticsService } from '../analytics.module.js';
import { reportCases } from './report-cases.js';
import { reports } from './report-catalogue.js';
import { REPORT_OPTIONS } from './report-definition.js';
import { runReport } from './run-report.js';

/* A day that can be counted by hand. Shanghai's 3 March begins at 16:00 UTC on the 2nd. */
const day = instant('2026-03-02T17:00:00Z');
const at = (minutes: number) => later(day, minutes * MINUTE);
const id = (name: string) => derivedId('spec', name);
const edition = { edition: 1, kind: 'how_to', audience: 'both', visibility: 'public', productLine: null, language: 'zh', accurateUntil: at(10_000) } as const;
const facts: readonly (readonly [lane: number, type: { readonly type: string }, data: object, minutes: number])[] = [
  [1, CustomerRegistered, { partyId: id('a'), registeredAt: at(0) }, 0],
  [1, CustomerLevelChanged, { partyId: id('a'), from: null, to: 'potential', skipped: [], changedAt: at(0) }, 0],
  [1, CustomerLevelChanged, { partyId: id('a'), from: 'potential', to: 'closed_deal', skipped: ['target', 'prospective'], changedAt: at(1_440) }, 1_440],
  [2, CustomerRegistered, { partyId: id('b'), registeredAt: at(-120) }, -120],
  [2, CustomerLevelChanged, { partyId: id('b'), from: null, to: 'potential', skipped: [], changedAt: at(-120) }, -120],
  [1, InteractionRecorded, { contact: { channel: 'phone' } }, 5],
  [2, InteractionRecorded, { contact: { channel: 'phone' } }, 6],
  // When t2 was opened, b was loyal and a key customer; a became a closed deal, and a key customer, after t1 was opened.
  [2, CustomerLevelChanged, { partyId: id('b'), from: 'potential', to: 'loyal', skipped: [], changedAt: at(-90) }, -90],
  [2, ManagementClassChanged, { partyId: id('b'), from: null, to: 'key', changedAt: at(-80) }, -80],
  [2, ManagementClassChanged, { partyId: id('b'), from: 'key', to: 'temporary', changedAt: at(10) }, 10],
  [1, ManagementClassChanged, { partyId: id('a'), from: 'promising', to: 'key', changedAt: at(30) }, 30],
  [1, TicketOpened, { ticketId: id('t1'), requesterId: id('a'), channel: 'phone', priority: 'high', category: 'enquiry', phase: 'pre', item: 'WM-500', nature: 'non_technical', fee: 'free', openedAt: at(0) }, 0],
  [1, TicketAssigned, { ticketId: id('t1'), agentId: 'ana', assignedAt: at(0) }, 0],
  [1, TicketAcknowledged, { ticketId: id('t1'), acknowledgedAt: at(10) }, 10],
  // 80 and 120 yuan for one ticket, 30 euros for the other.
  [1, RecoveryOffered, { ticketId: id('t1'), recoveryId: id('r1'), kind: 'gift', cost: { amount: 8_000, currency: 'CNY' }, offeredAt: at(50) }, 50],
  [1, RefundPaid, { ticketId: id('t1'), refundId: id('r2'), amount: { amount: 12_000, currency: 'CNY' }, paidAt: at(100_000) }, 55],
  [1, TicketSolved, { ticketId: id('t1'), solvedAt: at(60) }, 60],
  [1, TransferRequested, { ticketId: id('t1'), transferId: id('m1'), requestedAt: at(20) }, 20],
  [1, HoldEnded, { ticketId: id('t1'), holdId: id('h1'), waited: 30_000, endedAt: at(21) }, 21],
  [1, HoldEnded, { ticketId: id('t1'), holdId: id('h2'), waited: 90_000, endedAt: at(25) }, 25],
  [1, TicketClosed, { ticketId: id('t1'), closedAt: at(70) }, 70],
  [2, TicketOpened, { ticketId: id('t2'), requesterId: id('b'), channel: 'web', priority: 'high', category: 'return_or_repair', phase: 'after', item: 'WM-500', nature: 'technical', fee: 'free', openedAt: at(0) }, 0],
  // Nobody is open where bo works, so t2 takes up no slots.
  ...[12, 15].map((minute) => [2, TicketAssigned, { ticketId: id('t2'), agentId: 'bo', assignedAt: at(minute) }, minute] as const),
  [2, RecoveryOffered, { ticketId: id('t2'), recoveryId: id('r3'), kind: 'voucher', cost: { amount: 3_000, currency: 'EUR' }, offeredAt: at(20) }, 20],
  [2, ResponseBreached, { ticketId: id('t2'), dueAt: at(29) }, 30],
  [2, TicketSolved, { ticketId: id('t2'), solvedAt: at(30) }, 30],
  [2, TicketEscalated, { ticketId: id('t2'), escalatedAt: at(40) }, 40],
  // In April, for b: a promise and a first response that were not kept, told by clock and limit; a voucher for the one, and one for what the courier did. For a: an extra service.
  [2, PromiseMade, { promiseId: id('p9'), ticketId: id('t2'), owner: 'bo', source: 'policy', madeAt: at(46_000), dueAt: at(50_000), amount: null }, 46_000],
  [2, PromiseBroken, { ticketId: id('t2'), promiseId: id('p9'), brokenAt: at(50_000) }, 50_000],
  [2, ClockBreached, { ticketId: id('t2'), metric: 'first-response', ordinal: 1, dueAt: at(50_001) }, 50_001],
  [2, ResponseBreached, { ticketId: id('t2'), dueAt: at(50_001) }, 50_001],
  ...([['k1', 'promise', id('p9')], ['k2', 'other', 'The courier was rude.'], ['k3', 'other', 'The courier was rude.']] as const).map(([name, kind, reference]) => [2, RecoveryOffered, { ticketId: id('t2'), recoveryId: id(name), kind: 'voucher', cost: { amount: 1, currency: 'USD' }, failure: { kind, reference }, offeredAt: at(50_010) }, 50_010] as const),
  [1, RecoveryOffered, { ticketId: id('t1'), recoveryId: id('k4'), kind: 'extra_service', cost: { amount: 1, currency: 'USD' }, offeredAt: at(50_020) }, 50_020],
  ...(['p1', 'p2', 'p3', 'p4'] as const).map((name, index) => [1, PromiseMade, { promiseId: id(name), ticketId: id('t1'), owner: index < 3 ? 'ana' : 'bo', source: 'agent', madeAt: at(1), dueAt: at(60), amount: null }, 1] as const),
  [1, PromiseKept, { promiseId: id('p1') }, 30],
  [1, PromiseBroken, { promiseId: id('p2'), ticketId: id('t1'), brokenAt: at(60) }, 60],
  [1, PromiseRescheduled, { promiseId: id('p3'), dueAt: at(120) }, 40],
  [1, PromiseRescheduled, { promiseId: id('p4'), dueAt: at(100_000) }, 40],
  ...(['x', 'y', 'z'] as const).map((name) => [4, ArticlePublished, { ...edition, articleId: id(name), kind: name === 'z' ? 'faq' : 'how_to', productLine: name === 'z' ? 'washers' : null, publishedAt: at(-1_440) }, -1_440] as const),
  [4, ArticlePublished, { ...edition, articleId: id('w'), audience: 'new', visibility: 'clients', language: 'en', publishedAt: at(1) }, 1],
  // The time of x has come; readers alone say that z is to be looked at.
  [4, ArticleReviewDue, { articleId: id('x'), accurateUntil: at(2), noticedAt: at(2) }, 2],
  [4, ArticleReviewDue, { articleId: id('z'), accurateUntil: at(10_000), because: 'votes', noticedAt: at(2) }, 2],
  [4, ArticleRetired, { articleId: id('y'), retiredAt: at(3) }, 3],
  // Of what is said to be solved: bo changed his mind and b had asked before; a asked soon after, ana and di are of us, as di's older vote tells by who gave it.
  ...(
    [['x', 'bo', false, false, 4, 'client'], ['x', 'bo', true, true, 5, 'client'], ['x', 'cy', false, false, 6, 'client'], ['x', 'ana', true, true, 7, 'staff'], ['z', 'di', true, true, 8], ['z', id('a'), true, true, -10, 'client'], ['z', id('b'), true, true, 9, 'client'], ['w', 'anybody', true, true, 10, 'anybody']] as const
  ).map(([article, voterId, helpful, solved, minutes, readership]) => [4, ArticleVoted, { articleId: id(article), voterId, helpful, solved, readership, votedAt: at(minutes) }, minutes] as const),
  ...[1, 2, 3].map((minute) => [4, SearchAnswered, { searchId: id('s1'), language: 'zh', found: 1, searchedAt: at(minute) }, minute] as const),
  [4, SearchMissed, { searchId: id('s2'), language: 'zh', times: 1, searchedAt: at(5) }, 5],
  [1, ComplaintLodged, { complaintId: id('c1'), content: 'product', channel: 'web', severity: 'trivial', cause: null, subCause: 'late_delivery', ticketId: null, product: 'WM-500', lodgedAt: at(0) }, 0],
  [1, ComplaintResolved, { complaintId: id('c1'), resolvedAt: at(20) }, 20],
  [2, ComplaintLodged, { complaintId: id('c2'), content: 'service', channel: 'web', severity: 'trivial', cause: null, ticketId: null, product: null, lodgedAt: at(0) }, 0],
  // Of t5, long afterwards: a complaint about a lamp.
  [1, ComplaintLodged, { complaintId: id('c3'), content: 'product', channel: 'web', severity: 'trivial', cause: null, ticketId: id('t5'), product: 'Lamp', lodgedAt: at(40_000) }, 40_000],
  ...(['disappointed', 'delighted', 'delighted'] as const).map((band, index) => [3, ResponseSubmitted, { invitationId: id(`i${index}`), templateId: 'satisfaction-5', occasion: { kind: 'ticket-closed' }, pilot: false, answers: [{}, {}], expectationSum: 16, perceptionSum: band === 'delighted' ? 20 : 8, band, credibility: 'credible', submittedAt: at(index) }, index] as const),
  ...(['v1', 'v2', 'v3', 'v4'] as const).map((name, index) => [4, RepairRequested, { repairId: id(name), ticketId: index === 0 ? id('t1') : null, place: index < 2 ? 'Shanghai' : 'Lhasa', requestedAt: at(0), bookingDueAt: at(240), arrivalDueAt: at(index === 2 ? 100_000 : 1_440) }, 0] as const),
  ...(['v1', 'v2'] as const).map((name) => [4, OnSiteBooked, { repairId: id(name), bookedAt: at(200) }, 200] as const),
  [4, OnSiteArrived, { repairId: id('v1'), arrivedAt: at(600) }, 600],
  [4, OnSiteArrived, { repairId: id('v2'), arrivedAt: at(1_500) }, 1_500],
  [4, RepairDone, { repairId: id('v1') }, 610],
  [4, BackupUnitIssued, { repairId: id('v2') }, 1_510],
  [4, RepairCancelled, { repairId: id('v4') }, 100],
  // Open from 1:00 to 3:00 in Shanghai, the first two hours of the day that is counted.
  [5, ServiceCalendarPublished, { calendarId: id('k'), calendarVersion: 1, code: 'early', publishedAt: at(-1_440), rules: { id: 'early', version: 1, zone: 'Asia/Shanghai', week: { tuesday: [{ from: '01:00', to: '03:00' }] }, exceptions: [] } }, -1_440],
  ...([['ana', 'service', 'early', 2], ['bo', 'repair', 'unpublished', 1]] as const).map(([agentId, team, calendar, capacity]) => [6, AgentRegistered, { rosterId: id(agentId), agentId, team, calendar, capacity, registeredAt: at(-60) }, -60] as const),
  [2, TicketRouted, { ticketId: id('t2'), lead: 'repair', routedAt: at(0) }, 0],
  // Two weeks later: one that was closed, opened again and closed again, one that was closed unsolved, and one that held.
  ...(['t3', 't4', 't5'] as const).flatMap((name, index) => [
    [1, TicketOpened, { ticketId: id(name), requesterId: id('a'), channel: 'chat', priority: 'low', category: 'enquiry', phase: ['in', 'in', 'after'][index], item: null, nature: 'non_technical', fee: 'free', openedAt: at(20_000) }, 20_000] as const,
    ...(index > 0 ? [] : [[1, NeedRestated, { ticketId: id(name), restatedAt: at(20_002) }, 20_002] as const, [1, CourseAgreed, { ticketId: id(name), agreedAt: at(20_005) }, 20_005] as const]),
    [1, TicketSolved, { ticketId: id(name), solvedAt: at(20_010 + 20 * index) }, 20_010 + 20 * index] as const,
    [1, TicketClosed, { ticketId: id(name), problemSolved: name !== 't4', closedAt: at(20_100) }, 20_100] as const,
  ]),
  [1, TicketReopened, { ticketId: id('t3'), reopening: 1, reopenedAt: at(20_200) }, 20_200],
  [1, TicketSolved, { ticketId: id('t3'), solvedAt: at(20_260) }, 20_260],
  [1, TicketClosed, { ticketId: id('t3'), problemSolved: true, closedAt: at(20_300) }, 20_300],
  // Of t3: one call of 21 minutes by way of two agents, with a hold, a message and a note in it, and a message much later.
  [6, LiveContactBegun, { contactId: id('l1'), rosterId: id('ana'), ticketId: null, arrivedAt: at(20_000), takenFrom: null, begunAt: at(20_001) }, 20_001],
  [6, LiveContactEnded, { contactId: id('l1'), rosterId: id('ana'), ticketId: id('t3'), outcome: 'handed_over', callbackId: null, endedAt: at(20_011) }, 20_011],
  [6, LiveContactBegun, { contactId: id('l2'), rosterId: id('bo'), ticketId: id('t3'), arrivedAt: at(20_000), takenFrom: { rosterId: id('ana'), contactId: id('l1') }, begunAt: at(20_011) }, 20_011],
  [6, LiveContactEnded, { contactId: id('l2'), rosterId: id('bo'), ticketId: id('t3'), outcome: 'finished', callbackId: null, endedAt: at(20_021) }, 20_021],
  ...[20_005, 20_150].map((minute) => [1, MessageReceived, { messageId: id(`e${minute}`), ticketId: id('t3'), sentAt: at(minute) }, minute] as const),
  [1, TransferRequested, { ticketId: id('t3'), transferId: id('m2'), requestedAt: at(20_010) }, 20_010],
  [1, ContactEnded, { contactId: id('n1'), ticketId: id('t3'), liveContactId: id('l2'), endedAt: at(20_021) }, 20_021],
  // Of t4: a call of a minute that was cut, a contact that was noted, and a call that was cut before anybody took it up. Of t5: three minutes on hold.
  [6, LiveContactBegun, { contactId: id('l3'), rosterId: id('ana'), ticketId: id('t4'), arrivedAt: null, takenFrom: null, begunAt: at(20_002) }, 20_002],
  [6, LiveContactEnded, { contactId: id('l3'), rosterId: id('ana'), ticketId: id('t4'), outcome: 'cut', callbackId: id('b1'), endedAt: at(20_003) }, 20_003],
  ...(['b1', 'b2'] as const).map((name) => [1, CallDropped, { callbackId: id(name), ticketId: id('t4'), droppedAt: at(20_040) }, 20_040] as const),
  [1, ContactEnded, { contactId: id('n2'), ticketId: id('t4'), endedAt: at(20_030) }, 20_030],
  ...([['t3', 20_002, 2], ['t5', 20_010, 3]] as const).flatMap(([name, from, minutes]) => [
    [1, HoldStarted, { holdId: id(`w${name}`), ticketId: id(name), startedAt: at(from) }, from] as const,
    [1, HoldEnded, { holdId: id(`w${name}`), ticketId: id(name), waited: minutes * MINUTE, endedAt: at(from + minutes) }, from + minutes] as const,
  ]),
  // Of the catalogue: repair and guidance have a price before the day, and repair another one afterwards. Packaging has none.
  ...([[2, -10, 12_000], [3, 10_000, 15_000]] as const).map(
    ([catalogueVersion, minute, amount]) =>
      [7, ServiceCatalogueChanged, { catalogueId: id('q'), catalogueVersion, items: [{ code: 'repair', price: { amount, currency: 'CNY' } }, { code: 'guidance', price: { amount: 0, currency: 'EUR' } }, { code: 'packaging', price: null }], changedAt: at(minute) }, minute] as const,
  ),
  ...([['t1', 1, 'guidance', 'free'], ['t2', 2, 'repair', 'free'], ['t3', 1, 'repair', 'free'], ['t4', 1, 'repair', 'charged'], ['t5', 1, 'packaging', 'free']] as const).map(([name, lane, serviceItem, fee]) => [lane, TicketClassified, { ticketId: id(name), serviceItem, nature: name === 't2' ? 'technical' : 'non_technical', internal: name === 't2', fee }, 20_000] as const),
  [3, ResponseSubmitted, { invitationId: id('i9'), templateId: 'satisfaction-5', occasion: { kind: 'ticket-closed' }, pilot: false, answers: [{}], expectationSum: 1, perceptionSum: 10, band: 'delighted', credibility: 'doubtful', submittedAt: at(9) }, 9],
];

const lanes = new Map<number, RecordedEvent[]>();
for (const [lane, { type }, data, minutes] of facts) {
  const events = lanes.get(lane) ?? [];
  lanes.set(lane, events);
  const commandId = derivedId('spec', String(lane), String(events.length));
  events.push(recorded({ type, schemaVersion: 1, data }, { lane, position: events.length + 1, version: events.length + 1, commandId, id: eventIdOf(commandId, 0), stream: `spec-${id(`${lane} ${events.length}`)}`, occurredAt: at(minutes) }));
}
const source: LaneSource = {
  readLane: async (lane, after, limit) => (lanes.get(lane) ?? []).slice(after, after + limit),
  tails: async () => Array.from({ length: 64 }, (_, lane) => ({ lane, position: lanes.get(lane)?.length ?? 0, eventId: lanes.get(lane)?.at(-1)?.id ?? null })),
  eventIdAt: async (lane, position) => lanes.get(lane)?.[position - 1]?.id ?? null,
};

/** Nothing beyond the period. */
const nothing = { channel: null, priority: null, category: null, phase: null, team: null, level: null, class: null, served: null, kind: null, audience: null, visibility: null, productLine: null, currency: null, costTarget: null };

describe('the reports', () => {
  let pool: pg.Pool;
  let views: DataSource;
  let runner: Runner;
  const period = { from: instant('2026-03-02T16:00:00Z'), to: instant('2026-03-05T16:00:00Z'), zone: 'Asia/Shanghai' };
  const afterwards = { from: at(20_000), to: at(30_000) };
  const report = (name: string, more: object = {}) => runReport(views, reports.find((one) => one.id === name)!, { ...period, ...nothing, ...more }, 'zh');

  beforeAll(async () => {
    const url = await (await testDatabases()).createDatabase('analytics');
    pool = new pg.Pool({ connectionString: url });
    for (const { sql } of projectionMigrations) await pool.query(sql);
    views = await new DataSource({ type: 'postgres', url, entities: analyticsService.views.map(({ row }) => row) }).initialize();
    runner = new Runner({ service: 'analytics', pool, dataSource: views, source, views: analyticsService.views, reactions: [], handle: () => Promise.reject(new Error('analytics gives no commands')), now: () => day, deliver: async () => undefined });
    await runner.prepare();
    for (const [lane, events] of lanes) await runner.handler(lane, events);
  });
  afterAll(async () => {
    await runner.stop();
    await views.destroy();
    await pool.end();
  });

  it('RP-08 counts new clients by the day of the zone', async () => {
    expect((await report('RP-08')).rows).toEqual([{ day: '2026-03-03', new: 1, lost: null, knownAtEnd: 2 }]);
    expect((await report('RP-08', { zone: 'UTC', from: instant('2026-03-02T00:00:00Z') })).rows).toEqual([{ day: '2026-03-02', new: 2, lost: null, knownAtEnd: 2 }]);
  });
  it('RP-11 tells entries, skipped levels, days and who went on', async () => {
    const { rows } = await report('RP-11');
    expect(rows[0]).toEqual({ level: 'potential', entries: 1, skipped: 0, meanDays: 1, wentOn: 1 });
    expect(rows[1]).toEqual({ level: 'target', entries: 0, skipped: 1, meanDays: null, wentOn: null });
    expect(rows[3]).toMatchObject({ level: 'closed_deal', entries: 1, wentOn: 0 });
  });
  it('RP-12 compares what was perceived with what was expected, credible answers only', async () =>
    expect((await report('RP-12')).rows).toEqual([{ template: 'satisfaction-5', occasion: 'ticket-closed', answers: 3, disappointed: 1, acceptable: 0, delighted: 2, difference: 0, index: 100, rate: 0.6667 }]));
  it('RP-17 measures waiting, response and solution', async () => {
    expect((await report('RP-17')).rows).toEqual([{ priority: 'high', tickets: 2, assigned: 2, waitingMedian: 360, waiting90: 648, responded: 2, responseMedian: 1_200, response90: 1_680, responseDeviation: 600, responseVariation: 0.5, solved: 2, solutionMedian: 2_700, solution90: 3_420, solutionDeviation: 900, solutionVariation: 0.3333, breachRate: 0.5, assignmentsPerTicket: 1.5, reopeningRate: 0, transfersPerTicket: 0.5, holds: 2, holdMedian: 60, hold90: 84 }]);
    expect((await report('RP-17', { channel: 'phone' })).rows).toMatchObject([{ tickets: 1, waitingMedian: 0, responseMedian: 600, solutionMedian: 3_600, breachRate: 0 }]);
    expect((await report('RP-17', { channel: 'web' })).rows).toMatchObject([{ tickets: 1, waitingMedian: 720, waiting90: 720, responseMedian: 1_800 }]);
  });
  it('RP-17-phases measures the same for each phase', async () => {
    const { rows } = await report('RP-17-phases');
    expect(rows).toMatchObject([{ phase: 'pre', tickets: 1, responseMedian: 600, solutionMedian: 3_600, breachRate: 0, holds: 2, holdMedian: 60 }, { phase: 'after', tickets: 1, responseMedian: 1_800, solutionMedian: 1_800, breachRate: 1, holds: 0, holdMedian: null }]);
    expect(Object.keys(rows[0]!)).toEqual(reports.find(({ id: name }) => name === 'RP-17')!.columns.with(0, 'phase'));
    expect((await report('RP-17-phases', afterwards)).rows).toMatchObject([{ phase: 'in', tickets: 2, responded: 2, responseMedian: 1_200, response90: 1_680, responseDeviation: 600, responseVariation: 0.5, reopeningRate: 0.5 }, { phase: 'after', tickets: 1, responseMedian: 3_000, responseDeviation: 0, responseVariation: 0 }]);
    expect((await report('RP-17-phases', { ...afterwards, phase: 'after' })).rows).toMatchObject([{ phase: 'after', tickets: 1 }]);
  });
  it('RP-17-stages measures each stage of the service cycle, each time that it was passed', async () => {
    expect((await report('RP-17-stages')).rows).toEqual([
      { stage: 'receive', tickets: 2, passed: 2, underWay: 0, brokenOff: 0, stageMedian: 2_700, stage90: 3_420 },
      { stage: 'keep', tickets: 2, passed: 1, underWay: 0, brokenOff: 1, stageMedian: 600, stage90: 600 },
    ]);
    expect((await report('RP-17-stages', afterwards)).rows).toEqual([
      { stage: 'receive', tickets: 3, passed: 3, underWay: 0, brokenOff: 0, stageMedian: 1_800, stage90: 2_760 },
      { stage: 'understand', tickets: 1, passed: 1, underWay: 0, brokenOff: 0, stageMedian: 180, stage90: 180 },
      { stage: 'help', tickets: 1, passed: 2, underWay: 0, brokenOff: 0, stageMedian: 1_950, stage90: 3_270 },
      { stage: 'keep', tickets: 3, passed: 4, underWay: 0, brokenOff: 0, stageMedian: 3_600, stage90: 5_040 },
    ]);
    expect((await report('RP-17-stages', { level: 'loyal' })).rows).toMatchObject([{ stage: 'receive', stageMedian: 1_800 }, { stage: 'keep', passed: 0, stageMedian: null }]);
  });
  it('narrow tickets by what they are, and by what their customer was when they were opened', async () => {
    const waiting = async (more: object) => (await report('RP-17', more)).rows.map(({ waitingMedian }) => waitingMedian);
    const [first, second] = [[0], [720]];
    expect([await waiting({ category: 'enquiry' }), await waiting({ phase: 'pre' }), await waiting({ level: 'potential' }), await waiting({ class: 'promising' })]).toEqual([first, first, first, first]);
    expect([await waiting({ team: 'repair' }), await waiting({ phase: 'after' }), await waiting({ level: 'loyal' }), await waiting({ class: 'key' })]).toEqual([second, second, second, second]);
    expect([await waiting({ priority: 'high' }), await waiting({ priority: 'low' }), await waiting({ level: 'closed_deal' }), await waiting({ class: 'temporary' })]).toEqual([[360], [], [], []]);
    expect([await waiting({ served: 'external' }), await waiting({ served: 'internal' })]).toEqual([first, second]);
    expect(await waiting({ level: 'loyal', class: 'key', team: 'repair', priority: 'high', category: 'return_or_repair' })).toEqual(second);
    expect((await report('RP-18', { class: 'key' })).rows).toMatchObject([{ demanded: 1, closed: 0 }]);
    expect((await report('RP-18', { phase: 'pre', currency: 'CNY' })).rows).toMatchObject([{ demanded: 1, cost: 20_000 }]);
    expect((await report('RP-28', { level: 'potential' })).rows).toMatchObject([{ owner: 'ana', due: 3 }, { owner: 'bo', due: 0 }]);
    expect((await report('RP-28', { team: 'repair' })).rows).toEqual([]);
    expect((await report('RP-17-visits', { category: 'enquiry' })).rows).toMatchObject([{ place: 'Shanghai', visits: 1 }]);
    expect((await report('RP-38-hours', { class: 'key' })).rows).toMatchObject([{ demand: 1, outside: 1 }]);
    expect((await report('RP-38', { team: 'service' })).rows).toMatchObject([{ team: 'service', usedHours: 1 }]);
  });
  it('take nothing that they would not heed', async () => {
    for (const { id: name, takes } of reports)
      for (const option of REPORT_OPTIONS) {
        const asked = report(name, { [option]: option === 'costTarget' ? 1 : 'high' });
        await (takes.includes(option) ? expect(asked).resolves.toMatchObject({ id: name }) : expect(asked).rejects.toMatchObject({ code: 'REPORT_OPTION_NOT_TAKEN' }));
      }
  });
  it('RP-17-visits tells how many visits were agreed and made in time', async () => {
    expect((await report('RP-17-visits')).rows).toEqual([
      { place: 'Lhasa', visits: 2, bookedInTime: 0, onSiteInTime: null, onTheSpot: 0, backupUnits: 0 },
      { place: 'Shanghai', visits: 2, bookedInTime: 1, onSiteInTime: 0.5, onTheSpot: 1, backupUnits: 1 },
    ]);
  });
  it('RP-18 tells quality, quantity and delivery', async () => {
    expect((await report('RP-18')).rows).toEqual([{ ...{ priority: 'high', demanded: 2, ended: 2, closed: 1, quality: 0.5, quantity: 0.5, delivery: 1 }, currency: null, cost: null, costPerTicket: null, costTarget: null, costRatio: null, costReason: 'no_currency' }]);
    expect((await report('RP-18', { channel: 'web' })).rows).toMatchObject([{ priority: 'high', demanded: 1, ended: 1, closed: 0, quality: 0, quantity: 0, delivery: null }]);
  });
  it('RP-18 counts as good what neither came back nor was closed unsolved', async () =>
    expect((await report('RP-18', afterwards)).rows).toMatchObject([{ priority: 'low', demanded: 3, ended: 3, closed: 3, quality: 0.3333, quantity: 1, delivery: 1 }]));
  it('RP-18 tells the cost of a ticket in one currency, never in a sum of several, against a target', async () => {
    const cost = async (more: object) => (await report('RP-18', more)).rows;
    expect(await cost({ currency: 'CNY', costTarget: 8_000 })).toMatchObject([{ currency: 'CNY', cost: 20_000, costPerTicket: 10_000, costTarget: 8_000, costRatio: 1.25, costReason: null }]);
    expect(await cost({ currency: 'EUR' })).toMatchObject([{ cost: 3_000, costPerTicket: 1_500, costTarget: null, costRatio: null, costReason: 'no_target' }]);
    expect(await cost({ currency: 'EUR', costTarget: 1, channel: 'phone' })).toMatchObject([{ cost: 0, costPerTicket: 0, costRatio: 0 }]);
    expect(await cost({ costTarget: 1 })).toMatchObject([{ cost: null, costPerTicket: null, costRatio: null, costReason: 'no_currency' }]);
  });
  it('RP-20 shows what complaints are made of', async () => {
    const { rows } = await report('RP-20');
    expect(rows.filter(({ dimension }) => dimension === 'content')).toEqual([
      { dimension: 'content', value: 'product', complaints: 1, share: 0.5, inTime: 1, responseMedian: null, resolutionMedian: 1_200 },
      { dimension: 'content', value: 'service', complaints: 1, share: 0.5, inTime: null, responseMedian: null, resolutionMedian: null },
    ]);
    expect(rows.filter(({ dimension }) => dimension === 'subCause')).toMatchObject([{ value: 'late_delivery', complaints: 1, share: 0.5 }, { value: 'unknown', complaints: 1 }]);
    expect(rows.filter(({ dimension }) => dimension === 'channel')).toMatchObject([{ value: 'web', complaints: 2, share: 1 }]);
  });
  it('RP-28 tells which promises were kept, by the time that was last agreed', async () =>
    expect((await report('RP-28')).rows).toEqual([
      { team: 'unknown', source: 'agent', owner: 'ana', made: 3, due: 3, kept: 1, broken: 1, open: 1, rescheduled: 1, reschedulings: 1, keptRate: 0.3333, brokenRate: 0.3333 },
      { team: 'unknown', source: 'agent', owner: 'bo', made: 1, due: 0, kept: 0, broken: 0, open: 0, rescheduled: 0, reschedulings: 0, keptRate: null, brokenRate: null },
    ]));
  it('RP-28 tells broken promises by the team that leads, whenever they were made', async () => {
    expect((await report('RP-28', { from: at(40_000), to: at(54_000) })).rows).toEqual([{ team: 'repair', source: 'policy', owner: 'bo', made: 1, due: 1, kept: 0, broken: 1, open: 0, rescheduled: 0, reschedulings: 0, keptRate: 0, brokenRate: 1 }]);
    expect((await report('RP-28', { from: at(47_000), to: at(54_000) })).rows).toMatchObject([{ team: 'repair', made: 0, due: 1, broken: 1 }]);
    expect((await report('RP-28', { from: at(99_000), to: at(101_000) })).rows).toMatchObject([{ owner: 'bo', made: 0, due: 1, open: 1, rescheduled: 1 }]);
  });

  it('RP-29 tells what customers are owed: twelve good services for a bad one, each failure once', async () => {
    const april = { from: at(45_000), to: at(54_000) };
    expect((await report('RP-29', april)).rows).toEqual([
      { customer: id('b'), failures: 3, recoveries: 3, extraServices: 0, unanswered: 1, owed: 33, days: 2, next: 'recover' },
      { customer: id('a'), failures: 0, recoveries: 0, extraServices: 1, unanswered: 0, owed: 0, days: null, next: 'none' },
    ]);
    expect((await report('RP-29', { ...april, phase: 'pre' })).rows).toMatchObject([{ customer: id('a') }]);
    expect((await report('RP-29', { from: at(40_000), to: at(45_000) })).rows).toEqual([]);
    const cases = (cells: Readonly<Record<string, string>>) => reportCases(views, reports.find((one) => one.id === 'RP-29')!, { ...period, ...nothing, ...april }, { cells, after: '', limit: 50 });
    expect(await cases({ kind: 'failure', answered: 'false' })).toEqual([{ stream: `ticket-${id('t2')}`, cells: [{ kind: 'failure', customer: id('b'), failure: 'clock', answered: false }] }]);
    expect(await cases({ customer: id('a') })).toMatchObject([{ stream: `ticket-${id('t1')}`, cells: [{ kind: 'extra_service' }] }]);
  });

  it('product-service crosses product defects with service failures, of tickets and of complaints without one', async () => {
    const ofMachine = { product: 'WM-500', tickets: 2, complaints: 1, defects: 3, failures: 3, both: 3, failureRateWithDefect: 1, failureRateWithoutDefect: null, late: 1, brokenPromises: 2, recovered: 2, reopened: 0 };
    const unknown = { product: 'unknown', tickets: 0, complaints: 1, defects: 0, failures: 1, both: 0, failureRateWithDefect: null, failureRateWithoutDefect: 1, late: 0, brokenPromises: 0, recovered: 0, reopened: 0 };
    expect((await report('product-service')).rows).toEqual([ofMachine, unknown]);
    expect((await report('product-service', { phase: 'after' })).rows).toMatchObject([{ product: 'WM-500', tickets: 1, complaints: 0, defects: 1, failures: 1, both: 1 }]);
    expect((await report('product-service', afterwards)).rows).toMatchObject([{ product: 'Lamp', tickets: 1, defects: 1, failures: 0, both: 0, failureRateWithDefect: 0 }, { product: 'unknown', tickets: 2, defects: 0, failures: 1, failureRateWithoutDefect: 0.5, reopened: 1 }]);
    const cases = (cells: Readonly<Record<string, string>>) => reportCases(views, reports.find((one) => one.id === 'product-service')!, { ...period, ...nothing }, { cells, after: '', limit: 50 });
    expect(await cases({ kind: 'complaint', defect: 'false', failure: 'true' })).toMatchObject([{ stream: `complaint-${id('c2')}`, cells: [{ product: 'unknown', late: false }] }]);
    expect(await cases({ kind: 'ticket', late: 'true' })).toEqual([{ stream: `ticket-${id('t2')}`, cells: [{ kind: 'ticket', product: 'WM-500', defect: true, failure: true, late: true, brokenPromise: true, recovered: true, reopened: false }] }]);
  });

  it('service-value tells what services given free are worth, by the price of the day, never across currencies', async () => {
    const value = async (more: object = {}) => (await report('service-value', more)).rows;
    expect(await value()).toEqual([
      { serviceItem: 'guidance', currency: 'EUR', tickets: 1, free: 1, charged: 0, freeValue: 0, listValue: 0 },
      { serviceItem: 'repair', currency: 'CNY', tickets: 1, free: 1, charged: 0, freeValue: 12_000, listValue: 0 },
    ]);
    expect(await value({ currency: 'CNY' })).toMatchObject([{ serviceItem: 'repair', freeValue: 12_000 }]);
    expect(await value({ phase: 'pre' })).toMatchObject([{ serviceItem: 'guidance' }]);
    expect(await value(afterwards)).toEqual([
      { serviceItem: 'packaging', currency: 'unknown', tickets: 1, free: 1, charged: 0, freeValue: null, listValue: null },
      { serviceItem: 'repair', currency: 'CNY', tickets: 2, free: 1, charged: 1, freeValue: 15_000, listValue: 15_000 },
    ]);
    const cases = (cells: Readonly<Record<string, string>>) => reportCases(views, reports.find((one) => one.id === 'service-value')!, { ...period, ...nothing, ...afterwards }, { cells, after: '', limit: 50 });
    expect(await cases({ fee: 'charged', price: '15000' })).toEqual([{ stream: `ticket-${id('t4')}`, cells: [{ serviceItem: 'repair', currency: 'CNY', fee: 'charged', price: 15_000 }] }]);
    expect(await cases({ currency: 'unknown' })).toMatchObject([{ stream: `ticket-${id('t5')}` }]);
  });

  it('RP-34 tells whether what is written down is found, helps and is up to date; the last word of a reader counts', async () =>
    expect((await report('RP-34')).rows).toEqual([
      { language: 'en', searches: 0, withoutResult: 0, zeroResultRate: null, votes: 1, helpfulRate: 1, solvedWithoutTicket: 1, selfServiceRate: 0.2, articles: 1, stale: 0 },
      { language: 'zh', searches: 4, withoutResult: 1, zeroResultRate: 0.25, votes: 6, helpfulRate: 0.8333, solvedWithoutTicket: 2, selfServiceRate: 0.4, articles: 2, stale: 1 },
    ]));
  it('RP-34 is narrowed by what editions say of themselves, and then does not tell of searches and tickets', async () => {
    const ofArticles = { searches: 0, withoutResult: 0, zeroResultRate: null, selfServiceRate: null };
    const faq = [{ language: 'zh', ...ofArticles, votes: 3, helpfulRate: 1, solvedWithoutTicket: 1, articles: 1, stale: 0 }];
    expect([(await report('RP-34', { kind: 'faq' })).rows, (await report('RP-34', { productLine: 'washers', visibility: 'public' })).rows]).toEqual([faq, faq]);
    const english = [{ language: 'en', ...ofArticles, votes: 1, helpfulRate: 1, solvedWithoutTicket: 1, articles: 1, stale: 0 }];
    expect([(await report('RP-34', { audience: 'new' })).rows, (await report('RP-34', { visibility: 'clients' })).rows]).toEqual([english, english]);
    expect((await report('RP-34', { visibility: 'internal' })).rows).toEqual([]);
  });
  it('RP-34 tells those stale whose accuracy date has passed, whatever made them due first', async () =>
    expect((await report('RP-34', { to: at(10_001) })).rows).toMatchObject([{ language: 'en', stale: 0 }, { language: 'zh', stale: 2 }]));
  it('RP-34 has a case for each one that it counts', async () => {
    const behind = async (where: Readonly<Record<string, string>>, more: object = {}) =>
      (await reportCases(views, reports.find((one) => one.id === 'RP-34')!, { ...period, ...nothing, ...more }, { cells: where, after: '', limit: 200 })).reduce((sum, { cells }) => sum + cells.length, 0);
    for (const more of [{}, { kind: 'how_to' }, { visibility: 'public' }])
      for (const { language, ...figures } of (await report('RP-34', more)).rows) {
        const of = (kind: string, also: object = {}) => behind({ kind, language: String(language), ...also }, more);
        const [answered, missed, votes, helpful, solved] = await Promise.all([of('answered'), of('missed'), of('voted'), of('voted', { helpful: 'true' }), of('voted', { solvedWithoutTicket: 'true' })]);
        expect({ searches: answered + missed, withoutResult: missed, votes, solvedWithoutTicket: solved, articles: await of('standing'), stale: await of('stale') }).toEqual({
          ...{ searches: figures['searches'], withoutResult: figures['withoutResult'], votes: figures['votes'], solvedWithoutTicket: figures['solvedWithoutTicket'] },
          ...{ articles: figures['articles'], stale: figures['stale'] },
        });
        expect(figures['helpfulRate']).toBeCloseTo(helpful / votes, 4);
        if (figures['selfServiceRate'] !== null) expect(figures['selfServiceRate']).toBeCloseTo(solved / ((await behind({ solvedWithoutTicket: 'true' })) + (await behind({ kind: 'ticket' }))), 4);
      }
  });

  it('RP-38 tells how much room was left, in slot-hours: two hours of two places, of which one ticket took one hour of one', async () => {
    expect((await report('RP-38')).rows).toEqual([
      { team: 'repair', agents: 1, slotHours: 0, usedHours: 0, unusedHours: 0, idleRate: null, overHours: 0 },
      { team: 'service', agents: 1, slotHours: 4, usedHours: 1, unusedHours: 3, idleRate: 0.75, overHours: 0 },
    ]);
    await expect(report('RP-38', { from: instant('2024-01-01T00:00:00Z') })).rejects.toMatchObject({ code: 'PERIOD_TOO_LONG' });
  });
  it('RP-38-hours tells when tickets come in while nobody is there', async () => {
    expect((await report('RP-38-hours')).rows).toEqual([{ weekday: 2, hour: 1, demand: 2, outside: 1, withoutHours: 0, outsideRate: 0.5 }]);
    expect((await report('RP-38-hours', { channel: 'phone', zone: 'UTC' })).rows).toEqual([{ weekday: 1, hour: 17, demand: 1, outside: 0, withoutHours: 0, outsideRate: 0 }]);
  });

  it('contacts are counted over all lanes', async () =>
    expect((await report('contacts')).rows).toEqual([
      { day: '2026-03-03', channel: 'phone', kind: 'interaction', contacts: 2 },
      { day: '2026-03-03', channel: 'phone', kind: 'ticket', contacts: 1 },
      { day: '2026-03-03', channel: 'web', kind: 'complaint', contacts: 2 },
      { day: '2026-03-03', channel: 'web', kind: 'ticket', contacts: 1 },
    ]));
  it('customer-effort counts a contact once, by however many facts it is told', async () => {
    expect((await report('customer-effort', afterwards)).rows).toEqual([{ category: 'enquiry', team: 'unknown', tickets: 3, contacts: 5, contactsPerTicket: 1.6667, contactMedian: 2, contact90: 2.8, minutes: 25, minutesPerTicket: 8.3333, minuteMedian: 3, minute90: 17.4, holds: 2, transfers: 1, dropped: 2 }]);
    expect((await report('customer-effort', { ...afterwards, phase: 'after' })).rows).toMatchObject([{ tickets: 1, contacts: 0, contactMedian: 0, minutes: 3, holds: 1 }]);
    expect((await report('customer-effort')).rows).toMatchObject([{ category: 'enquiry', team: 'unknown', contacts: 0, minutes: 0, transfers: 1 }, { category: 'return_or_repair', team: 'repair', tickets: 1, contacts: 0, minutes: 0 }]);
  });
  it('lead down to the streams of the cases behind them, page by page', async () => {
    const cases = (name: string, cells: Readonly<Record<string, string>> = {}, limit = 50, after = '', more: object = {}) => reportCases(views, reports.find((one) => one.id === name)!, { ...period, ...nothing, ...more }, { cells, limit, after });
    const streams = async (...wanted: Parameters<typeof cases>) => (await cases(...wanted)).map(({ stream }) => stream);
    expect(await streams('RP-17', { priority: 'high', breached: 'true' })).toEqual([`ticket-${id('t2')}`]);
    expect(await streams('RP-17-phases', { phase: 'after', breached: 'true' })).toEqual([`ticket-${id('t2')}`]);
    expect(await cases('RP-17-stages', { stage: 'keep', state: 'broken_off' })).toEqual([{ stream: `ticket-${id('t2')}`, cells: [{ stage: 'keep', state: 'broken_off' }] }]);
    expect(await cases('customer-effort', { contacts: '3' }, 50, '', afterwards)).toEqual([{ stream: `ticket-${id('t4')}`, cells: [{ kind: 'ticket', category: 'enquiry', team: 'unknown', contacts: 3, held: false, transferred: false, dropped: true }] }]);
    expect((await streams('customer-effort', { kind: 'agent' }, 50, '', afterwards)).toSorted()).toEqual([`agent-${id('ana')}`, `agent-${id('bo')}`].sort());
    expect(await cases('RP-18', { outcome: 'closed' })).toEqual([{ stream: `ticket-${id('t1')}`, cells: [{ priority: 'high', outcome: 'closed', reopened: false, unsolved: false, inTime: true, costed: true }] }]);
    expect(await streams('RP-18', { unsolved: 'true' }, 50, '', afterwards)).toEqual([`ticket-${id('t4')}`]);
    expect(await streams('RP-20', { product: 'unknown' })).toEqual([`complaint-${id('c2')}`]);
    expect(await cases('RP-28', { owner: 'ana' })).toMatchObject([{ stream: `ticket-${id('t1')}`, cells: [{ fate: 'broken' }, { fate: 'kept' }, { fate: 'open' }] }]);
    expect(await streams('RP-34', { kind: 'missed' })).toEqual([`article-search-${id('s2')}`]);
    expect(await cases('RP-38', { kind: 'agent', team: 'service' })).toEqual([{ stream: `agent-${id('ana')}`, cells: [{ kind: 'agent', team: 'service', agent: 'ana' }] }]);
    expect(await streams('RP-38', { kind: 'ticket', team: 'service' })).toEqual([`ticket-${id('t1')}`]);
    expect(await cases('RP-38', { kind: 'ticket' }, 50, '', { team: 'repair' })).toMatchObject([{ stream: `ticket-${id('t2')}` }]);
    expect(await streams('RP-17', { assigned: 'true' }, 50, '', { level: 'loyal' })).toEqual([`ticket-${id('t2')}`]);
    expect(await streams('RP-28', {}, 50, '', { level: 'loyal' })).toEqual([]);
    expect(await cases('RP-38-hours', { outside: 'true' })).toEqual([{ stream: `ticket-${id('t2')}`, cells: [{ team: 'repair', weekday: 2, hour: 1, outside: true }] }]);
    expect(await streams('RP-38-hours', { team: 'unknown' })).toEqual([`ticket-${id('t1')}`]);
    expect((await streams('RP-38-hours', {}, 1)).length).toBe(1);
    expect(await streams('RP-08')).toEqual([`party-${id('a')}`]);
    expect((await streams('RP-11', { level: 'closed_deal' })).length).toBe(1);
    const all = await streams('RP-12');
    expect(all).toHaveLength(3);
    expect([await streams('RP-12', {}, 2), await streams('RP-12', {}, 2, all[1]!)]).toEqual([all.slice(0, 2), all.slice(2)]);
    await expect(cases('RP-17', { colour: 'red' })).rejects.toMatchObject({ code: 'REPORT_CELL_UNKNOWN' });
    await expect(cases('RP-34', {}, 50, '', { channel: 'phone' })).rejects.toMatchObject({ code: 'REPORT_OPTION_NOT_TAKEN' });
    await expect(cases('contacts')).rejects.toMatchObject({ code: 'REPORT_WITHOUT_CASES' });
  });
  it('stand on a place in the log, and say what they mean', async () => {
    const { positions, standsOn, definition, version } = await report('RP-17');
    expect(positions.slice(0, 4)).toEqual([0, lanes.get(1)!.length, lanes.get(2)!.length, lanes.get(3)!.length]);
    expect(standsOn).toMatch(/^[0-9a-f]{64}$/);
    expect({ version, chinese: /\p{Script=Han}/u.test(definition) }).toEqual({ version: 4, chinese: true });
  });
});
