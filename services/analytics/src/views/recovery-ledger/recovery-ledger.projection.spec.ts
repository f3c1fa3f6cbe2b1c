import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { recoveryLedger } from './recovery-ledger.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, Record<string, unknown>>;
const given = projectionSpec(recoveryLedger);
const offered = (more: object): NewEvent => ({ ...sample('recovery-offered'), data: { ...sample('recovery-offered').data, ...more } });

describe('the ledger of what went wrong and what makes up for it', () => {
  it('enters each failure once, under the time when it happened', () => {
    for (const [fact, failure, reference, at] of [
      ['clock-breached', 'clock', 'metric', 'dueAt'],
      ['response-breached', 'response', null, 'dueAt'],
      ['promise-broken', 'promise', 'promiseId', 'brokenAt'],
      ['obstacle-reported', 'obstacle', 'obstacleId', 'reportedAt'],
      ['refund-overdue', 'refund', 'refundId', 'dueAt'],
    ] as const) {
      const { data } = sample(fact);
      given(sample(fact), sample(fact)).then({ ticketId: data['ticketId'] as string, side: 'failure', failure, reference: reference === null ? null : (data[reference] as string), at: data[at] as never });
    }
  });
  it('tells the failures of a clock apart by its runs', () => given(sample('clock-breached'), { ...sample('clock-breached'), data: { ...sample('clock-breached').data, ordinal: 7 } }).then({ failure: 'clock' }, { failure: 'clock' }));
  it('enters what we did, with the failure that it answers where one was named', () => {
    given(sample('recovery-offered')).then({ side: 'extra_service', failure: null, reference: null, at: '2026-03-02T09:30:00.000Z' as never });
    given(offered({ kind: 'voucher', failure: { kind: 'response', reference: null } })).then({ side: 'recovery', failure: 'response', reference: null });
    given(offered({ kind: 'gift', failure: { kind: 'other', reference: 'It came broken.' } })).then({ side: 'recovery', failure: 'other', reference: 'It came broken.' });
  });
});
