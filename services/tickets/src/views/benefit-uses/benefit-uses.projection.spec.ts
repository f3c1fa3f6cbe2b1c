import { readFileSync } from 'node:fs';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_ID } from '@rapport/testing';
import { benefitUses } from './benefit-uses.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;

describe('the uses of benefits', () => {
  it('are one row each, with the reason where it was refused', () =>
    projectionSpec(benefitUses)(sample('entitlement-used'), sample('entitlement-refused')).then(
      { holderId: SPEC_ID, benefit: 'onsite_repair', place: '上海', ageDays: 20, allowed: true, reason: null, askedAt: instant('2026-03-22T09:00:00.000Z') },
      { benefit: 'exchange', allowed: false, reason: 'expired', validUntil: '2026-04-02', askedAt: instant('2026-04-11T09:00:00.000Z') },
    ));
});
