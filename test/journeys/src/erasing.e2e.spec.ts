import { execFileSync } from 'node:child_process';
import type { PlatformClients } from '@rapport/clients';
import { checkout, eventually, Platform } from './platform.js';

describe('an erasure whose process dies', () => {
  let platform: Platform;
  let manager: PlatformClients;
  let agent: PlatformClients;
  let operator: PlatformClients;
  let token: string;

  beforeAll(async () => {
    platform = await Platform.start('--empty');
    manager = await platform.as('manager');
    agent = await platform.as('agent');
    operator = await platform.as('operator');
    token = await platform.token('manager');
  }, 240_000);
  afterAll(() => platform?.remove(), 60_000);

  const customersProcess = (): number => {
    const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 }).split('\n');
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(platform.supervisor)], { encoding: 'utf8' }).split('\n').map(Number);
    const line = lines.find((each) => each.includes(`${checkout}services/customers/dist/main.js`) && children.includes(Number.parseInt(each, 10)));
    if (line === undefined) throw new Error('The service customers is not running.');

    return Number.parseInt(line, 10);
  };

  it.each([
    // Asked for and agreed on; the keys are still there, or just gone.
    ['at once', 0],
    // In the second in which the other processes forget the keys, before any fact says that they are gone.
    ['between the keys and the facts', 500],
  ])('goes on by itself after a kill %s', async (_, after) => {
    const { partyId } = (await agent.customers.registerCustomer({ body: { name: `Forgotten ${after}`, email: `forgotten-${after}@example.org`, nature: 'partner_individual', source: 'contact' } })).body;
    const { partyId: joined } = (await agent.customers.openAnonymousContact({ body: { channel: 'web', email: `joined-${after}@example.org` } })).body;
    await agent.customers.joinParty({ path: { partyId: joined }, body: { customerId: partyId, evidence: 'The same telephone' } });
    const killed = customersProcess();
    // Not by the typed client, which would ask again.
    const asking = fetch(`${platform.urls.customers}/v1/customers/${partyId}/erase`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ reason: 'The person asked for it' }) }).then(
      () => 'answered',
      () => 'lost',
    );
    await eventually(() => operator.eventLog.listStreamEvents({ path: { stream: `party-${partyId}` } }).catch(() => ({ body: { items: [] } })), ({ body }) => body.items.some(({ type }) => type === 'customers.erasure-requested'), 5_000);
    await new Promise((resolve) => setTimeout(resolve, after));
    process.kill(killed, 'SIGKILL');
    expect(await asking).toBe('lost');

    const certificate = () => manager.customers.getErasure({ path: { partyId } }).catch(() => null);
    const answer = await eventually(certificate, (found) => found?.body.state === 'erased' && found.body.parties.length === 2, 60_000);
    expect(customersProcess()).not.toBe(killed);
    expect(answer!.body).toMatchObject({ state: 'erased', requestedBy: ['local-manager'] });
    expect(answer!.body.parties.map(({ partyId: id, place }) => [id, place !== null]).sort()).toEqual([partyId, joined].sort().map((id) => [id, true]));
    const placeOf = (id: string) => answer!.body.parties.find((party) => party.partyId === id)!.place;
    const cleared = await eventually(certificate, (found) => found?.body.cleared.some(({ view, column }) => view === 'directory' && column === 'name') === true && found.body.cleared.filter(({ view }) => view === 'customer-card').length === 3);
    const told = cleared!.body.cleared.filter(({ view }) => view === 'customer-card').map(({ partyId: id, service, column, rows }) => `${service} ${column} of ${id}: ${rows}`);
    expect(told.sort()).toEqual([`customers email of ${partyId}: 1`, `customers name of ${partyId}: 1`, `customers email of ${joined}: 1`].sort());
    expect(cleared!.body.cleared.find((column) => column.partyId === joined && column.view === 'customer-card')!.place).toBe(placeOf(joined));
    for (const id of [partyId, joined]) {
      const { items } = (await operator.eventLog.listStreamEvents({ path: { stream: `party-${id}` } })).body;
      expect(items.filter(({ type }) => type === 'customers.personal-data-erased')).toHaveLength(1);
    }
  }, 120_000);
});
