import { derivedId } from '@rapport/event-sourcing';
import type { DataSource } from 'typeorm';
import type { Checker } from './checks/checkers.js';
import { topicHasNoHoles, watchedDelivery } from './checks/delivery-checks.js';
import { answersAreTrue, orderIsKept, refusalsAreTrue, rulesHold, timeIsKept, timersAreTrue } from './checks/log-checks.js';
import { checkpointsAreAtTheEnd, memoriesAreExact, reactionsAreExact, readsAreFresh, viewsAreExact } from './checks/view-checks.js';
import { SimBroker } from './kafka/broker.js';
import { simKafka } from './kafka/client.js';
import { StoredLeases } from './kafka/leases.js';
import { accountId, Added, Opened, poison, reactions, views } from './platform/accounts.js';
import { CallerLoad } from './platform/caller.js';
import { clientFaultsOf, ratesOf, scheduleFaults, usurp } from './platform/faults.js';
import { fromLog, LOG, SERVICE, startService, throughKafka, type Service } from './platform/service.js';
import { laneOf, numberOf, timestamp } from './postgres/log-rows.js';
import { LogDatabase } from './postgres/log-statements.js';
import { SimServer } from './postgres/server.js';
import { serviceDatabase } from './postgres/service-statements.js';
import { useNetwork, Wires } from './world/here.js';
import { enterWorld } from './world/simulated-time.js';
import { currentProcess, SimProcess, World } from './world/world.js';

export interface SeedResult {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly steps: number;
  readonly fingerprint: number;
  readonly way: 'log' | 'kafka';
  /** Virtual milliseconds. */
  readonly time: number;
  readonly events: number;
  readonly trace: readonly string[] | null;
}

const LOAD = 10_000;
const HEALED = 11_000;
const LONGEST = 240_000;

/** Lives one world through: load and faults, healing, quiet, then all checks. */
export const runSeed = async (seed: number, dataSource: DataSource, traced = false): Promise<SeedResult> => {
  const world = new World(seed, traced);
  const { chance } = world;
  enterWorld(world);
  poison.mended = false;
  const wires = new Wires(world, world.network.fork(2), { usual: chance.of([1, 3, 10]), slowShare: chance.of([0, 0.02, 0.1]), slow: chance.of([50, 400, 3_000]) });
  useNetwork(wires);
  const database = new LogDatabase();
  const log = new SimServer(world, 'log', database.execute);
  const service = new SimServer(world, 'service', serviceDatabase);
  wires.serve(LOG, log);
  wires.serve(SERVICE, service);
  const broker = chance.happens(0.5) ? new SimBroker(world, 'kafka') : null;
  const clientFaults = clientFaultsOf(chance);
  const clientChance = chance.fork(5);
  const delivery = broker === null ? fromLog : throughKafka(() => simKafka(broker, clientChance, clientFaults), log, new StoredLeases());

  const parties = Array.from({ length: chance.between(1, 6) }, (_, n) => derivedId('party', String(seed), String(n)));
  if (chance.happens(0.3)) livedBefore(database, parties, world.now);
  const by = (checker: Checker) => (problem: string) => world.problem(checker, problem);
  const rates = ratesOf(chance);
  const patience = chance.of([600, 2_500, 8_000]);
  const faultChance = chance.fork(6);
  const handing = (process: SimProcess) => world.time < LOAD && faultChance.happens(rates.usurp) && usurp({ world, chance: faultChance, wires, log, service }, process);
  const watched = watchedDelivery(service.tables, rates.serviceCrash > 0, by('delivery'), handing);
  let started = 0;
  const services: Service[] = [];
  const kill = (victim: Service) => {
    const index = services.indexOf(victim);
    world.note(`${victim.process.name} ends`);
    victim.process.kill();
    world.after(chance.next() * 3_000, null, 'supervisor', () => start(index));
  };
  const start = (index: number) => {
    started += 1;
    const process = new SimProcess(world, `p${index}.${started}`, chance.between(-400, 400));
    services[index] = startService(process, { dataSource, delivery, patience, watched }, kill);
  };
  poison.die = () => {
    const victim = services.find(({ process }) => process === currentProcess());
    if (victim !== undefined) kill(victim);
    throw new Error('The process has ended.');
  };
  for (let index = 0; index < 2; index += 1) start(index);

  const poisonous = chance.happens(0.3);
  const isParked = (view: string, key: string) => [...service.tables.table('parked_keys').values()].some((row) => row['consumer'] === view && row['key'] === key);
  const load = new CallerLoad({ world, chance: chance.fork(3), services: () => services, parties, poisonous, isParked });
  load.schedule(chance.between(10, 40), LOAD);
  scheduleFaults({ world, chance: chance.fork(4), wires, services: () => services, kill, log, service, broker }, rates, LOAD);
  world.after(HEALED, null, 'all is healed', () => {
    wires.healAll();
    for (const each of services) each.process.frozenUntil = 0;
    for (const server of [log, service, broker]) if (server?.up === false) server.start();
  });

  let quiet = '';
  const isQuiet = () => {
    if (world.time < HEALED || load.open > 0) return false;
    if ([...database.rows.timers.values()].some(({ fired }) => !fired)) return false;
    const behind = checkpointsAreAtTheEnd(database.rows, service.tables);
    quiet = behind ?? '';
    return behind === null;
  };
  const ended = await world.run(isQuiet, LONGEST);
  if (ended !== 'done') by('liveness')(`It never became quiet (${ended}): ${load.open} commands are open, ${quiet}`);
  else {
    poison.mended = true;
    const parked = new Set([...service.tables.table('parked_keys').values()].map((row) => `${(row['consumer'] as string).replaceAll('-', '_')}__g1 ${row['key'] as string}`));
    viewsAreExact(database.rows, service.tables, parked, by('views'));
    if (parked.size > 0) await release(world, services, by('parking'));
    // What a reaction was kept from doing it has done now.
    if ((await world.run(isQuiet, LONGEST)) !== 'done') by('liveness')(`It did not become quiet after keys were released: ${quiet}`);
    if (service.tables.table('parked_keys').size > 0) by('parking')('Keys are parked after they were released.');
    viewsAreExact(database.rows, service.tables, new Set(), by('views'));
    memoriesAreExact(database.rows, service.tables, by('memories'));
    reactionsAreExact(database.rows, by('reactions'));
    timersAreTrue(database.rows, by('timers'));
  }
  orderIsKept(database.rows, by('order'));
  answersAreTrue(database.rows, load.tries, by('answers'));
  timeIsKept(load.tries, by('real time'));
  refusalsAreTrue(database.rows, load.tries, by('refusals'));
  if (broker !== null && !rates.brokerForgets && rates.emptyTopics === 0) topicHasNoHoles(broker, by('topic'));
  rulesHold(database.rows, by('rules'));
  readsAreFresh(database.rows, load.reads, by('reads'));
  for (const each of services) each.process.kill();

  return { seed, way: broker === null ? 'log' : 'kafka', problems: world.problems, steps: world.steps, fingerprint: world.fingerprint, time: world.time, events: database.rows.lanes.reduce((sum, rows) => sum + rows.length, 0), trace: world.trace };
};

