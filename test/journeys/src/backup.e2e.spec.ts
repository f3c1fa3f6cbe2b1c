import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everything } from './answers.js';
import { Platform } from './platform.js';

describe('a platform that was lost', () => {
  let platform: Platform;
  let again: Platform | undefined;
  let earlier: Platform | undefined;

  beforeAll(async () => {
    platform = await Platform.start();
  }, 240_000);
  afterAll(async () => {
    await platform?.remove();
    await again?.remove();
    await earlier?.remove();
  }, 60_000);

  it('comes back from its backup: log, views, names and links; the erased stay erased', async () => {
    const manager = await platform.as('manager');
    const canary = 'Qx7Wolkenfrosch';
    const gone = (await manager.customers.registerCustomer({ body: { name: canary, phone: '+8613912345678', email: `${canary}@example.org`, nature: 'partner_individual', source: 'contact' } })).body;
    const before = await everything((query) => manager.customers.listCustomers({ query }));
    const backup = join(platform.state, 'backup');
    const eventsNow = async () => (await platform.json<{ events: number }>('status')).events;
    // Reactions may still append to what the commands appended: the backup holds the log of some instant between the two.
    const atLeast = await eventsNow();
    const { events, subjectsWithoutKey } = await platform.json<{ events: number; subjectsWithoutKey: number }>('backup', backup);
    const atMost = await eventsNow();
    expect({ subjectsWithoutKey, whole: atLeast <= events && events <= atMost }).toEqual({ subjectsWithoutKey: 0, whole: true });
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
    await again.down();

    // The older backup has their key; the list that the newer one added to says that they were erased since.
    earlier = await Platform.restoredFrom(backup, platform);
    const older = await earlier.as('manager');
    const then = await everything((query) => older.customers.listCustomers({ query }));
    expect(named(then)).toEqual(named(before.map((row) => (row.partyId === gone.partyId ? { ...row, name: null, phone: null, email: null } : row))));
    expect(JSON.stringify((await older.customers.exportPersonalData({ path: { partyId: gone.partyId } })).body)).not.toContain(canary);
    await earlier.down();
    expect(await filesWith(canary, earlier.state)).toEqual([]);
    // Whoever was not erased is found by the same search.
    expect(await filesWith(before.find(({ name, partyId }) => name !== null && partyId !== gone.partyId)!.name!, earlier.state)).not.toEqual([]);
  }, 420_000);
});

/** Every file below a folder that has these letters somewhere, table files and write-ahead log included. */
const filesWith = async (letters: string, folder: string): Promise<readonly string[]> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if ((await readFile(file)).includes(letters)) found.push(file);

  return found;
};
