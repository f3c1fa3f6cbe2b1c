import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Affliction } from './affliction.js';
import { Flow } from './flow.js';

/** Sees the bytes of one connection before they pass. False resets the connection, and nothing of that chunk passes. */
export interface Tap {
  up(bytes: Buffer): boolean;
  down(bytes: Buffer): boolean;
}

interface Link {
  readonly client: Socket;
  readonly server: Socket | null;
  readonly flows: readonly Flow[];
}

/** A TCP proxy on the loopback address that can be told to misbehave. */
export class FaultProxy {
  private readonly links = new Set<Link>();
  private listener: Server | null = null;
  private affliction: Affliction | null = null;
  private address = 0;

  /** @param tap makes what watches each new connection. */
  constructor(
    private upstream: number,
    private readonly tap: () => Tap | null = () => null,
  ) {}

  /** Listens on a free port, or on the one given. */
  static async before(upstream: number, tap?: () => Tap | null, port = 0): Promise<FaultProxy> {
    const proxy = new FaultProxy(upstream, tap);
    await proxy.listen(port);

    return proxy;
  }

  get port(): number {
    return this.address;
  }

  /** Connections that are open now. */
  get open(): number {
    return this.links.size;
  }

  /** New connections go to another port from now on. */
  switchTo(upstream: number): void {
    this.upstream = upstream;
  }

  /** Misbehaves until `heal`. One affliction at a time: the next one takes its place. */
  async afflict(affliction: Affliction): Promise<void> {
    this.affliction = affliction;
    if (affliction.kind === 'reset' || affliction.kind === 'refuse') this.resetAll();
    if (affliction.kind === 'refuse') await this.unlisten();
    if (affliction.kind === 'half-close') for (const { client } of this.links) client.end();
    for (const { flows } of this.links) for (const flow of flows) flow.go();
  }

  async heal(): Promise<void> {
    const healed = this.affliction;
    this.affliction = null;
    if (healed?.kind === 'silence' || healed?.kind === 'half-close') this.resetAll();
    if (healed?.kind === 'refuse') await this.listen(this.address);
    for (const { flows } of this.links) for (const flow of flows) flow.go();
  }

  /** RST to all who are connected now. Answers how many. */
  resetAll(): number {
    const links = [...this.links];
    for (const link of links) this.reset(link);

    return links.length;
  }

  async close(): Promise<void> {
    this.resetAll();
    await this.unlisten();
  }

  private async listen(port: number): Promise<void> {
    const listener = createServer({ allowHalfOpen: true }, (client) => this.accept(client));
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
    this.listener = listener;
    this.address = (listener.address() as AddressInfo).port;
  }

  private async unlisten(): Promise<void> {
    const listener = this.listener;
    this.listener = null;
    if (listener === null) return;
    listener.close();
    await once(listener, 'close');
  }

  private accept(client: Socket): void {
    client.setNoDelay(true);
    client.on('error', () => undefined);
    if (this.affliction?.kind === 'reset') return void client.resetAndDestroy();
    if (this.affliction?.kind === 'silence') return this.swallow(client);

    const server = connect({ port: this.upstream, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const tap = this.tap();
    let passed = 0;
    const counted = (bytes: number) => {
      passed += bytes;
      const enough = this.affliction?.kind === 'cut-after' && passed > this.affliction.bytes;
      if (enough) this.reset(link);
      return !enough;
    };
    const seen = (look: (bytes: Buffer) => boolean) => (bytes: Buffer) => {
      const goesOn = look(bytes);
      if (!goesOn) this.reset(link);
      return goesOn;
    };
    const now = () => this.affliction;
    const link: Link = {
      client,
      server,
      flows: [new Flow('up', client, server, now, counted, seen((bytes) => tap?.up(bytes) ?? true)), new Flow('down', server, client, now, counted, seen((bytes) => tap?.down(bytes) ?? true))],
    };
    this.links.add(link);
    for (const socket of [client, server]) socket.on('error', () => this.reset(link));
    for (const socket of [client, server]) socket.on('close', () => (client.destroyed && server.destroyed ? this.links.delete(link) : undefined));
    if (this.affliction?.kind === 'half-close') client.end();
  }

  private swallow(client: Socket): void {
    const link: Link = { client, server: null, flows: [] };
    this.links.add(link);
    client.resume();
    client.on('close', () => this.links.delete(link));
  }

  private reset(link: Link): void {
    this.links.delete(link);
    for (const flow of link.flows) flow.stop();
    link.client.resetAndDestroy();
    link.server?.resetAndDestroy();
  }
}
