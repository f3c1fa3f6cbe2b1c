import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, type AnyProjection } from '@rapport/event-sourcing';
import type { Runner } from '@rapport/projections';
import { firstValueFrom, of, tap } from 'rxjs';
import { tokenOf } from './consistency-token.js';
import { hostRefusals } from './host-refusals.js';
import { ReadsInterceptor } from './reads.interceptor.js';
import { READS } from './route-marks.js';

const view = { name: 'tickets' } as AnyProjection;

/** A read of one view, with what happens to its database while the row is read. */
const read = async (headers: Readonly<Record<string, string>>, meanwhile: () => void, runner: Partial<Runner>) => {
  const handler = Object.assign(() => undefined, {});
  Reflect.defineMetadata(READS, [view], handler);
  const http = { getRequest: () => ({ headers }), getResponse: () => ({ header: () => undefined }) };
  const context = { getHandler: () => handler, switchToHttp: () => http } as unknown as ExecutionContext;
  const next: CallHandler = { handle: () => of('the row').pipe(tap(meanwhile)) };

  return firstValueFrom(await new ReadsInterceptor(new Reflector(), runner as Runner).intercept(context, next));
};

describe('a read that presents a token', () => {
  const token = tokenOf(new Map([[3, 7]]));

  it('answers what was read when the view has reached its place', async () => {
    expect(await read({ 'consistency-token': token }, () => undefined, { losses: 2, waitFor: () => Promise.resolve(true) })).toBe('the row');
  });

  it('is refused as behind when the database was lost while it read: what came back may be older', async () => {
    const runner = { losses: 2, waitFor: () => Promise.resolve(true) };
    const refusal = await read({ 'consistency-token': token }, () => (runner.losses += 1), runner).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect((refusal as DomainError).code).toBe(hostRefusals.VIEW_BEHIND.code);
  });

  it('is refused as behind when the view does not reach its place in time', async () => {
    await expect(read({ 'consistency-token': token }, () => undefined, { losses: 0, waitFor: () => Promise.resolve(false) })).rejects.toMatchObject({ code: hostRefusals.VIEW_BEHIND.code });
  });
});
