import { join } from 'node:path';
import { everything } from './answers.js';
import { Platform } from './platform.js';

describe('a platform that was lost', () => {
  let platform: Platform;
  let again: Platform | undefined;

  beforeAll(async () => {
    platform = await Platform.start();
  }, 240_000);
  afterAll(async () => {
    await platform?.remove();
    await again?.remove();
  }, 60_000);

  it('comes back from its backup: log, views, names and links; the erased stay erased', async () => {
    const manager = await platform.as('manager');
    const before = await everything((query) => manager.customers.listCustomers({ query }));
    const gone = before.find(({ name }) => name !== null)!;
    const backup = join(platform.state, 'backup');
    const { events } = await platform.json<{ events: number }>('status');
    expect(await platform.json('backup', backup)).toMatchObject({ events, subjectsWithoutKey: 0 });
    expect(await platform.rapport('backup', backup)).toMatchObject({ code: 65, err: expect.stringContaining('is not empty') as string });
    expect(await platform.rapport('restore', backup)).toMatchObject({ code: 78, err: expect.stringContaining('Stop it first') as string });

    await manager.customers.erasePersonalData({ path: { partyId: gone.partyId }, body: { reason: 'The person asked for it' } });
    const later = join(platform.state, 'later');
    await platform.json('backup', later);
    await platform.down();

    again = await Platform.restoredFrom(later, platform);
    const restored = await again.as('manager');
    expect(await again.json('events', 'verify')).toMatchObject({ broken: [] });
    const after = await everything((query) => restored.customers.listCustomers({ query }));
    const named = (list: typeof before) => list.map(({ partyId, name, phone, email, level }) => ({ partyId, name, phone, email, level })).sort((one, other) => (one.partyId < other.partyId ? -1 : 1));
    expect(named(after)).toEqual(named(before.map((row) => (row.partyId === gone.partyId ? { ...row, name: null, phone: null, email: null } : row))));
    expect((await restored.customers.getErasure({ path: { partyId: gone.partyId } })).body).toMatchObject({ state: 'erased' });
    const { partyId } = (await restored.customers.registerCustomer({ body: { name: 'Somebody new', email: 'new@example.org', nature: 'partner_individual', source: 'contact' } })).body;
    expect((await restored.customers.getCustomer({ path: { partyId } })).body).toMatchObject({ personal: { name: 'Somebody new' } });
    expect(await again.json('events', 'verify')).toMatchObject({ broken: [] });
  }, 300_000);
});
