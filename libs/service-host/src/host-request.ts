import type { CommandMetadata } from '@rapport/event-sourcing';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './authentication.js';

/** A request with what the host learned about it before the route began. */
export type HostRequest = FastifyRequest & {
  caller?: Caller;
  commandMetadata?: CommandMetadata;
};

export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};
