import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

describe('a process that others can repeat', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('INT-08 contacts are reviewed item by item; what is withdrawn counts no more', async () => {
    const { agent, manager } = world;
    const items = (await agent.tickets.listContactQualityItems({ query: { medium: 'phone' } })).body.items;
    expect(items.find(({ code }) => code === 'pace')).toMatchObject({ zh: '语速适当', en: 'at a pace that can be followed', groupZh: '声音', groupEn: 'voice', rule: 'INT-11' });
    const ticketId = await world.openTicket(await world.registerClient('Rea'));
    const body = { agentId: 'quality-bo', medium: 'phone' as const, ticketId, findings: [{ item: 'lets_finish', finding: 'met' as const }, { item: 'pace', finding: 'missed' as const }, { item: 'asks_before_hold', finding: 'not_applicable' as const }] };
    expect(await refusalOf(agent.tickets.reviewContact({ body }))).toBe('SCOPE_MISSING');
    expect(await refusalOf(manager.tickets.reviewContact({ body: { ...body, medium: 'written' } }))).toBe('CONTACT_ITEM_UNKNOWN');
    await manager.tickets.reviewContact({ body });
    const { reviewId } = (await manager.tickets.reviewContact({ body: { ...body, findings: [{ item: 'pace', finding: 'missed' }] } })).body;
    const scores = async (by: 'agent' | 'item') => (await manager.tickets.listContactScores({ query: { by, agentId: 'quality-bo' } })).body.items;
    expect(await scores('agent')).toEqual([{ of: 'quality-bo', reviews: 2, met: 1, missed: 2, share: 1 / 3, zh: null, en: null }]);
    await manager.tickets.withdrawContactReview({ path: { reviewId }, body: { reason: 'Another call' } });
    expect(await scores('item')).toMatchObject([{ of: 'asks_before_hold', met: 0, missed: 0, share: null }, { of: 'lets_finish', met: 1, share: 1, zh: '不打断客户' }, { of: 'pace', missed: 1, share: 0 }]);
    world.keep('INT-08 the reviews', () => agent.tickets.listContactReviews({ query: { agentId: 'quality-bo' } }));
  }, 60_000);

  it('TKT-13 users are certified for a product, for a time', async () => {
    const { agent } = world;
    const partyId = await world.registerClient('Uma');
    const { certificationId } = (await agent.tickets.certifyUser({ body: { partyId, product: 'WM-500', level: 'independent', trainedBy: 'bo', validUntil: await world.in(3_600_000) } })).body;
    const valid = async () => (await agent.tickets.listCertifications({ query: { partyId, valid: true } })).body.items.map((row) => row.certificationId);
    expect(await valid()).toEqual([certificationId]);
    await agent.tickets.withdrawCertification({ path: { certificationId }, body: { reason: 'Another model' } });
    expect(await valid()).toEqual([]);
    world.keep('TKT-13 certifications', () => agent.tickets.listCertifications({ query: { partyId } }));
  }, 60_000);

  it('TKT-13 a ticket is offered the playbook of its phase', async () => {
    const { agent, manager } = world;
    const requesterId = await world.registerClient('Ned');
    const codes = async (phase: 'pre' | 'in' | 'after') => (await agent.tickets.listPlaybooks({ query: { phase } })).body.items.map(({ code }) => code);
    expect([await codes('pre'), await codes('in'), await codes('after')]).toEqual([['exchange-before-sale'], ['handing-over-in-sale'], ['care-after-sale']]);
    const ticketId = await world.openTicket(requesterId, { category: 'enquiry', phase: 'in' });
    const offered = async () => (await agent.tickets.getTicketBriefing({ path: { ticketId } })).body.playbooks;
    expect(await offered()).toMatchObject([{ code: 'handing-over-in-sale', playbookVersion: 0, title: { zh: '售中技术交底', en: 'Handing over in the sale' } }]);
    const body = { code: 'first-lesson', title: { zh: '第一课', en: 'First lesson' }, phases: ['in'], categories: ['enquiry'], steps: [{ step: 'one', zh: '一', en: 'one', mandatory: true }], reason: 'New' };
    const { playbookId } = (await manager.tickets.publishPlaybook({ body: body as never })).body;
    expect((await offered()).map(({ code }) => code)).toEqual(['first-lesson', 'handing-over-in-sale']);
    await manager.tickets.archivePlaybook({ path: { playbookId }, body: { reason: 'Tried out' } });
    expect((await offered()).map(({ code }) => code)).toEqual(['handing-over-in-sale']);
    world.keep('TKT-13 the briefing', () => agent.tickets.getTicketBriefing({ path: { ticketId } }));
  }, 60_000);

  it('TKT-33 a ticket is handled by the shipped playbook, the next version leaves it alone, conformance is measured', async () => {
    const { agent, manager } = world;
    const partyId = await world.registerClient('Pia');
    const open = () => world.openTicket(partyId, { category: 'enquiry' });
    const [first, second] = [await open(), await open()];
    const shipped = (await agent.tickets.listPlaybooks({ query: { kind: 'service', category: 'enquiry' } })).body.items.find(({ code }) => code === 'service-cycle')!;
    expect(shipped).toMatchObject({ playbookVersion: 0, archived: false, publishedBy: null });
    const { playbookId } = shipped;
    const { steps } = shipped.terms as unknown as { readonly steps: readonly { readonly step: string; readonly zh: string; readonly en: string; readonly mandatory: boolean }[] };

    const { runId } = (await agent.tickets.startPlaybookRun({ path: { ticketId: first }, body: { playbookId } })).body;
    expect(await refusalOf(agent.tickets.startPlaybookRun({ path: { ticketId: first }, body: { playbookId } }))).toBe('PLAYBOOK_RUN_EXISTS');
    expect(await refusalOf(agent.tickets.publishPlaybook({ body: { code: 'service-cycle', title: { zh: '服务', en: 'Service' }, steps: [{ ...steps[0]! }], reason: 'Shorter' } }))).toBe('SCOPE_MISSING');
    await manager.tickets.publishPlaybook({ body: { code: 'service-cycle', title: { zh: '服务', en: 'Service' }, steps: [{ ...steps[0]! }], reason: 'Shorter' } });
    await agent.tickets.startPlaybookRun({ path: { ticketId: second }, body: { playbookId } }).then(({ body }) => agent.tickets.completePlaybookStep({ path: { runId: body.runId }, body: { step: steps[0]!.step } }));

    for (const { step, mandatory } of steps) {
      if (mandatory) await agent.tickets.completePlaybookStep({ path: { runId }, body: { step } });
      else await agent.tickets.skipPlaybookStep({ path: { runId }, body: { step, reason: 'Everybody knows it.' } });
    }
    const run = async () => (await agent.tickets.getPlaybookRun({ path: { runId } })).body;
    expect(await run()).toMatchObject({ playbookVersion: 0, open: false, mandatory: 6, mandatoryDone: 6, skipped: 1, outOfOrder: 0 });
    const conformance = () => agent.tickets.getConformance({ path: { playbookId } });
    const { items } = (await eventually(conformance, ({ body }) => body.items.every(({ ended }) => ended === 1) && body.items.length === 2)).body;
    expect(items).toMatchObject([
      { playbookVersion: 1, runs: 1, ended: 1, asWritten: 1, mandatory: 1, mandatoryDone: 1, conformance: 1 },
      { playbookVersion: 0, runs: 1, ended: 1, asWritten: 1, mandatory: 6, mandatoryDone: 6, conformance: 1 },
    ]);
    await manager.tickets.archivePlaybook({ path: { playbookId }, body: { reason: 'Tried out' } });
    expect(await refusalOf(agent.tickets.startPlaybookRun({ path: { ticketId: await open() }, body: { playbookId } }))).toBe('PLAYBOOK_ARCHIVED');
    world.keep('TKT-33 the run', () => agent.tickets.getPlaybookRun({ path: { runId } }));
    world.keep('TKT-33 conformance', conformance);
  }, 120_000);

  it('TKT-33 a ticket begins with what its template says, what is said wins, and what is kept of it is measured', async () => {
    const { agent, manager } = world;
    const requesterId = await world.registerClient('Tea');
    const playbookId = (await agent.tickets.listPlaybooks({ query: { kind: 'delivery' } })).body.items.find(({ code }) => code === 'doorstep-delivery')!.playbookId;
    const leak = {
      code: 'washer-leaks', name: { zh: '洗衣机漏水', en: 'A washer leaks' }, subject: { zh: '洗衣机漏水', en: 'Washer leaks' }, category: 'return_or_repair', nature: 'technical', priority: 'high', serviceItem: 'repair', item: 'WM-500', expectedDays: 3, playbookId,
      questions: [{ question: 'where', zh: '哪里漏水？', en: 'Where does it leak?', required: true }, { question: 'since', zh: '从何时起？', en: 'Since when?', required: false }], reason: 'Weekly',
    } as const;
    expect(await refusalOf(agent.tickets.publishTicketTemplate({ body: leak as never }))).toBe('SCOPE_MISSING');
    expect(await refusalOf(manager.tickets.publishTicketTemplate({ body: { ...leak, serviceItem: 'moonwalk' } as never }))).toBe('SERVICE_ITEM_UNKNOWN');
    const { ticketTemplateId } = (await manager.tickets.publishTicketTemplate({ body: leak as never })).body;

    const path = { ticketTemplateId };
    const open = (body: object) => agent.tickets.openTicketByTemplate({ path, body: { requesterId, channel: 'phone', ...body } });
    const answers = [{ question: 'where', answer: 'Under the door' }];
    expect(await refusalOf(open({}))).toBe('TEMPLATE_ANSWER_MISSING');
    expect(await refusalOf(open({ answers: [...answers, { question: 'why', answer: 'So' }] }))).toBe('TEMPLATE_QUESTION_UNKNOWN');
    expect(await refusalOf(open({ answers, templateVersion: 9 }))).toBe('TICKET_TEMPLATE_VERSION_NOT_FOUND');
    const first = (await open({ answers, language: 'en' })).body;
    const told = { category: 'return_or_repair', phase: 'after', nature: 'technical', priority: 'high', serviceItem: 'repair', item: 'WM-500', duration: 'short', templateCode: 'washer-leaks', templateVersion: 1 };
    const ticket = (ticketId: string) => agent.tickets.getTicket({ path: { ticketId } });
    expect((await ticket(first.ticketId)).body).toMatchObject({ ...told, subject: 'Washer leaks', templateKept: true, templateAnswers: [{ question: 'where', en: 'Where does it leak?', answer: 'Under the door' }] });
    expect((await agent.tickets.getPlaybookRun({ path: { runId: first.run!.runId } })).body).toMatchObject({ ticketId: first.ticketId, playbookId, code: 'doorstep-delivery', open: true });
    const second = (await open({ answers, nature: 'non_technical', subject: '水', priority: 'low' })).body;
    expect((await ticket(second.ticketId)).body).toMatchObject({ ...told, nature: 'non_technical', subject: '水', priority: 'low', templateKept: false });

    await manager.tickets.publishTicketTemplate({ body: { ...leak, questions: [], playbookId: undefined, priority: 'critical', reason: 'Floods' } as never });
    expect((await ticket(first.ticketId)).body).toMatchObject({ ...told, priority: 'high' });
    const third = (await open({})).body;
    expect(third).toMatchObject({ templateVersion: 2, run: null });
    expect((await open({ answers, templateVersion: 1 })).body).toMatchObject({ templateVersion: 1 });
    await agent.tickets.classifyTicket({ path: { ticketId: third.ticketId }, body: { nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', serviceItem: 'guidance' } as never });
    const use = () => agent.tickets.getTemplateUse({ path });
    expect((await eventually(use, ({ body }) => body.items[0]?.kept === 0)).body.items).toEqual([{ templateVersion: 2, opened: 1, kept: 0, share: 0 }, { templateVersion: 1, opened: 3, kept: 2, share: 2 / 3 }]);

    await manager.tickets.archiveTicketTemplate({ path, body: { reason: 'Sold no more' } });
    expect(await refusalOf(open({}))).toBe('TICKET_TEMPLATE_ARCHIVED');
    expect(await refusalOf(agent.tickets.openTicketByTemplate({ path: { ticketTemplateId: requesterId }, body: { requesterId, channel: 'phone' } }))).toBe('TICKET_TEMPLATE_NOT_FOUND');
    world.keep('TKT-33 the ticket', () => ticket(first.ticketId));
    world.keep('TKT-33 the use of the template', use);
    world.keep('TKT-33 the template', () => agent.tickets.getTicketTemplate({ path }));
  }, 120_000);

  it('TKT-37 a delivery is ticked off step by step, one left out for a reason, one out of order', async () => {
    const { agent } = world;
    const partyId = await world.registerClient('Quan');
    const ticketId = await world.openTicket(partyId, { subject: 'Ten kilos of rice', item: 'rice' });
    const [{ playbookId } = { playbookId: '' }] = (await agent.tickets.listPlaybooks({ query: { kind: 'delivery', itemType: 'rice' } })).body.items;
    const { runId } = (await agent.tickets.startPlaybookRun({ path: { ticketId }, body: { playbookId } })).body;
    const done = (step: string) => agent.tickets.completePlaybookStep({ path: { runId }, body: { step } });

    expect(await refusalOf(done('sing'))).toBe('PLAYBOOK_STEP_UNKNOWN');
    await done('old-first');
    expect(await refusalOf(done('old-first'))).toBe('PLAYBOOK_STEP_SETTLED');
    await agent.tickets.skipPlaybookStep({ path: { runId }, body: { step: 'call-ahead', reason: 'She was waiting at the door.' } });
    for (const step of ['clean', 'put-in-place', 'try-out', 'take-packaging', 'note-next']) await done(step);
    const run = (await agent.tickets.getPlaybookRun({ path: { runId } })).body;
    expect(run).toMatchObject({ kind: 'delivery', open: false, done: 6, skipped: 1, mandatory: 5, mandatoryDone: 4, outOfOrder: 1 });
    expect(run.steps).toMatchObject([{ step: 'call-ahead', status: 'skipped', reason: 'She was waiting at the door.' }, ...Array<object>(6).fill({ status: 'done' })]);
    world.keep('TKT-37 the run', () => agent.tickets.getPlaybookRun({ path: { runId } }));
  }, 120_000);
});
