import { readFileSync } from 'node:fs';
import { entitlementEvents } from '@rapport/contracts-tickets';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { entitlements } from './entitlements.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(entitlements)(...facts.map(sample));

describe('the entitlements', () => {
  it('stand as they were granted', () => given('entitlement-granted').then({ item: 'Notebook 14', planVersion: 0, serial: 'N14-0042', uses: 0, refusals: 0, withdrawnAt: null }));
  it('count what they were good for, and what not', () => given('entitlement-granted', 'entitlement-used', 'entitlement-refused', 'entitlement-used').then({ uses: 2, refusals: 1 }));
  it('end when they are withdrawn', () => given('entitlement-granted', 'entitlement-withdrawn').then({ withdrawnAt: instant('2026-04-12T09:00:00.000Z'), withdrawalReason: 'The item was given back.' }));
  it('show something of every fact', () => expect(entitlements.when.map(({ contract }) => contract)).toEqual([...entitlementEvents]));
});
