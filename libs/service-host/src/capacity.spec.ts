import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { turnAwayAboveCapacity } from './capacity.js';

type Hook = (request: FastifyRequest, reply: unknown, done: () => void) => void;

/** A server of which nothing is but its hooks. */
const serverOf = (most: number) => {
  const hooks = new Map<string, Hook>();
  turnAwayAboveCapacity({ addHook: (name: string, hook: Hook) => hooks.set(name, hook) } as unknown as FastifyInstance, most, pino({ level: 'silent' }));
  const asked = (url = '/v1/tickets', accept?: string) => {
    const request = { url, headers: { ...(accept === undefined ? {} : { accept }) }, routeOptions: {} } as unknown as FastifyRequest;
    const answer: Record<string, unknown> = { let: false };
    const reply = { header: (name: string, value: string) => ((answer[name] = value), reply), status: (code: number) => ((answer['status'] = code), reply), type: () => reply, send: (body: string) => ((answer['body'] = JSON.parse(body)), reply) };
    hooks.get('onRequest')!(request, reply, () => (answer['let'] = true));

    return { answer, answered: () => hooks.get('onResponse')!(request, reply, () => undefined) };
  };

  return asked;
};

describe('a service that is asked more than it can answer', () => {
  it('turns away who comes above capacity, and says when to come again', () => {
    const asked = serverOf(2);
    expect([asked(), asked()].map(({ answer }) => answer['let'])).toEqual([true, true]);
    expect(asked().answer).toMatchObject({ let: false, status: 503, 'retry-after': expect.stringMatching(/^[1-9]/) as string, body: { code: 'OVERLOADED', retryable: true } });
  });

  it('lets others in as soon as one was answered; who was turned away counts no more', () => {
    const asked = serverOf(1);
    const first = asked();
    asked().answered();
    expect(asked().answer['let']).toBe(false);
    first.answered();
    expect(asked().answer['let']).toBe(true);
  });

  it('counts no probes, no operators at work, no lists that stay open', () => {
    const asked = serverOf(1);
    for (const [url, accept] of [['/livez'], ['/metrics'], ['/v1/operations/projections'], ['/v1/tickets', 'text/event-stream']]) expect(asked(url, accept).answer['let']).toBe(true);
    expect(asked().answer['let']).toBe(true);
    expect(asked('/v1/operations/projections').answer['let']).toBe(true);
  });
});
