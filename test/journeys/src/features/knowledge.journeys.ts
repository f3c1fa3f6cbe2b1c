import { randomUUID } from 'node:crypto';
import type { PlatformClients } from '@rapport/clients';
import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';
import { letter } from './letter.js';

type Draft = Parameters<PlatformClients['tickets']['draftArticle']>[0]['body'];
type Search = NonNullable<NonNullable<Parameters<PlatformClients['tickets']['searchArticles']>[0]>['query']>;
type Figures = Readonly<Partial<Record<'votes' | 'solvedWithoutTicket', number>>>;

describe('what people find out by themselves', () => {
  let world: FeatureWorld;
  let reviewer: PlatformClients;
  beforeAll(async () => {
    world = await FeatureWorld.running();
    reviewer = await world.platform.as('agent', 'bo');
  }, 240_000);

  /** Written, reviewed by somebody else and published; returns its id. */
  const published = async (draft: Partial<Draft> & Pick<Draft, 'title' | 'body'>): Promise<string> => {
    const usual = { kind: 'how_to', audience: 'both', phase: 'after', language: 'zh', visibility: 'public', productLine: 'washers', accurateUntil: await world.in(90 * 86_400_000) } as const;
    const path = { articleId: (await world.agent.tickets.draftArticle({ body: { ...usual, ...draft } })).body.articleId };
    await reviewer.tickets.reviewArticle({ path });
    await world.manager.tickets.publishArticle({ path });

    return path.articleId;
  };

  it('FT-61 an article is found step by step, a restricted one is hidden, a search in vain becomes a proposal, and the order is in sight', async () => {
    const { agent, manager } = world;
    const stranger = world.platform.stranger();

    // Nobody sees what nobody has reviewed, and its author is nobody else.
    const draft = { kind: 'how_to', audience: 'both', phase: 'after', language: 'zh', title: '洗衣机漏水怎么办', body: '关闭水阀，重新安装进水管的密封圈。', productLine: 'washers', format: 'steps' } as const;
    const path = { articleId: (await agent.tickets.draftArticle({ body: draft })).body.articleId };
    expect(await refusalOf(agent.tickets.reviewArticle({ path }))).toBe('REVIEWER_IS_AUTHOR');
    expect(await refusalOf(agent.tickets.publishArticle({ path }))).toBe('SCOPE_MISSING');
    await reviewer.tickets.reviewArticle({ path });
    expect(await refusalOf(manager.tickets.publishArticle({ path }))).toBe('ARTICLE_VISIBILITY_MISSING');
    await agent.tickets.reviseArticle({ path, body: { ...draft, visibility: 'public', accurateUntil: await world.in(30 * 86_400_000) } });
    await reviewer.tickets.reviewArticle({ path });
    await manager.tickets.publishArticle({ path });
    await published({ title: '洗衣机不排水', body: '清洗排水泵的过滤器，检查排水管。', phase: 'in', audience: 'new' });
    await published({ title: 'How to reset the washing machine', body: 'Hold the power button for ten seconds.', language: 'en', kind: 'faq' });
    await published({ title: '洗衣机漏水：赔偿上限', body: '漏水赔偿的内部上限。', kind: 'policy', visibility: 'internal' });
    const search = async (client: PlatformClients, query: Search, by: 'searchArticles' | 'searchPublicArticles' = 'searchPublicArticles') => (await client.tickets[by]({ query })).body;
    await world.settled();

    // Step by step: what is left says by what it can be narrowed.
    const wide = await search(stranger, { q: '洗衣机' });
    expect(wide.total).toBe(2);
    expect(wide.facets).toMatchObject({ phase: [{ value: 'after', count: 1 }, { value: 'in', count: 1 }], productLine: [{ value: 'washers', count: 2 }], format: [{ value: 'steps', count: 1 }, { value: 'text', count: 1 }] });
    expect((await search(stranger, { q: '洗衣机', format: 'steps' })).items.map(({ articleId }) => articleId)).toEqual([path.articleId]);
    expect((await search(stranger, { q: '洗衣机', phase: 'in' })).items.map(({ title }) => title)).toEqual(['洗衣机不排水']);
    // The title says it, so that it comes first; long words are found by their parts, English ones by their stem.
    expect((await search(stranger, { q: '水管 漏水？' })).items.map(({ articleId }) => articleId)).toEqual([path.articleId]);
    expect((await search(stranger, { q: 'resetting washing machines' })).items.map(({ title }) => title)).toEqual(['How to reset the washing machine']);

    // The internal one is there for us alone.
    const inside = await search(agent, { q: '漏水' }, 'searchArticles');
    const internal = inside.items.find(({ visibility }) => visibility === 'internal')!;
    expect([inside.total, (await search(stranger, { q: '漏水' })).total]).toEqual([2, 1]);
    expect(await refusalOf(stranger.tickets.getPublicArticle({ path: { articleId: internal.articleId } }))).toBe('ARTICLE_NOT_FOUND');
    expect((await stranger.tickets.getPublicArticle({ path })).body).toMatchObject({ edition: 1, body: draft.body });

    // In vain, twice: an article is missing. That only the narrowing left nothing is no miss.
    expect((await search(stranger, { q: '洗衣机', kind: 'policy' })).total).toBe(0);
    for (const q of ['甩干噪音？', ' 甩干 噪音', 'ada@example.org 13800138000']) expect((await search(stranger, { q })).total).toBe(0);
    const proposals = async () => (await agent.tickets.listArticleProposals({ query: {} })).body.items;
    const [missed, ...others] = await eventually(proposals, (found) => found[0]?.status === 'proposed');
    expect(others).toEqual([]);
    expect(missed).toMatchObject({ query: '甩干 噪音', language: 'zh', times: 2 });
    const answering = await published({ title: '甩干时噪音大', body: '检查是否放平。', searchId: missed!.searchId });
    expect((await eventually(proposals, (found) => found[0]!.status === 'answered'))[0]).toMatchObject({ articleId: answering });

    // What solved a ticket becomes a draft of the agent who wrote it down.
    const ticketId = await world.openTicket(await world.registerClient('Ada'));
    const propose = () => agent.tickets.proposeArticle({ path: { ticketId }, body: { kind: 'known_problem', language: 'zh', title: '门铃不响', body: '更换电池。' } });
    expect(await refusalOf(propose())).toBe('ARTICLE_FROM_UNSOLVED_TICKET');
    await agent.tickets.answerOnTheSpot({ path: { ticketId }, body: { solution: '更换电池。' } });
    const { articleId } = (await propose()).body;
    const { body: drafts } = await eventually(() => agent.tickets.listArticles({ query: { ticketId } }), ({ body }) => body.items.length > 0);
    expect(drafts.items).toEqual([expect.objectContaining({ articleId, status: 'draft', author: 'local-agent' })]);

    // So does what resolved a complaint, of which nothing but the draft's origin is said.
    const { complaintId } = (await agent.complaints.lodgeComplaint({ body: { partyId: await world.registerClient('Bea'), channel: 'phone', content: 'product', severity: 'substantive', subject: '门铃第三次不响', language: 'zh' } })).body;
    const of = { path: { complaintId } };
    const proposeFromComplaint = () => agent.complaints.proposeArticleFromComplaint({ ...of, body: { kind: 'known_problem', language: 'zh', title: '门铃屡修不响', body: '三次维修无效的，可以换新。' } });
    await agent.complaints.recordListening({ ...of, body: {} });
    await agent.complaints.graspIntention({ ...of, body: { intention: '换新', psychology: 'remedy' } });
    await agent.complaints.recordFacts({ ...of, body: { summary: '修了三次', cause: 'product_quality' } });
    await agent.complaints.respondWithUnderstanding({ ...of, body: { words: '我们理解。' } });
    await agent.complaints.decideReplyMode({ ...of, body: { mode: 'immediate' } });
    const items = [{ demand: '换新', offer: 'granted', cost: { amount: 9_900, currency: 'CNY' }, owner: 'bo', dueAt: await world.in(86_400_000) } as const];
    const [itemId] = (await agent.complaints.proposeSolution({ ...of, body: { items } })).body.itemIds;
    await agent.complaints.acceptSolution(of);
    await agent.complaints.completeSolutionItem({ path: { complaintId, itemId: itemId! } });
    expect(await refusalOf(proposeFromComplaint())).toBe('ARTICLE_FROM_UNRESOLVED_COMPLAINT');
    await agent.complaints.resolveComplaint({ ...of, body: { outcome: '已换新' } });
    const { articleId: fromComplaint } = (await proposeFromComplaint()).body;
    const { body: written } = await eventually(() => agent.tickets.listArticles({ query: { complaintId } }), ({ body }) => body.items.length > 0);
    expect(written.items).toEqual([expect.objectContaining({ articleId: fromComplaint, status: 'draft', ticketId: null, complaintId, title: '门铃屡修不响' })]);

    // What is solved without an article for it is in sight, until one names it.
    const gap = async () => (await agent.tickets.listArticleGaps({ query: { limit: 200 } })).body.items.find(({ item }) => item === 'Doorphone G1')?.tickets ?? 0;
    for (const name of ['Gil', 'Gus']) {
      const solvedTicket = { ticketId: await world.openTicket(await world.registerClient(name), { item: 'Doorphone G1' }) };
      await agent.tickets.answerOnTheSpot({ path: solvedTicket, body: { solution: 'New batteries' } });
    }
    await eventually(gap, (tickets) => tickets === 2);
    const phone = { articleId: await published({ title: 'The door phone is dead', body: 'Put in new batteries.', language: 'en', productLine: 'doorphone g1' }) };
    await eventually(gap, (tickets) => tickets === 0);

    // An edition that does not help five readers, and half of them, is looked at again.
    const readers = await Promise.all(['r1', 'r2', 'r3', 'r4', 'r5'].map((name) => world.platform.as('agent', name)));
    const facts: (readonly string[])[] = [];
    for (const reader of readers) facts.push((await reader.tickets.voteArticle({ path: phone, body: { helpful: false } })).body.facts);
    expect(facts.slice(3)).toEqual([['tickets.article-voted'], ['tickets.article-voted', 'tickets.article-review-due']]);
    expect((await eventually(() => agent.tickets.getArticle({ path: phone }), ({ body }) => body.status === 'review_due')).body).toMatchObject({ unhelpful: 5, reviewCause: 'votes' });
    await manager.tickets.retireArticle({ path: phone, body: { reason: 'It helps nobody.' } });

    // A reader has one vote; when its time has come, an edition is looked at again.
    for (const helpful of [false, true]) await agent.tickets.voteArticle({ path, body: { helpful, solved: helpful } });
    await world.advance('31d');
    expect((await eventually(() => agent.tickets.getArticle({ path }), ({ body }) => body.status === 'review_due')).body).toMatchObject({ helpful: 1, unhelpful: 0, solved: 1 });
    expect((await search(stranger, { q: '水管漏水' })).items[0]).toMatchObject({ articleId: path.articleId, reviewDue: true });

    // Whoever is logged in sees their own, in the portal, and nothing of anybody else.
    const [ada, cy] = [await world.registerClient('Ada'), await world.registerClient('Cy')];
    const portal = await world.platform.asCustomer(ada);
    const price = { amount: 499_900, currency: 'CNY' };
    const { purchaseId } = (await agent.customers.recordPurchase({ path: { partyId: ada }, body: { items: [{ product: 'Notebook 14', quantity: 1, price }], amount: price, productLine: 'personal-computers', payment: 'paid' } })).body;
    const order = { path: { partyId: ada, purchaseId } };
    const expectedAt = await world.in(2 * 86_400_000);
    await agent.customers.progressPurchase({ ...order, body: { step: 'shipped', expectedAt } });
    expect(await refusalOf(agent.customers.progressPurchase({ ...order, body: { step: 'ordered' } }))).toBe('PROGRESS_NOT_FORWARD');
    expect(await refusalOf(agent.customers.progressPurchase({ path: { partyId: cy, purchaseId }, body: { step: 'delivered' } }))).toBe('PURCHASE_NOT_FOUND');
    const foreign = await world.openTicket(cy);
    const { items: areas } = (await portal.tickets.listPortalAreas()).body;
    expect(areas.map(({ code }) => code)).toEqual(['product_information', 'problem_solving', 'reaching_people', 'service_process']);
    for (const { kinds, articles } of areas) {
      const found = await Promise.all(kinds.map((kind) => portal.tickets.searchArticlesAsClient({ query: { kind } })));
      expect(articles).toBe(found.reduce((sum, { body: { total } }) => sum + total, 0));
    }
    const asked = (await portal.tickets.ask({ body: { subject: '门铃不响', request: '按了没有声音。' } })).body;
    const mine = { ticketId: asked.ticketId };
    const nextUpdateAt = await world.in(3_600_000);
    await agent.tickets.acknowledgeTicket({ path: mine, body: { plan: '今天下午上门。', nextUpdateAt } });
    await agent.tickets.sendReply({ path: mine, body: { text: '我们下午三点到。', channel: 'web' } });
    await agent.tickets.sendReply({ path: mine, body: { text: '客户是新客户。', channel: 'web', audience: 'internal' } });
    await portal.tickets.sendOwnMessage({ path: mine, body: { text: '好的。' } });
    await world.settled();
    expect((await portal.tickets.listOwnTickets({ query: {} })).body.items).toEqual([expect.objectContaining({ ...mine, number: asked.number, status: 'acknowledged', nextUpdateAt })]);
    const { conversation } = (await portal.tickets.getOwnTicket({ path: mine })).body;
    expect(conversation.map(({ text, fromUs }) => [text, fromUs])).toEqual([['我们下午三点到。', true], ['好的。', false]]);
    expect((await portal.tickets.listOwnOrders({ query: {} })).body.items).toEqual([expect.objectContaining({ payment: 'paid', amount: price, step: 'shipped', expectedAt, progress: [expect.objectContaining({ step: 'shipped', zh: '已发货', en: 'shipped' })] })]);
    const another = await world.platform.asCustomer(cy);
    expect((await another.tickets.listOwnOrders({ query: {} })).body.items).toEqual([]);
    expect((await agent.customers.getCustomer({ path: { partyId: ada } })).body.transactions.entries).toEqual([expect.objectContaining({ kind: 'shipped', purchaseId, expectedAt }), expect.objectContaining({ kind: 'purchase', purchaseId })]);
    expect((await portal.tickets.listOwnEntitlements({ query: {} })).body.items).toEqual([expect.objectContaining({ item: 'Notebook 14' })]);
    const none = { path: { ticketId: foreign } };
    expect(await refusalOf(portal.tickets.getOwnTicket(none))).toBe('TICKET_NOT_FOUND');
    expect(await refusalOf(portal.tickets.sendOwnMessage({ ...none, body: { text: '?' } }))).toBe('TICKET_NOT_FOUND');
    expect(await refusalOf(portal.tickets.listTickets({ query: {} }))).toBe('SCOPE_MISSING');
    expect(await refusalOf(agent.tickets.listOwnTickets({ query: {} }))).toBe('SCOPE_MISSING');
    const forClients = { articleId: await published({ title: '会员：漏水上门', body: '会员漏水优先上门。', visibility: 'clients' }) };
    await published({ title: 'A bell that is silent', body: 'Its battery lies below the cover.', language: 'en', visibility: 'clients' });
    // Each has the page of their own as they want it.
    await portal.tickets.arrangePortalPage({ body: { language: 'en', areasFirst: ['service_process'] } });
    await world.settled();
    expect((await portal.tickets.getPortalPage()).body).toEqual({ language: 'en', areasFirst: ['service_process'] });
    expect((await portal.tickets.listPortalAreas()).body.items.map(({ code }) => code)).toEqual(['service_process', 'product_information', 'problem_solving', 'reaching_people']);
    expect((await another.tickets.getPortalPage()).body).toEqual({ language: null, areasFirst: [] });
    const firstFor = async (reader: typeof portal) => (await reader.tickets.searchArticlesAsClient({ query: {} })).body.items[0]!.language;
    expect([await firstFor(portal), await firstFor(another)]).toEqual(['en', 'zh']);
    const seen = (await portal.tickets.searchArticlesAsClient({ query: { q: '漏水' } })).body.items.map(({ visibility }) => visibility).sort();
    expect([seen, (await search(stranger, { q: '漏水' })).total]).toEqual([['clients', 'public'], 1]);
    expect((await portal.tickets.voteAsClient({ path: forClients, body: { helpful: true, solved: true } })).body.facts).toEqual(['tickets.article-voted']);
    // Another was helped, and yet had to ask soon after; a stranger has a word too, about what strangers may see.
    await another.tickets.voteAsClient({ path: forClients, body: { helpful: true, solved: true } });
    await another.tickets.ask({ body: { subject: '还是漏水', request: '请上门。' } });
    expect((await stranger.tickets.votePublicArticle({ path, body: { helpful: true } })).body.facts).toEqual(['tickets.article-voted']);
    expect(await refusalOf(stranger.tickets.votePublicArticle({ path: forClients, body: { helpful: true } }))).toBe('ARTICLE_NOT_FOUND');
    expect(await refusalOf(portal.tickets.voteAsClient({ path: { articleId: internal.articleId }, body: { helpful: true } }))).toBe('ARTICLE_NOT_FOUND');
    // And those who answer for it see whether what is written down is found, helps and is up to date: of what was solved, what the customer says counts, not what we say.
    const period = { from: await world.in(-40 * 86_400_000) };
    const { body: report } = await eventually(() => agent.analytics.getReport({ path: { id: 'RP-34' }, query: period }), ({ body }) => (body.rows as readonly Figures[]).some(({ votes, solvedWithoutTicket }) => votes === 4 && solvedWithoutTicket === 1));
    expect(report.rows).toEqual([expect.objectContaining({ language: 'en', votes: 5, helpfulRate: 0 }), expect.objectContaining({ language: 'zh', withoutResult: 2, votes: 4, helpfulRate: 1, solvedWithoutTicket: 1, selfServiceRate: expect.any(Number), stale: 1 })]);
    const stale = (await agent.analytics.listReportCases({ path: { id: 'RP-34' }, query: { ...period, where: ['language:zh', 'kind:stale'] } })).body.items;
    expect(stale.map(({ stream }) => stream)).toEqual([`article-${path.articleId}`]);
    world.keep('FT-61 the portal', () => portal.tickets.listOwnTickets({ query: {} }));
    world.keep('FT-61 the ticket in the portal', () => portal.tickets.getOwnTicket({ path: mine }));
    world.keep('FT-61 the page', () => portal.tickets.getPortalPage());
    world.keep('FT-61 the areas', () => portal.tickets.listPortalAreas());
    world.keep('FT-61 the orders', () => portal.tickets.listOwnOrders({ query: {} }));
    world.keep('FT-61 the entitlements', () => portal.tickets.listOwnEntitlements({ query: {} }));

    world.keep('FT-61 the articles', () => agent.tickets.listArticles({ query: {} }));
    world.keep('FT-61 what strangers find', () => stranger.tickets.searchPublicArticles({ query: {} }));
    world.keep('FT-61 what we find', () => agent.tickets.searchArticles({ query: {} }));
    world.keep('FT-61 what is missing', () => agent.tickets.listArticleProposals({ query: {} }));
    world.keep('FT-61 what is solved without an article', () => agent.tickets.listArticleGaps({ query: { limit: 200 } }));
  }, 180_000);

  it('KBS-08 a ticket is shown what we have written about its subject, and nothing is counted by that', async () => {
    const { agent } = world;
    const kettle = await published({ title: 'A kettle that hums', body: 'Descale it with vinegar.', language: 'en', phase: 'after' });
    const before = await published({ title: 'Which kettle hums least', body: 'Compare decibels.', language: 'en', phase: 'pre' });
    const inside = await published({ title: 'Kettle returns', body: 'What we grant.', language: 'en', phase: 'after', visibility: 'internal' });
    await world.settled();
    const begun = (await agent.tickets.receiveMail({ body: { raw: letter(`${randomUUID()}@example.org`, `${randomUUID()}@example.org`, 'Re: my kettle is humming', 'All day.') } })).body;
    const suggested = async (ticketId: string, limit?: number) => (await agent.tickets.suggestArticles({ path: { ticketId }, query: limit === undefined ? {} : { limit } })).body.items.map(({ articleId, step }) => [articleId, step]);
    const requesterId = await world.registerClient('Kettle Ada');
    const opened = (subject: string) => world.openTicket(requesterId, { subject, phase: 'after' });
    const [after, odd, nothing] = [await opened('Kettle hums'), await opened('Purple kettle xylophone'), await opened('Xylophone')];
    await world.settled();

    // What has all words, in the phase of the ticket first: a letter is taken for an enquiry before anything was bought.
    expect(await suggested(begun.ticketId!)).toEqual([[before, 'phase'], [kettle, 'all_words']]);
    expect(await suggested(after)).toEqual([[kettle, 'phase'], [before, 'all_words']]);
    expect(await suggested(after, 1)).toEqual([[kettle, 'phase']]);
    // Words that nothing has all of: any of them, what only we may see among it.
    const wide = await suggested(odd);
    expect([wide.map(([articleId]) => articleId).sort(), new Set(wide.map(([, step]) => step))]).toEqual([[kettle, before, inside].sort(), new Set(['any_word'])]);
    expect(await suggested(nothing)).toEqual([]);
    expect(await refusalOf(agent.tickets.suggestArticles({ path: { ticketId: randomUUID() } }))).toBe('TICKET_NOT_FOUND');
    await world.settled();
    expect((await agent.tickets.listArticleProposals({ query: {} })).body.items.filter(({ query }) => query.includes('xylophone'))).toEqual([]);
    world.keep('KBS-08 what is suggested', () => agent.tickets.suggestArticles({ path: { ticketId: odd } }));
  }, 120_000);
});