/** The log is older than the service: every party has had an account, which nobody has read yet. */
const livedBefore = ({ rows }: LogDatabase, parties: readonly string[], now: number): void => {
  const meta = JSON.stringify({ actor: { id: 'caller', role: 'agent' }, origin: 'live', correlationId: 'before', causationId: null });
  for (const party of parties) {
    const facts = [Opened({ limit: 3 }), Added({ points: 1, mark: 'old' }), Added({ points: 1, mark: 'older' }), Added({ points: 1, mark: 'oldest' })];
    const place = { lane: laneOf(party), category: numberOf(rows.categories, 'account'), stream: accountId(party, 0), partyId: party, schemaVersion: 1, occurredAt: timestamp(now), recordedAt: timestamp(now), meta };
    facts.forEach(({ type, data }, index) => rows.add({ ...place, position: rows.tail(place.lane) + 1, version: index + 1, type: numberOf(rows.types, type), commandId: derivedId('before', party, String(index)), commandIndex: 0, data: JSON.stringify(data) }));
  }
};

/** What the operator does after the cause was mended. */
const release = async (world: World, services: readonly Service[], report: (problem: string) => void): Promise<void> => {
  let done = false;
  await world.run(() => services.some(({ ready, process }) => ready && process.alive), 60_000);
  const service = services.find(({ ready, process }) => ready && process.alive);
  if (service === undefined) return report('No service is there to release parked keys.');
  const releaseAll = async () => {
    for (const { name } of [...views, ...reactions]) await service.runner!.release(name);
  };
  service.process.run(
    () =>
      void releaseAll().then(
        () => (done = true),
        (error: unknown) => (report(`Releasing failed: ${String(error)}`), (done = true)),
      ),
  );
  if ((await world.run(() => done, 60_000)) !== 'done') report('Releasing never ended.');
};
