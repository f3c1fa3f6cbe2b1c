import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { FaultProxy } from './fault-proxy.js';

/** A server that says back what it hears, and notes how it came. */
class Echo {
  private constructor(
    private readonly server: Server,
    readonly chunks: Buffer[],
    readonly ends: Promise<void>,
  ) {}

  static async start(answer: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<Echo> {
    const chunks: Buffer[] = [];
    let ended: () => void = () => undefined;
    const ends = new Promise<void>((resolve) => (ended = resolve));
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes: Buffer) => (chunks.push(bytes), socket.writable && socket.write(answer(bytes))));
      socket.on('end', () => (ended(), socket.end()));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');

    return new Echo(server, chunks, ends);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get heard(): string {
    return Buffer.concat(this.chunks).toString();
  }

  stop(): void {
    this.server.close();
  }
}

/** A client that collects what it hears. */
class Caller {
  heard = '';
  readonly over: Promise<string>;
  readonly ended: Promise<void>;
  private readonly socket: Socket;
  private look: () => void = () => undefined;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    this.socket.on('data', (bytes: Buffer) => ((this.heard += bytes.toString()), this.look()));
    this.over = new Promise((resolve) => {
      this.socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      this.socket.once('close', () => resolve('closed'));
    });
    this.ended = new Promise((resolve) => this.socket.once('end', () => resolve()));
  }

  say(text: string): void {
    this.socket.write(text);
  }

  hang(): void {
    this.socket.end();
  }

  async hears(text: string): Promise<void> {
    await new Promise<void>((resolve) => {
      this.look = () => (this.heard.includes(text) ? resolve() : undefined);
      this.look();
    });
  }

  leave(): void {
    this.socket.destroy();
  }
}

describe('a fault proxy', () => {
  let echo: Echo;
  let proxy: FaultProxy;
  let caller: Caller;
  const opened = async () => {
    caller = new Caller(proxy.port);
    caller.say('hello ');
    await caller.hears('hello ');
  };

  beforeEach(async () => {
    echo = await Echo.start();
    proxy = await FaultProxy.before(echo.port);
    await opened();
  });
  afterEach(async () => {
    caller.leave();
    await proxy.close();
    echo.stop();
  });

  it('passes everything while it is told nothing, the end included', async () => {
    const long = 'x'.repeat(3_000_000);
    caller.say(`${long}!`);
    await caller.hears('!');
    expect(caller.heard.length).toBe('hello '.length + long.length + 1);
    caller.hang();
    await echo.ends;
    await caller.ended;
  });

  it('makes what it delays arrive after what was said later elsewhere, in its own order', async () => {
    const other = await FaultProxy.before(echo.port);
    const quick = new Caller(other.port);
    await proxy.afflict({ kind: 'latency', ms: 400, jitter: 200 });
    for (const word of ['one ', 'two ', 'three ']) caller.say(word);
    quick.say('quick');
    await quick.hears('quick');
    expect(caller.heard).toBe('hello ');
    await caller.hears('three ');
    expect(caller.heard).toBe('hello one two three ');
    quick.leave();
    await other.close();
  });

  it('lets one byte at a time through', async () => {
    await proxy.afflict({ kind: 'trickle', everyMs: 5, towards: 'up' });
    const before = echo.chunks.length;
    caller.say('trickled');
    await caller.hears('trickled');
    expect(echo.chunks.slice(before).map(({ length }) => length)).toEqual(Array.from('trickled', () => 1));
  });

  it('squeezes into small slices, and loses nothing', async () => {
    await proxy.afflict({ kind: 'bandwidth', bytesPerSecond: 50_000, towards: 'up' });
    const before = echo.chunks.length;
    caller.say('y'.repeat(9_999) + '!');
    await caller.hears('!');
    expect(echo.chunks.slice(before).length).toBeGreaterThanOrEqual(5);
    expect(caller.heard.length).toBe('hello '.length + 10_000);
  });

  it('holds everything in a black hole and gives it back when it heals', async () => {
    await proxy.afflict({ kind: 'black-hole' });
    caller.say('lost?');
    const other = new Caller(echo.port);
    other.say('around');
    await other.hears('around');
    expect(echo.heard).not.toContain('lost?');
    await proxy.heal();
    await caller.hears('lost?');
    other.leave();
  });

  it('holds one direction only where it is told so', async () => {
    await proxy.afflict({ kind: 'black-hole', towards: 'down' });
    const heard = echo.chunks.length;
    caller.say('heard, not answered');
    while (echo.chunks.length === heard) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(caller.heard).toBe('hello ');
    await proxy.heal();
    await caller.hears('heard, not answered');
  });

  it('resets live connections and those that come', async () => {
    await proxy.afflict({ kind: 'reset' });
    expect(await caller.over).toBe('ECONNRESET');
    expect(await new Caller(proxy.port).over).toMatch(/ECONNRESET|closed/);
    await proxy.heal();
    await opened();
  });

  it('listens no more while it refuses, and at the same port afterwards', async () => {
    const { port } = proxy;
    await proxy.afflict({ kind: 'refuse' });
    expect(await new Caller(port).over).toBe('ECONNREFUSED');
    await proxy.heal();
    expect(proxy.port).toBe(port);
    await opened();
  });

  it('takes connections and never answers; when it heals they are reset, and what they said is gone', async () => {
    await proxy.afflict({ kind: 'silence' });
    const ignored = new Caller(proxy.port);
    ignored.say('anybody?');
    caller.say('still there?');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await proxy.heal();
    expect(await ignored.over).toBe('ECONNRESET');
    expect(await caller.over).toBe('ECONNRESET');
    expect(echo.heard).toBe('hello ');
  });

  it('closes one half: the client is told the end, and what it says still arrives', async () => {
    await proxy.afflict({ kind: 'half-close' });
    await caller.ended;
    const heard = echo.chunks.length;
    caller.say('one way');
    while (echo.chunks.length === heard) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(echo.heard).toBe('hello one way');
    expect(caller.heard).toBe('hello ');
  });

  it('cuts after a number of bytes, both ways counted', async () => {
    await proxy.afflict({ kind: 'cut-after', bytes: 30 });
    caller.say('1234567');
    caller.say('more than it lets through');
    expect(await caller.over).toBe('ECONNRESET');
    expect(echo.heard.length).toBeLessThan(40);
  });

  it('leads new connections elsewhere when it is switched', async () => {
    const elsewhere = await Echo.start((bytes) => Buffer.from(bytes.toString().toUpperCase()));
    proxy.switchTo(elsewhere.port);
    const moved = new Caller(proxy.port);
    moved.say('moved');
    await moved.hears('MOVED');
    caller.say('stayed');
    await caller.hears('stayed');
    moved.leave();
    elsewhere.stop();
  });
});
