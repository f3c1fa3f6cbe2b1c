import { HostilePlatform } from '../platform/hostile-platform.js';
import { HttpCaller, type Received } from '../requests/http-caller.js';
import { liveOperations, type Operation } from '../requests/live-operations.js';
import { World, type Prepared } from '../requests/world.js';
import { SOMEBODY, type Ids } from '../requests/valid-requests.js';
import { Asker, cellsPerRoute, deniedCells, enteringCells, entrants } from './cells.js';
import { besideTheApi, oracle } from './oracle.js';
import type { OracleRow, Outcome } from './oracle-row.js';
import { outcomeOf, shapeOf } from './problem-answers.js';

const nameOf = ({ service, method, path }: { readonly service: string; readonly method: string; readonly path: string }) => `${service} ${method} ${path}`;
const IDS = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('who may what, on every route of the six services', () => {
  let platform: HostilePlatform;
  let operations: readonly Operation[];
  let world: World;
  let asker: Asker;
  const caller = new HttpCaller();
  const readied = new Map<string, Prepared>();
  let asked = 0;

  const operationOf = (row: OracleRow): Operation => operations.find((operation) => nameOf(operation) === nameOf(row))!;
  /** Who may everything, for the party of the object. */
  const operator = (ids: Ids) => `Bearer ${platform.signer.token({ party: ids['partyId'] ?? SOMEBODY })}`;

  beforeAll(async () => {
    platform = await HostilePlatform.start();
    operations = await liveOperations(platform);
    world = new World(platform, caller, operations);
    asker = new Asker(platform, caller);
  }, 240_000);
  afterAll(async () => {
    caller.close();
    await platform?.remove();
  }, 60_000);

  it('serves the routes of the oracle, no more and no fewer, each under the scope that the oracle names', () => {
    const rows = (routes: readonly { service: string; method: string; path: string; scope: string | null }[]) => routes.map((route) => `${nameOf(route)} ${route.scope ?? 'open'}`).sort();
    expect(rows(operations)).toEqual(rows(oracle));
  });

  it('turns away everybody who may not, with one kind of answer, and appends nothing', async () => {
    await eightAtATime(oracle, async (row) => void readied.set(nameOf(row), await world.ready(operationOf(row))));
    const before = await platform.quietTails();
    const faults: string[] = [];
    await eightAtATime(oracle, async (row) => {
      const cells = deniedCells(row, platform);
      asked += cells.length;
      faults.push(...(await asker.faults(operationOf(row), readied.get(nameOf(row))!, cells)));
    });
    expect(faults).toEqual([]);
    expect(await platform.quietTails()).toBe(before);
  });

  it('lets in everybody who may', async () => {
    const faults: string[] = [];
    for (const row of oracle) {
      const cells = enteringCells(row, platform);
      asked += cells.length;
      faults.push(...(await asker.faults(operationOf(row), readied.get(nameOf(row))!, cells)));
    }
    expect(faults).toEqual([]);
    process.stderr.write(`authorization matrix: ${asked} cells, ${oracle.length} routes × ${cellsPerRoute(platform)} callers\n`);
    expect(asked).toBe(oracle.length * cellsPerRoute(platform));
  });

  it('answers by the state of the object; to what is no object, and to the id of another one, alike', async () => {
    const differing: string[] = [];
    let states = 0;
    let byOthers = 0;
    const ended = new Map<string, Prepared>();
    for (const row of oracle) if (row.outcomes.ended !== undefined && !ended.has(endedFor(row.path))) ended.set(endedFor(row.path), await world.ended(operationOf(row)));

    const answersOf = async (row: OracleRow) => {
      const { outcomes } = row;
      const ask = (ids: Ids, seen: string | null = null) => asker.ask(operationOf(row), ids, { authorization: operator(ids), seen });
      const check = async (state: string, answer: Promise<Received>, wanted: Outcome) => {
        states += 1;
        const found = outcomeOf(await answer);
        if (found !== wanted) differing.push(`${nameOf(row)} on ${state}: ${found}, and not ${wanted}`);
      };
      /** Nobody else who may is answered otherwise. Where the answer is a change, it can be given once. */
      const checkOthers = async (state: string, of: Ids, seenBy: string | null, answered: Outcome, hidden: Outcome = answered) => {
        if (row.method !== 'GET' && typeof answered !== 'string') return;
        for (const { who, holds, token } of entrants(row, platform, of['partyId'] ?? SOMEBODY)) {
          byOthers += 1;
          const wanted = holds.includes('restricted:read') ? answered : hidden;
          const found = outcomeOf(await asker.ask(operationOf(row), of, { authorization: `Bearer ${token}`, seen: seenBy }));
          if (found !== wanted) differing.push(`${nameOf(row)} on ${state}, asked by ${who}: ${found}, and not ${wanted}`);
        }
      };
      const { ids, seen } = await world.ready(operationOf(row));
      if (outcomes.absent !== undefined) {
        const [nobody, foreign] = [withOtherIds(ids, () => crypto.randomUUID()), withOtherIds(ids, foreignTo)];
        const [absent, other] = [await ask(nobody), await ask(foreign)];
        await check('an absent one', Promise.resolve(absent), outcomes.absent);
        await check('a foreign one', Promise.resolve(other), outcomes.absent);
        await checkOthers('an absent one', nobody, null, outcomes.absent);
        await checkOthers('a foreign one', foreign, null, outcomes.absent);
        if (shapeOf(other, ...Object.values(foreign)) !== shapeOf(absent, ...Object.values(nobody))) differing.push(`${nameOf(row)}: ${other.text.slice(0, 300)}, and not as ${absent.text.slice(0, 300)}`);
      }
      const withoutPart = { ...ids, itemId: crypto.randomUUID(), interactionId: crypto.randomUUID(), purchaseId: crypto.randomUUID(), contactId: crypto.randomUUID(), callbackId: crypto.randomUUID(), promiseId: crypto.randomUUID(), subTaskId: crypto.randomUUID(), lineId: crypto.randomUUID(), refundId: crypto.randomUUID(), stopId: crypto.randomUUID(), reportId: crypto.randomUUID() };
      if (outcomes.inner !== undefined) {
        await check('one without that part', ask(withoutPart), outcomes.inner);
        await checkOthers('one without that part', withoutPart, seen, outcomes.inner);
      }
      await check('one that is ready', ask(ids, seen), outcomes.ready);
      if (outcomes.ended !== undefined) {
        const over = ended.get(endedFor(row.path))!;
        await check('one that has ended', ask({ ...ids, ...over.ids }, over.seen), outcomes.ended);
        await checkOthers('one that has ended', { ...ids, ...over.ids }, over.seen, outcomes.ended, outcomes.hidden);
      }
    };
    const isOfWholeViews = ({ path }: OracleRow) => path.includes('/operations/projections/');
    await eightAtATime(oracle.filter((row) => !isOfWholeViews(row)), answersOf);
    // Of these a service does one at a time, and keeps others waiting meanwhile.
    for (const row of oracle.filter(isOfWholeViews)) await answersOf(row);
    expect(differing).toEqual([]);
    const wanted = oracle.flatMap(({ outcomes: { absent, ended: over, inner } }) => ['ready', ...(absent === undefined ? [] : ['absent', 'foreign']), ...(over === undefined ? [] : ['ended']), ...(inner === undefined ? [] : ['inner'])]);
    process.stderr.write(`object states: ${states} cells, and ${byOthers} asked by others who may\n`);
    expect(states).toBe(wanted.length);
  });

  it('tells everybody how a process is and what it serves, beside the API', async () => {
    for (const url of Object.values(platform.urls)) for (const target of besideTheApi) expect({ target, status: (await caller.send(url, { method: 'GET', target, headers: {} })).status }).toEqual({ target, status: 200 });
  });

  it('has ended no process and changed no prototype', async () => {
    expect(platform.ended).toEqual([]);
    expect(await platform.prototypes()).toEqual({ watched: 6, changes: [] });
  });

  /** The id of something else: of a ticket for a party, of a party for whatever is none. */
  const foreignTo = (name: string): string => {
    const { ticketId, partyId } = readied.get('tickets GET /v1/tickets/{ticketId}')!.ids;
    return name === 'partyId' ? ticketId! : partyId!;
  };
});

/** One object that has ended serves all routes of its kind. Those that another route could change while eight are asked at a time have one of their own. */
const endedFor = (path: string): string => (/\/(?:join|abandon|restrict|add-viewer|remove-viewer|features|resolve-incident|disclosures)$/.test(path) ? path : (/\{(\w+)\}/.exec(path)?.[1] ?? ''));

const eightAtATime = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const left = [...items];
  await Promise.all(Array.from({ length: 8 }, async () => { for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item); }));
};

/** The same ids with those of the path exchanged; links and names become such as nobody knows. */
const withOtherIds = (ids: Ids, other: (name: string) => string): Ids =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, name === 'items' || name === 'customerId' ? id : IDS.test(id) ? other(name) : name === 'position' ? '999999' : name === 'lane' ? id : `${other(name)}-of-nobody`]));
