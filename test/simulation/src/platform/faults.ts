import type { SimBroker } from '../kafka/broker.js';
import type { ClientFaults } from '../kafka/broker-link.js';
import type { SimServer } from '../postgres/server.js';
import type { Chance } from '../world/chance.js';
import type { Wires } from '../world/here.js';
import type { SimProcess, World } from '../world/world.js';
import type { Service } from './service.js';

/** How often each kind of fault happens in a run, per second. Chance leaves some kinds out of each run, so that others get room. */
export interface FaultRates {
  readonly kill: number;
  readonly freeze: number;
  readonly cut: number;
  readonly block: number;
  /** The share of batches under which a process loses its hold on the lanes, while what it has begun goes on later: not per second. */
  readonly usurp: number;
  readonly logCrash: number;
  readonly serviceCrash: number;
  readonly brokerCrash: number;
  readonly emptyTopics: number;
  /** Whether a broker that dies may lose the last records it had acknowledged. */
  readonly brokerForgets: boolean;
}

export const ratesOf = (chance: Chance): FaultRates => {
  const some = (most: number) => (chance.happens(0.45) ? chance.next() * most : 0);

  return { kill: some(0.8), freeze: some(0.5), cut: some(3), block: some(0.5), usurp: some(0.3), logCrash: some(0.15), serviceCrash: some(0.25), brokerCrash: some(0.3), emptyTopics: some(0.1), brokerForgets: chance.happens(0.3) };
};

/** A server that died needs at least so long to come back, in milliseconds. */
const RECOVERY = 300;

interface Targets {
  readonly world: World;
  readonly chance: Chance;
  readonly wires: Wires;
  readonly services: () => readonly Service[];
  readonly kill: (service: Service) => void;
  readonly log: SimServer;
  readonly service: SimServer;
  /** Null where events come straight from the log. */
  readonly broker: SimBroker | null;
}

/** How the client library of this run misbehaves. */
export const clientFaultsOf = (chance: Chance): ClientFaults => {
  const some = (most: number) => (chance.happens(0.3) ? chance.next() * most : 0);

  return { stall: some(0.01), crash: some(0.02), again: some(0.1), late: some(0.5) };
};

/** Enters all faults of a run. Everything is healed when it ends: processes are started again, servers too, and no packet is held back any more. */
export const scheduleFaults = (targets: Targets, rates: FaultRates, milliseconds: number): void => {
  const { world, chance, wires } = targets;
  const happening = (rate: number, label: string, happen: () => void) => {
    for (let at = waiting(chance, rate); at < milliseconds; at += waiting(chance, rate)) world.after(at, null, label, happen);
  };
  const alive = () => targets.services().filter(({ process }) => process.alive);
  const within = () => Math.max(0, Math.min(chance.next() * 8_000, milliseconds - world.time));

  happening(rates.kill, 'fault: kill', () => alive().length > 0 && targets.kill(chance.of(alive())));
  happening(rates.freeze, 'fault: freeze', () => {
    if (alive().length > 0) chance.of(alive()).process.frozenUntil = world.time + within();
  });
  happening(rates.cut, 'fault: cut', () => {
    const clients = [...wires.clients];
    if (clients.length > 0) chance.of(clients).cut();
  });
  happening(rates.block, 'fault: block', () => {
    if (alive().length > 0) wires.block(chance.of(alive()).process.name, chance.of([targets.log.name, targets.service.name, ...(targets.broker === null ? [] : [targets.broker.name])]), world.time + within());
  });
  for (const [rate, server] of [[rates.logCrash, targets.log], [rates.serviceCrash, targets.service]] as const) {
    happening(rate, `fault: ${server.name} crashes`, () => {
      if (!server.up) return;
      server.crash(chance);
      world.after(RECOVERY + within(), null, 'heal', () => server.start());
    });
  }
  const { broker } = targets;
  if (broker === null) return;
  happening(rates.emptyTopics, 'fault: topics are emptied', () => broker.empty(chance.happens(0.5)));
  happening(rates.brokerCrash, 'fault: broker crashes', () => {
    if (!broker.up) return;
    broker.crash(chance, rates.brokerForgets);
    world.after(RECOVERY + within(), null, 'heal', () => broker.start());
  });
};

/** A process that has just been given a batch loses its connections to the log, and with them its lanes; its service's database hears of the batch only when a twin has gone on. */
export const usurp = ({ world, chance, wires, log, service }: Pick<Targets, 'world' | 'chance' | 'wires' | 'log' | 'service'>, process: SimProcess): void => {
  world.note(`fault: usurp ${process.name}`);
  wires.block(process.name, service.name, world.time + chance.next() * 5_000);
  for (const client of [...wires.clients]) if (client.belongsTo(process, log)) client.cut();
};

/** Milliseconds to the next of something that happens so often per second, at random. */
const waiting = (chance: Chance, perSecond: number) => (perSecond === 0 ? Number.POSITIVE_INFINITY : (-Math.log(1 - chance.next()) / perSecond) * 1_000);
