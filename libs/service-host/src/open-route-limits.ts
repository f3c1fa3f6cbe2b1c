import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals } from './host-refusals.js';

const MINUTE = 60_000;
/** Whoever has an IPv6 address has all of its /64; whoever has many addresses mostly has them in one network. */
const [ADDRESS_BITS, NETWORK_BITS] = [64, 48];
/** As many addresses of one network together as if so many of them did all that they may. */
const PER_NETWORK = 5;

/** The network of an address: /24 of IPv4, /48 of IPv6. */
export const networkOf = (ip: string): string => {
  const normal = normalizeIP(ip, NETWORK_BITS);
  return normal.includes(':') ? normal : normal.replace(/\.\d+$/, '.0');
};

/**
 * Of what needs no login each address may ask so often within a minute, and each network five times as often: a form that anybody may send is neither a way to fill the log nor to have us write to somebody (S9).
 *
 * @param perMinute how often an address may ask; undefined for routes that need a login.
 */
export const limitOpenRoutes = async (fastify: FastifyInstance, routeOf: (request: FastifyRequest) => string, perMinute: (route: string) => number | undefined): Promise<void> => {
  await fastify.register(rateLimit, { global: false });
  const limitBy = (place: (ip: string) => string, times: number) =>
    fastify.createRateLimit({ timeWindow: MINUTE, max: (request) => times * perMinute(routeOf(request))!, keyGenerator: (request) => `${place(request.ip)} ${routeOf(request)}` });
  const limits = [limitBy((ip) => normalizeIP(ip, ADDRESS_BITS), 1), limitBy(networkOf, PER_NETWORK)];
  fastify.addHook('onRequest', async (request) => {
    if (perMinute(routeOf(request)) === undefined) return;
    for (const limit of limits) {
      const outcome = await limit(request);
      if (!outcome.isAllowed && outcome.isExceeded) throw refuse(hostRefusals.TOO_MANY_REQUESTS, { seconds: outcome.ttlInSeconds });
    }
  });
};
