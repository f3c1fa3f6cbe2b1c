import type { SimServer } from '../postgres/server.js';
import { Network } from './network.js';
import type { SimProcess } from './world.js';

/** A connection that a fault can break. */
export interface Breakable {
  /** As a reset does: both sides hear of it in their own time. */
  cut(): void;
  belongsTo(process: SimProcess, server: SimServer): boolean;
}

/** The network of the world that is running, with the servers that can be reached in it. */
export class Wires extends Network {
  private readonly servers = new Map<string, SimServer>();
  readonly clients = new Set<Breakable>();

  serve(address: string, server: SimServer): void {
    this.servers.set(address, server);
  }

  server(address: string): SimServer {
    const server = this.servers.get(address);
    if (server === undefined) throw new Error(`Nothing listens at ${address}.`);
    return server;
  }

  forget(client: Breakable): void {
    this.clients.delete(client);
  }
}

let wires: Wires | null = null;

export const useNetwork = (used: Wires): void => {
  wires = used;
};

export const network = (): Wires => {
  if (wires === null) throw new Error('There is no network yet.');
  return wires;
};
