import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { visitTimes } from './visit-times.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(visitTimes)(...facts.map(sample));

describe('the times of a visit', () => {
  it('begin with the request, and have its limits', () => given('repair-requested').then({ requestedAt: '2026-03-02T09:00:00.000Z' as never, bookingDueAt: '2026-03-02T13:00:00.000Z' as never, bookedAt: null, outcome: 'open' }));
  it('keep the first agreement and the first arrival', () => {
    given('repair-requested', 'on-site-booked', 'on-site-booked', 'on-site-arrived').then({ bookedAt: (sample('on-site-booked').data as Readonly<Record<string, unknown>>)['bookedAt'] as never, arrivedAt: '2026-03-02T14:05:00.000Z' as never });
  });
  it('tell how it ended', () => {
    given('repair-requested', 'repair-done').then({ outcome: 'on_the_spot' });
    given('repair-requested', 'item-taken-away', 'backup-unit-issued').then({ outcome: 'backup_unit' });
    given('repair-requested', 'repair-cancelled').then({ outcome: 'cancelled' });
  });
});
