import type { CallHandler, ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { Subject } from 'rxjs';
import { Capacity, CapacityInterceptor, turnAwayAboveCapacity } from './capacity.js';

type Hook = (request: FastifyRequest, reply: unknown, done: () => void) => void;

/** A server of which nothing is but its hook. */
const serverOf = (most: number) => {
  const capacity = new Capacity(most);
  let hook: Hook = () => undefined;
  turnAwayAboveCapacity({ addHook: (_: string, added: Hook) => (hook = added) } as unknown as FastifyInstance, capacity, pino({ level: 'silent' }));
  const asked = (url = '/v1/tickets', accept?: string) => {
    const request = { url, headers: { ...(accept === undefined ? {} : { accept }) }, routeOptions: {} } as unknown as FastifyRequest;
    const answer: Record<string, unknown> = { let: false };
    let closed = () => undefined as unknown;
    const raw = { once: (_: string, listener: () => void) => (closed = listener) };
    const reply = { raw, header: (name: string, value: string) => ((answer[name] = value), reply), status: (code: number) => ((answer['status'] = code), reply), type: () => reply, send: (body: string) => ((answer['body'] = JSON.parse(body)), reply) };
    hook(request, reply, () => (answer['let'] = true));
    const work = new Subject<string>();
    const begin = () => new CapacityInterceptor(capacity).intercept({ switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext, { handle: () => work } as CallHandler).subscribe({ error: () => undefined });

    return { answer, begin, work, close: () => closed() };
  };

  return { capacity, asked };
};

describe('a service that is asked more than it can answer', () => {
  it('turns away who comes above capacity, and says when to come again', () => {
    const { asked } = serverOf(2);
    expect([asked(), asked()].map(({ answer }) => answer['let'])).toEqual([true, true]);
    expect(asked().answer).toMatchObject({ let: false, status: 503, 'retry-after': expect.stringMatching(/^[1-9]/) as string, body: { code: 'OVERLOADED', retryable: true } });
  });

  it('lets others in as soon as one was done with, well or badly; who was turned away never counted', () => {
    const { asked, capacity } = serverOf(2);
    const [first, second] = [asked(), asked()];
    asked().close();
    for (const { begin } of [first, second]) begin();
    expect(asked().answer['let']).toBe(false);
    first.work.complete();
    second.work.error(new Error('refused'));
    for (const { close } of [first, second]) close();
    expect(capacity.open).toBe(0);
    expect(asked().answer['let']).toBe(true);
  });

  it('does not wait for ever for somebody who has gone before their turn', () => {
    const { asked, capacity } = serverOf(1);
    asked().close();
    expect(capacity.open).toBe(0);
    const refusedByTheGuard = asked();
    refusedByTheGuard.close();
    expect(asked().answer['let']).toBe(true);
  });

  it('counts work that goes on though nobody waits for it', () => {
    const { asked, capacity } = serverOf(1);
    const one = asked();
    one.begin();
    one.close();
    expect(asked().answer['let']).toBe(false);
    one.work.complete();
    expect(capacity.open).toBe(0);
  });

  it('counts no probes, no operators at work, no lists that stay open', () => {
    const { asked, capacity } = serverOf(1);
    for (const [url, accept] of [['/livez'], ['/metrics'], ['/v1/operations/projections'], ['/v1/tickets', 'text/event-stream']]) {
      const one = asked(url, accept);
      one.begin();
      expect(one.answer['let']).toBe(true);
    }
    expect(capacity.open).toBe(0);
    expect(asked().answer['let']).toBe(true);
    expect(asked('/v1/operations/projections').answer['let']).toBe(true);
  });
});
