import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { clockPolicies } from './clock-policies.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(clockPolicies)(...facts.map(sample));

describe('the clock policies', () => {
  it('show the newest version, whole', () => given('clock-policy-published').then({ code: 'key-clients', policyVersion: 1, order: 1, archived: false, goal: null, targetShare: null }));
  it('show goal and target of a version that has them', () => {
    const { data, ...fact } = sample('clock-policy-published');
    const goal = { zh: '让关键客户放心', en: 'Key clients can rely on us' };
    projectionSpec(clockPolicies)({ ...fact, data: { ...(data as object), goal, targetShare: 0.9 } }).then({ code: 'key-clients', goal, targetShare: 0.9 });
  });
  it('keep what is archived', () => given('clock-policy-published', 'clock-policy-archived').then({ code: 'key-clients', archived: true }));
});
