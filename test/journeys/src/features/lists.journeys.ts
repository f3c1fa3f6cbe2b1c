import { randomUUID } from 'node:crypto';
import { eventually } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';

/** Longer than the worker waits from one look to the next. */
const SOME_LOOKS_MS = 5_000;

describe('one mail to many', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  it('TKT-42 members get one copy each in their language; who left, and who joined later, gets none', async () => {
    const { agent, manager } = world;
    const name = { zh: '产品消息', en: 'Product news' };
    expect(await refusalOf(agent.tickets.openDistributionList({ body: { code: 'product-news', name } }))).toBe('SCOPE_MISSING');
    const { listId } = (await manager.tickets.openDistributionList({ body: { code: 'product-news', name: { zh: '消息', en: 'News' } } })).body;
    expect(await refusalOf(manager.tickets.openDistributionList({ body: { code: 'product-news', name } }))).toBe('DISTRIBUTION_LIST_EXISTS');
    const path = { listId };
    await manager.tickets.renameDistributionList({ path, body: { name } });

    const addressOf = () => `${randomUUID()}@example.org`;
    const [zh, en, left, late] = [addressOf(), addressOf(), addressOf(), addressOf()];
    const parties = [await world.registerClient('Lei'), await world.registerClient('Len'), await world.registerClient('Lou'), await world.registerClient('Liz')] as const;
    const subscribe = (partyId: string, address: string, language: 'zh' | 'en') => agent.tickets.subscribeMember({ path, body: { partyId, address, language, consent: 'spoken' } });
    await subscribe(parties[0], zh, 'zh');
    expect((await subscribe(parties[0], zh, 'zh')).body.facts).toEqual([]);
    const customer = await world.platform.asCustomer(parties[1]);
    expect((await customer.tickets.listOwnSubscriptions()).body.items.find((each) => each.listId === listId)).toMatchObject({ name, subscribed: false, address: null });
    await customer.tickets.subscribeOneself({ path, body: { address: en, language: 'en' } });
    await subscribe(parties[2], left, 'en');
    await agent.tickets.unsubscribeMember({ path: { ...path, partyId: parties[2] }, body: { reason: 'asked' } });
    expect(await refusalOf(agent.tickets.unsubscribeMember({ path: { ...path, partyId: parties[3] }, body: { reason: 'asked' } }))).toBe('SUBSCRIPTION_NOT_FOUND');
    await world.settled();

    expect(await refusalOf(manager.tickets.writeListMail({ path, body: {} }))).toBe('LIST_MAIL_EMPTY');
    const text = { zh: { subject: '新款洗衣机', body: '新款洗衣机 6 月 1 日上市。' }, en: { subject: 'A new washer', body: 'The new washer is here on 1 June.' } };
    const mail = { path, body: text, idempotencyKey: randomUUID() };
    const { body: written } = await manager.tickets.writeListMail(mail);
    expect((await manager.tickets.writeListMail(mail)).body).toEqual(written);
    await world.advance('1m');
    await subscribe(parties[3], late, 'en');

    const mails = () => agent.tickets.listListMails({ path });
    await eventually(mails, ({ body }) => body.items[0]?.copiesSent === 2, 30_000);
    const letters = (address: string) => world.platform.json<readonly { subject: string; text: string }[]>('outbox', '--to', address);
    await world.settled();
    await new Promise((resolve) => setTimeout(resolve, SOME_LOOKS_MS));
    await world.settled();
    expect((await mails()).body.items).toMatchObject([{ mailId: written.mailId, listName: name, text, copiesSent: 2, copiesToGo: 0 }]);
    expect(await letters(zh)).toMatchObject([{ subject: '新款洗衣机', text: expect.stringMatching(/新款洗衣机 6 月 1 日上市。[^]*“产品消息”[^]*退订/) as string }]);
    expect(await letters(en)).toMatchObject([{ subject: 'A new washer', text: expect.stringMatching(/on 1 June\.[^]*"Product news"[^]*unsubscribe/) as string }]);
    for (const address of [left, late]) expect(await letters(address)).toEqual([]);

    // What is written afterwards, in one language, reaches whoever joined meanwhile, and neither whoever left nor whoever is forgotten.
    await customer.tickets.unsubscribeOneself({ path });
    const [forgotten, erased] = [await world.registerClient('Eva'), addressOf()];
    await subscribe(forgotten, erased, 'zh');
    await world.settled();
    await manager.customers.erasePersonalData({ path: { partyId: forgotten }, body: { reason: 'Asked for it' } });
    await world.settled();
    await manager.tickets.writeListMail({ path, body: { zh: { subject: '停产', body: '旧款停产。' } } });
    await manager.tickets.closeDistributionList({ path, body: { reason: 'Another list' } });
    await eventually(mails, ({ body }) => body.items[1]?.copiesSent === 2, 30_000);
    await world.settled();
    expect((await letters(late)).map(({ subject }) => subject)).toEqual(['停产']);
    expect(await letters(en)).toHaveLength(1);
    expect(await letters(erased)).toEqual([]);
    expect((await mails()).body.items[1]).toMatchObject({ copiesSent: 2, copiesToGo: 0 });
    expect(await refusalOf(manager.tickets.writeListMail({ path, body: text }))).toBe('DISTRIBUTION_LIST_CLOSED');
    expect(await refusalOf(subscribe(parties[2], left, 'en'))).toBe('DISTRIBUTION_LIST_CLOSED');
    expect(await refusalOf(agent.tickets.getDistributionList({ path: { listId: parties[0] } }))).toBe('DISTRIBUTION_LIST_NOT_FOUND');

    const list = () => agent.tickets.getDistributionList({ path });
    const members = () => agent.tickets.listSubscribers({ path });
    expect((await list()).body).toMatchObject({ code: 'product-news', name, members: 2, closed: true, closedBecause: 'Another list' });
    expect((await members()).body.items).toMatchObject([{ partyId: parties[0], address: zh, language: 'zh', consent: 'spoken' }, { partyId: parties[3], address: late, language: 'en' }, { partyId: forgotten, address: null }]);
    expect((await agent.tickets.listSubscribers({ path, query: { subscribed: false } })).body.items.map(({ partyId, address }) => [partyId, address]).sort()).toEqual([parties[1], parties[2]].map((partyId) => [partyId, null]).sort());
    world.keep('TKT-42 the list', list);
    world.keep('TKT-42 its members', members);
    world.keep('TKT-42 its mails', mails);
  }, 180_000);
});
