import type { Type } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { hostRefusals } from './host-refusals.js';
import { routesOf } from './open-api.js';
import { sendProblem } from './problem.filter.js';

/** An address with the methods that it takes. */
interface Address {
  readonly segments: readonly string[];
  readonly methods: Set<string>;
}

const segmentsOf = (path: string): readonly string[] => path.split('/');

const fits = ({ segments }: Address, path: readonly string[]): boolean => segments.length === path.length && segments.every((segment, index) => (segment.startsWith('{') ? path[index] !== '' : segment === path[index]));

/** Answers 405 with `Allow` where the address is known and the method is not (RFC 9110 §15.5.6); an address that is not known stays 404. */
export const refuseUnknownMethods = (fastify: FastifyInstance, controllers: readonly Type[], logger: Logger): void => {
  const addresses = new Map<string, Address>();
  for (const { method, path } of [...routesOf(controllers), { method: 'get', path: '/openapi.json' }, { method: 'get', path: '/docs' }]) {
    const address = addresses.get(path) ?? { segments: segmentsOf(path), methods: new Set() };
    addresses.set(path, address);
    for (const taken of method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]) address.methods.add(taken);
  }

  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const path = request.url.split('?')[0]!;
    const segments = segmentsOf(path);
    const allowed = [...new Set([...addresses.values()].filter((address) => fits(address, segments)).flatMap(({ methods }) => [...methods]))];
    if (allowed.length === 0) return done();
    const allow = allowed.sort().join(', ');
    sendProblem(refuse(hostRefusals.METHOD_NOT_ALLOWED, { method: request.method, path: path.slice(0, 200), allow }), request, reply.header('allow', allow), logger);
  });
};
