import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { clocks } from './clocks.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string, more: object = {}) => {
  const event = JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, object>;
  return { ...event, data: { ...event.data, ...more } };
};
const given = projectionSpec(clocks);

describe('the clocks of tickets', () => {
  it('show what runs, and when it is due', () => given(sample('clock-changed')).then({ metric: 'first-response', status: 'running', open: true, nextDueAt: '2026-03-02T09:15:00.000Z' as never, breached: false }));
  it('show what stands still, and what has ended', () => {
    given(sample('clock-changed', { status: 'paused', dueAt: null })).then({ open: true, dueAt: null, nextDueAt: '9999-12-31T00:00:00.000Z' as never });
    given(sample('clock-changed'), sample('clock-changed', { status: 'met', endedAt: '2026-03-02T09:05:00.000Z' })).then({ open: false, status: 'met' });
  });
  it('keep warnings and breaches, and who answers for them', () =>
    given(sample('clock-changed'), sample('clock-warned'), sample('clock-breached'), sample('clock-changed', { status: 'breached' }), sample('breach-acknowledged')).then({
      warnings: ['half'], breached: true, owner: 'ana', status: 'breached', open: true, acknowledgedBy: 'boss', detectedAt: '2026-03-02T09:15:01.000Z' as never,
    }));
});
