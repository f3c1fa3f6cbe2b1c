import { DomainError } from '@rapport/event-sourcing';
import { fastify, type FastifyInstance } from 'fastify';
import { limitOpenRoutes, networkOf } from './open-route-limits.js';

describe('limits of open routes', () => {
  let server: FastifyInstance;

  beforeEach(async () => {
    server = fastify({ trustProxy: true });
    server.setErrorHandler((error, _, reply) => reply.status(error instanceof DomainError && error.code === 'TOO_MANY_REQUESTS' ? 429 : 500).send(error instanceof DomainError ? error.details : error));
    await limitOpenRoutes(server, (request) => request.routeOptions.url ?? '', (route) => (route === '/open' ? 3 : undefined));
    for (const route of ['/open', '/closed']) server.get(route, () => 'ok');
  });
  afterEach(() => server.close());

  const from = async (address: string, route = '/open') => server.inject({ url: route, headers: { 'x-forwarded-for': address } });
  const statuses = async (addresses: readonly string[], route?: string) => {
    const found: number[] = [];
    for (const address of addresses) found.push((await from(address, route)).statusCode);
    return found;
  };
  const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

  it('let an address ask so often, say when it may ask again, and know nothing of routes that need a login', async () => {
    expect(await statuses(times(4, '192.0.2.7'))).toEqual([200, 200, 200, 429]);
    expect((await from('192.0.2.7')).json()).toEqual({ seconds: expect.any(Number) as number });
    expect(await statuses(['192.0.2.8'])).toEqual([200]);
    expect(await statuses(times(9, '192.0.2.7'), '/closed')).toEqual(times(9, 200));
  });

  it('take all addresses of a /64 for one, since whoever has one has them all', async () => {
    expect(await statuses(['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::3', '2001:db8:1:2:a:b:c:d', '2001:db8:1:3::1'])).toEqual([200, 200, 200, 429, 200]);
  });

  it('let a network ask five times as often as an address, however many addresses it has', async () => {
    const spread = Array.from({ length: 16 }, (_, index) => `192.0.2.${index + 1}`);
    expect(await statuses([...spread, '198.51.100.1'])).toEqual([...times(15, 200), 429, 200]);
  });

  it.each([
    ['192.0.2.77', '192.0.2.0'],
    ['::ffff:192.0.2.77', '192.0.2.0'],
    ['2001:db8:7:1::5', '2001:db8:7::'],
  ])('know the network of %s', (address, network) => expect(networkOf(address)).toBe(network));
});
