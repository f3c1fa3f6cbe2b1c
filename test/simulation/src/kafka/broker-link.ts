import type { Chance } from '../world/chance.js';
import { RequestLink } from '../world/request-link.js';
import type { SimBroker } from './broker.js';

/** What is wrong with the client library, as reports of its users say: how often each happens. */
export interface ClientFaults {
  /** Per fetch: hands out nothing any more, and its heartbeats go on. */
  readonly stall: number;
  /** Per fetch: ends with a crash that nothing restarts. */
  readonly crash: number;
  /** Per fetch: goes back and hands out again what it had handed out. */
  readonly again: number;
  /** Per disconnect: hands out a last batch afterwards. */
  readonly late: number;
}

const REQUEST_TIMEOUT = 10_000;

/** The way of a client to the broker, with what is wrong with the client. */
export class BrokerLink extends RequestLink {
  constructor(
    readonly broker: SimBroker,
    readonly chance: Chance,
    readonly faults: ClientFaults,
  ) {
    super(broker, REQUEST_TIMEOUT);
  }
}
