import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

describe('the live contact', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('FT-16 nobody waits without consent and a limit, and a limit that passes is an event and a line of the statistics', async () => {
    const { agent, operator } = world;
    const ticketId = await world.openTicket(await world.registerClient('Ada'));
    const path = { ticketId };
    await agent.tickets.assignTicket({ path, body: { agentId: 'ana' } });
    const hold = { reason: 'order_query', consent: true, limitSeconds: 120 } as const;
    expect(await refusalOf(agent.tickets.placeOnHold({ path, body: { ...hold, consent: false } }))).toBe('HOLD_WITHOUT_CONSENT');
    expect(await refusalOf(agent.tickets.placeOnHold({ path, body: { reason: 'order_query', consent: true } }))).toBe('HOLD_WITHOUT_LIMIT');
    await agent.tickets.placeOnHold({ path, body: hold });
    await agent.tickets.checkInOnHold({ path });
    expect((await agent.tickets.listHolds({ query: { ticketId } })).body.items).toMatchObject([{ open: true, exceeded: false, checkIns: 1 }]);

    await world.advance('3m');
    const { body } = await eventually(() => agent.tickets.listHolds({ query: { ticketId } }), ({ body: { items } }) => items[0]!.exceeded);
    expect(body.items).toMatchObject([{ open: true, reason: 'order_query' }]);
    const [held] = body.items;
    const { body: told } = await operator.eventLog.listStreamEvents({ path: { stream: `ticket-${ticketId}` } });
    expect(told.items.filter(({ type }) => type === 'tickets.hold-limit-exceeded').map(({ data }) => data)).toMatchObject([{ ticketId, holdId: held!.holdId, agentId: 'ana', dueAt: held!.dueAt }]);
    await agent.tickets.resumeHold({ path });
    const { body: statistics } = await agent.tickets.listHoldStatistics();
    expect(statistics.items).toMatchObject([{ reason: 'order_query', agentId: 'ana', holds: 1, exceeded: 1, checkIns: 1 }]);
    expect(statistics.items[0]!.waited).toBeGreaterThanOrEqual(180_000);
    world.keep('FT-16 the holds', () => agent.tickets.listHolds({ query: { ticketId } }));
    world.keep('FT-16 the statistics', () => agent.tickets.listHoldStatistics());
  }, 60_000);

  it('FT-17 a transfer that nobody accepts in time comes back; one that is accepted shows name and purpose', async () => {
    const { agent } = world;
    const ticketId = await world.openTicket(await world.registerClient('Bea'));
    const path = { ticketId };
    await agent.tickets.assignTicket({ path, body: { agentId: 'ana' } });
    const transfer = { to: 'department', target: 'finance', reason: 'It is about the invoice', consent: true, customerName: 'Bea', purpose: 'a corrected invoice', limitSeconds: 60 } as const;
    expect(await refusalOf(agent.tickets.requestTransfer({ path, body: { ...transfer, consent: false } }))).toBe('TRANSFER_WITHOUT_CONSENT');
    await agent.tickets.requestTransfer({ path, body: transfer });
    await world.advance('2m');
    await eventually(() => agent.tickets.listTransfers({ query: { ticketId } }), ({ body: { items } }) => items[0]!.status === 'timed_out');
    expect((await agent.tickets.getTicket({ path })).body.agentId).toBe('ana');

    await agent.tickets.requestTransfer({ path, body: { ...transfer, to: 'person', target: 'bo' } });
    const { body: pending } = await agent.tickets.listTransfers({ query: { target: 'bo', status: 'pending' } });
    expect(pending.items).toMatchObject([{ ticketId, customerName: 'Bea', purpose: 'a corrected invoice', agentId: 'ana' }]);
    expect(await refusalOf(agent.tickets.acceptTransfer({ path, body: { acceptedBy: 'cy' } }))).toBe('TRANSFER_FOR_ANOTHER');
    await agent.tickets.acceptTransfer({ path, body: { acceptedBy: 'bo' } });
    const { body: accepted } = await agent.tickets.listTransfers({ query: { ticketId, status: 'accepted' } });
    expect(accepted.items).toMatchObject([{ to: 'person', target: 'bo', customerName: 'Bea', purpose: 'a corrected invoice', answeredBy: 'bo' }]);
    await agent.tickets.completeTransfer({ path, body: { thanked: true } });
    expect((await agent.tickets.getTicket({ path })).body.agentId).toBe('bo');
    expect((await agent.tickets.listTransfers({ query: { ticketId } })).body.items.map(({ status }) => status)).toEqual(['timed_out', 'completed']);
    const statistics = async (query: { readonly by?: 'reason'; readonly to?: string }) => (await agent.tickets.listTransferStatistics({ query: { agentId: 'ana', ...query } })).body.items;
    const [none, once] = [{ accepted: 0, returned: 0, refused: 0, withdrawn: 0 }, { requested: 1 }];
    const toBo = (await statistics({})).find(({ target }) => target === 'bo')!;
    expect(toBo).toMatchObject({ ...none, ...once, to: 'person', accepted: 1, reason: null, longestWait: toBo.medianWait });
    expect(toBo.longestWait).toBeGreaterThan(0);
    expect((await statistics({})).find(({ target }) => target === 'finance')).toMatchObject({ ...none, ...once, to: 'department', returned: 1, medianWait: null });
    expect((await statistics({ by: 'reason' })).find(({ reason }) => reason === transfer.reason)).toMatchObject({ ...none, target: null, requested: 2, accepted: 1, returned: 1 });
    expect(await statistics({ to: '2000-01-01T00:00:00Z' })).toEqual([]);
    world.keep('FT-17 the transfers', () => agent.tickets.listTransfers({ query: { ticketId } }));
    world.keep('FT-17 the ticket', () => agent.tickets.getTicket({ path }));
    world.keep('FT-17 the statistics', () => agent.tickets.listTransferStatistics({ query: { agentId: 'ana' } }));
  }, 60_000);

  it('a call that was cut is owed a callback, and every contact leaves its note', async () => {
    const { agent } = world;
    const path = { ticketId: await world.openTicket(await world.registerClient('Cid')) };
    const { body: dropped } = await agent.tickets.dropCall({ path });
    await agent.tickets.makeCallback({ path: { ...path, callbackId: dropped.callbackId }, body: { agentId: 'ana', reached: false } });
    expect((await agent.tickets.listCallbacks({ query: { open: true } })).body.items).toMatchObject([{ callbackId: dropped.callbackId, attempts: 1 }]);
    await agent.tickets.makeCallback({ path: { ...path, callbackId: dropped.callbackId }, body: { agentId: 'ana', reached: true } });
    await agent.tickets.endContact({ path, body: { agentId: 'ana', channel: 'phone', note: 'Comes on Friday', hopedFor: 'that we bring a spare', thanked: true, endedBy: 'customer' } });
    await agent.tickets.declineRequest({ path, body: { request: 'a visit on Sunday', reason: 'Nobody drives then', style: 'sympathetic', alternative: 'Saturday before noon' } });
    await agent.tickets.reportObstacle({ path, body: { kind: 'conservative_policy' } });

    expect((await agent.tickets.listCallbacks({ query: { open: true } })).body.items).toEqual([]);
    expect((await agent.tickets.listContactNotes({ query: path })).body.items).toMatchObject([{ note: 'Comes on Friday', hopedFor: 'that we bring a spare', stated: null }]);
    expect((await agent.tickets.listDeclines({ query: path })).body.items).toMatchObject([{ request: 'a visit on Sunday', style: 'sympathetic' }]);
    expect((await agent.tickets.listObstacleCounts()).body.items).toMatchObject([{ kind: 'conservative_policy', times: 1, tickets: 1, firstSeenAt: expect.any(String), lastSeenAt: expect.any(String) }]);
    for (const list of ['listCallbacks', 'listContactNotes', 'listDeclines', 'listObstacles'] as const) world.keep(list, () => agent.tickets[list]({ query: path }));
  }, 60_000);

  it('TKT-22 an obstacle leads to a measure, and is met less often since, or not', async () => {
    const { agent, manager } = world;
    const obstacle = 'incomprehensible_papers' as const;
    const path = { ticketId: await world.openTicket(await world.registerClient('Ivo')) };
    for (const _ of [1, 2]) await manager.tickets.reportObstacle({ path, body: { kind: obstacle } });
    const planned = { obstacle, measure: 'Pictures in the manual', ownerId: 'mia' };
    const plan = async (dueAt: string) => manager.tickets.planObstacleMeasure({ body: { ...planned, dueAt } });
    expect(await refusalOf(agent.tickets.planObstacleMeasure({ body: { ...planned, dueAt: await world.in(600_000) } }))).toBe('SCOPE_MISSING');
    expect(await refusalOf(plan(await world.now()))).toBe('OBSTACLE_MEASURE_DUE_PASSED');
    const [{ measureId }, { measureId: late }] = [(await plan(await world.in(3_600_000))).body, (await plan(await world.in(300_000))).body];
    const complete = (id: string) => manager.tickets.completeObstacleMeasure({ path: { measureId: id }, body: { result: 'Printed', effective: true } });
    await complete(measureId);
    expect([await refusalOf(complete(measureId)), await refusalOf(complete(path.ticketId))]).toEqual(['OBSTACLE_MEASURE_COMPLETED', 'OBSTACLE_MEASURE_NOT_FOUND']);

    await world.advance('10m');
    await manager.tickets.reportObstacle({ path, body: { kind: obstacle } });
    const measures = async (state?: 'overdue' | 'completed') => (await manager.tickets.listObstacleMeasures({ query: { obstacle, ...(state === undefined ? {} : { state }) } })).body.items;
    expect(await measures('completed')).toMatchObject([{ ...planned, measureId, effective: true, reportsBefore: 2, reportsSince: 1 }]);
    expect(await measures('overdue')).toMatchObject([{ measureId: late, state: 'overdue', result: null, reportsSince: null }]);
    const counted = (await manager.tickets.listObstacleCounts()).body.items.find(({ kind }) => kind === obstacle)!;
    expect(counted).toMatchObject({ times: 3, tickets: 1 });
    expect(Date.parse(counted.lastSeenAt) - Date.parse(counted.firstSeenAt)).toBeGreaterThan(599_999);
    world.keep('TKT-22 the measures', () => manager.tickets.listObstacleMeasures({ query: { obstacle } }));
  }, 60_000);

  it('a promise holds up the solution, is put off with consent only, and is broken when its time passes', async () => {
    const { agent, manager } = world;
    const requesterId = await world.registerClient('Dee');
    const path = { ticketId: await world.openTicket(requesterId) };
    const inQueue = async () => (await agent.tickets.listTickets({ query: { requesterId } })).body.items[0]!;
    expect(await inQueue()).toMatchObject({ nextDue: 'word' });
    const make = async (clients: typeof agent, dueIn: number, amount?: number) =>
      clients.tickets.makePromise({ path, body: { text: 'The money is back', owner: 'ana', source: 'agent', dueAt: await world.in(dueIn), ...(amount === undefined ? {} : { amount: { amount, currency: 'CNY' } }) } });
    expect(await refusalOf(make(agent, 3_600_000, 60_000))).toBe('PROMISE_BEYOND_AUTHORITY');
    const { body: large } = await make(manager, 3_600_000, 60_000);
    const { body: small } = await make(agent, 3_600_000);
    expect(await inQueue()).toMatchObject({ nextDue: 'promise' });
    expect(await refusalOf(agent.tickets.answerOnTheSpot({ path, body: { solution: 'Paid back' } }))).toBe('PROMISES_OPEN');
    await manager.tickets.keepPromise({ path: { ...path, promiseId: large.promiseId } });
    const later = { dueAt: await world.in(2 * 3_600_000), reason: 'The bank is closed' };
    expect(await refusalOf(agent.tickets.reschedulePromise({ path: { ...path, promiseId: small.promiseId }, body: { ...later, consent: false } }))).toBe('RESCHEDULED_WITHOUT_CONSENT');
    await agent.tickets.reschedulePromise({ path: { ...path, promiseId: small.promiseId }, body: { ...later, consent: true } });
    await agent.tickets.answerOnTheSpot({ path, body: { solution: 'Paid back' } });
    expect(await inQueue()).toMatchObject({ nextDue: 'promise', nextDueAt: later.dueAt, owed: [{ kind: 'promise', of: small.promiseId }] });
    await agent.tickets.reopenTicket({ path, body: { reason: 'The money is not there' } });
    const { owed, customerWaitingSince, waitingSince } = await inQueue();
    expect([(owed as { kind: string }[]).map(({ kind }) => kind), customerWaitingSince]).toEqual([['promise', 'word'], waitingSince]);

    await world.advance('90m');
    expect((await agent.tickets.listPromises({ query: path })).body.items.map(({ status }) => status).sort()).toEqual(['kept', 'rescheduled']);
    await world.advance('60m');
    await eventually(() => agent.tickets.listPromises({ query: { ...path, status: 'broken' } }), ({ body }) => body.items.length === 1);
    const solve = () => agent.tickets.solveTicket({ path, body: { solution: 'Paid by hand' } });
    expect(await refusalOf(solve())).toBe('TICKET_NOT_HELPING');
    await agent.tickets.agreeCourse({ path, body: { options: ['By hand', 'By cheque'], choice: 'By hand', expectation: 'Today' } });
    expect(await refusalOf(solve())).toBe('PROMISES_BROKEN');
    const explain = ({ promiseId }: { readonly promiseId: string }) => agent.tickets.explainPromise({ path: { ...path, promiseId }, body: { explanation: 'We are sorry: the bank was closed' } });
    expect(await refusalOf(explain(large))).toBe('PROMISE_NOT_BROKEN');
    await explain(small);
    await solve();
    expect((await agent.tickets.listPromises({ query: { ...path, status: 'broken' } })).body.items).toMatchObject([{ promiseId: small.promiseId, insteadOf: null, explanation: 'We are sorry: the bank was closed' }]);
    world.keep('the promises', () => agent.tickets.listPromises({ query: path }));
  }, 60_000);

  it('TKT-21 one read tells before a contact who the customer is, what they are entitled to, what we owe them, and what they said last', async () => {
    const { agent } = world;
    const requesterId = await world.registerClient('Fay');
    const price = { amount: 499_900, currency: 'CNY' };
    await agent.customers.recordPurchase({ path: { partyId: requesterId }, body: { items: [{ product: 'Notebook 14', quantity: 1, price }], amount: price, productLine: 'personal-computers', payment: 'paid' } });
    const before = { ticketId: await world.openTicket(requesterId, { subject: 'The lid creaks' }) };
    await agent.tickets.answerOnTheSpot({ path: before, body: { solution: 'A drop of oil' } });
    await agent.tickets.checkSatisfaction({ path: before, body: { result: 'satisfied' } });
    const { body: refund } = await agent.tickets.requestRefund({ path: before, body: { amount: { amount: 900, currency: 'CNY' }, reason: 'The oil' } });

    const path = { ticketId: await world.openTicket(requesterId, { request: 'It is silent.' }) };
    const { body: promise } = await agent.tickets.makePromise({ path, body: { text: 'We call at noon', owner: 'ana', source: 'agent', dueAt: await world.in(3_600_000) } });
    await agent.tickets.reportObstacle({ path, body: { kind: 'unreliable_equipment', note: 'The line was bad' } });
    for (const text of ['Hello?', 'Are you there?']) await agent.tickets.receiveMessage({ path, body: { channel: 'chat', text } });

    const { body: briefing } = await eventually(() => agent.tickets.getTicketBriefing({ path }), ({ body }) => body.entitlements.length > 0);
    expect(briefing).toMatchObject({
      ticket: { ...path, request: 'It is silent.' },
      requester: { partyId: requesterId, customerId: requesterId },
      entitlements: [{ item: 'Notebook 14' }],
      promises: [{ promiseId: promise.promiseId, text: 'We call at noon' }],
      refunds: [{ refundId: refund.refundId, ...before, status: 'requested' }],
      earlier: [{ ...before, subject: 'The lid creaks', solution: 'A drop of oil', satisfaction: 'satisfied' }],
      obstacles: [{ ...path, kind: 'unreliable_equipment', note: 'The line was bad' }],
      lastSaid: { text: 'Are you there?' },
      customerWaitingSince: briefing.ticket.openedAt,
      demands: [{ demand: 'reliability', because: ['promise_open', 'refund_open'] }, { demand: 'assurance' }, { demand: 'tangibles', because: [] }, { demand: 'empathy', because: ['obstacle_met'] }, { demand: 'responsiveness', because: ['customer_waits'] }],
      needs: expect.arrayContaining([expect.objectContaining({ need: 'emotion', because: ['obstacle_met'], advice: { zh: expect.any(String), en: expect.any(String) } })]),
      nextDue: { kind: 'promise', of: promise.promiseId },
    });
    await agent.tickets.sendReply({ path, body: { agentId: 'ana', channel: 'chat', text: 'We are.' } });
    expect((await agent.tickets.getTicketBriefing({ path })).body).toMatchObject({ customerWaitingSince: null, nextDue: { kind: 'promise' } });
    expect(await refusalOf(agent.tickets.getTicketBriefing({ path: { ticketId: requesterId } }))).toBe('TICKET_NOT_FOUND');
  }, 60_000);

  it('KBS-12 one read shows an agent what lies on their desk, and nobody else what is not asked for', async () => {
    const { agent, platform } = world;
    const gus = await platform.as('agent', 'gus');
    const [first, second] = [{ ticketId: await world.openTicket(await world.registerClient('Gil'), { priority: 'low' }) }, { ticketId: await world.openTicket(await world.registerClient('Hal'), { priority: 'critical' }) }];
    for (const path of [first, second]) await agent.tickets.assignTicket({ path, body: { agentId: 'gus' } });
    const { body: promise } = await agent.tickets.makePromise({ path: first, body: { text: 'We call at two', owner: 'gus', source: 'agent', dueAt: await world.in(60_000) } });
    const asked = { ticketId: await world.openTicket(await world.registerClient('Ivo')) };
    await agent.tickets.requestTransfer({ path: asked, body: { to: 'person', target: 'gus', reason: 'He knows it', consent: true, customerName: 'Ivo', purpose: 'a spare part', limitSeconds: 60 } });
    const { body: dropped } = await agent.tickets.dropCall({ path: second });

    const deskOf = async (agentId: string) => (await agent.tickets.getAgentDesk({ query: { agentId } })).body;
    const desk = await deskOf('gus');
    expect(desk).toMatchObject({
      agentId: 'gus',
      tickets: [{ ...first, nextDue: 'promise' }, { ...second, nextDue: 'callback', status: 'received' }],
      promises: [{ promiseId: promise.promiseId, text: 'We call at two' }],
      transfers: [{ ...asked, customerName: 'Ivo', purpose: 'a spare part' }],
      callbacks: [{ callbackId: dropped.callbackId, ...second }],
      holds: [],
    });
    const { body: own } = await eventually(() => gus.tickets.getAgentDesk(), ({ body }) => body.callbacks.length === 1);
    expect(own).toEqual(desk);
    expect(await deskOf('nobody')).toEqual({ agentId: 'nobody', liveContacts: [], tickets: [], promises: [], transfers: [], callbacks: [], holds: [] });
    const live = await world.live('/v1/agent-desk?agentId=gus');
    await live.until(dropped.callbackId);
    await agent.tickets.makeCallback({ path: { ...second, callbackId: dropped.callbackId }, body: { agentId: 'gus', reached: true } });
    await live.until('"callbacks":[]');
    live.leave();
    await agent.tickets.withdrawTransfer({ path: asked });
    await agent.tickets.keepPromise({ path: { ...first, promiseId: promise.promiseId } });
    expect(await deskOf('gus')).toMatchObject({ tickets: [{ ...second, nextDue: 'word' }, { ...first, nextDue: 'word' }], promises: [], transfers: [], callbacks: [] });
    await agent.tickets.placeOnHold({ path: second, body: { reason: 'order_query', consent: true, limitSeconds: 120 } });
    expect((await deskOf('gus')).holds).toMatchObject([{ ...second, reason: 'order_query', checkIns: 0 }]);
    await agent.tickets.resumeHold({ path: second });
  }, 60_000);

  it('FT-19 a reply that only says "wait a moment" and an acknowledgement without a time are flagged, those with a time pass', async () => {
    const { agent } = world;
    const path = { ticketId: await world.openTicket(await world.registerClient('Eve')) };
    const reply = async (text: string) => (await agent.tickets.sendReply({ path, body: { text, channel: 'e-mail', agentId: 'ana' } })).body.wording.map(({ code }) => code);
    expect(await reply('Wait a moment.')).toEqual(['vague_time']);
    expect(await reply('请稍等。')).toEqual(['vague_time']);
    expect(await reply('Wait a moment, I am back at 3 pm.')).toEqual([]);
    expect(await reply('请稍等，三点前给您答复。')).toEqual([]);
    // An acknowledgement names a time in its words, whatever is noted beside them; a warning refuses nothing.
    const acknowledged = async (ticketId: string, plan: string) => (await agent.tickets.acknowledgeTicket({ path: { ticketId }, body: { plan, nextUpdateAt: await world.in(3_600_000) } })).body.wording;
    expect(await acknowledged(path.ticketId, 'We will do it soon')).toMatchObject([{ code: 'no_concrete_time' }, { code: 'vague_time', found: 'soon' }]);
    const another = async () => world.openTicket(await world.registerClient('Eve'));
    expect(await acknowledged(await another(), '我们来处理。')).toMatchObject([{ code: 'no_concrete_time' }]);
    expect(await acknowledged(await another(), '今天下午三点前给您答复。')).toEqual([]);
    expect((await agent.tickets.listMessages({ path })).body.items).toHaveLength(4);
    world.keep('FT-19 the conversation', () => agent.tickets.listMessages({ path }));
  }, 60_000);

  it('FT-63 the phrase library has ten classes in both languages, and a forbidden phrase warns', async () => {
    const { agent } = world;
    const { body: phrases } = await agent.tickets.listPhrases();
    expect(new Set(phrases.items.map((phrase) => phrase.class)).size).toBe(10);
    expect(phrases.items.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
    // Praise says which of its three points it is made at (INT-15).
    const praise = (await agent.tickets.listPhrases({ query: { class: 'praise' } })).body.items;
    expect(new Set(praise.map(({ praises }) => praises?.point)).size).toBe(3);
    expect(praise.every(({ praises }) => praises!.zh.note !== '' && praises!.en.note !== '')).toBe(true);
    const check = async (text: string) => (await agent.tickets.checkWording({ body: { text, kind: 'reply' } })).body.findings;
    expect(await check('这个我不知道。')).toMatchObject([{ code: 'flat_negation', found: '不知道' }]);
    expect(await check('That is not my job.')).toMatchObject([{ code: 'contempt', suggestion: { en: expect.stringContaining('Let me') } }]);
    expect(await check('今天下午三点前给您答复。')).toEqual([]);
    // Whoever complains is spoken to no worse than others.
    const complaint = { path: { complaintId: (await agent.complaints.lodgeComplaint({ body: { partyId: await world.registerClient('Flo'), channel: 'phone', content: 'service', severity: 'substantive', subject: '没人接电话', language: 'zh' } })).body.complaintId } };
    await agent.complaints.recordListening({ ...complaint, body: {} });
    await agent.complaints.graspIntention({ ...complaint, body: { intention: '道歉', psychology: 'remedy' } });
    await agent.complaints.recordFacts({ ...complaint, body: { summary: '等了一天', cause: 'service_quality' } });
    const responded = await agent.complaints.respondWithUnderstanding({ ...complaint, body: { words: '不归我管，请稍等。' } });
    expect(responded.body.wording).toMatchObject([{ code: 'contempt', found: '不归我管' }, { code: 'vague_time', found: '请稍等' }]);
    // What is left when nobody answers says who, when again and where to call back, and to somebody else not what it is about (TKT-15).
    const { items: messages } = (await agent.tickets.listMessageTemplates()).body;
    for (const { place, zh, en } of messages) for (const text of [zh, en]) expect([place, ...['{name}', '{company}', '{time}', '{phone}'].filter((part) => !text.includes(part)), text.includes('{purpose}')]).toEqual([place, place !== 'somebody_else']);
    // Whoever is new reads what it is all for (TKT-50).
    const { items: essentials } = (await agent.tickets.listEssentials()).body;
    expect(new Set(essentials.map(({ topic }) => topic)).size).toBe(7);
    const texts = essentials.flatMap(({ title, text, quiz }) => [title, text, quiz.question, ...quiz.choices]);
    expect(texts.every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && /^[^\p{Script=Han}]+$/u.test(en))).toBe(true);
    expect(essentials.every(({ quiz }) => new Set(quiz.choices.map(({ en }) => en)).size === 3)).toBe(true);
    world.keep('FT-63 the phrases', () => agent.tickets.listPhrases({ query: { class: 'apology' } }));
  }, 60_000);
});
