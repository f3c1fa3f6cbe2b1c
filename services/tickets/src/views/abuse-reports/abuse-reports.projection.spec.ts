import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { abuseReports } from './abuse-reports.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(abuseReports)(...facts.map(sample));

describe('reports of abuse', () => {
  it('wait for a decision, in the words of whoever reports', () => given('abuse-reported').then({ kind: 'privacy', status: 'reported', details: 'That is my number.', reason: null, decidedAt: null }));
  it('are upheld or dismissed, for a reason', () => {
    given('abuse-reported', 'abuse-upheld').then({ status: 'upheld', reason: 'It is', decidedBy: 'mia', decidedAt: '2026-03-02T09:20:00.000Z' as never });
    given('abuse-reported', 'abuse-dismissed').then({ status: 'dismissed', reason: 'It is the number of the shop' });
  });
});
