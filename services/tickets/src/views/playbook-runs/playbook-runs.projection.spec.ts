import { readFileSync } from 'node:fs';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { playbookRuns } from './playbook-runs.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly (string | NewEvent)[]) => projectionSpec(playbookRuns)(...facts.map((fact) => (typeof fact === 'string' ? sample(fact) : fact)));
const last = { ...sample('playbook-step-done'), data: { ...(sample('playbook-step-done').data as object), step: 'note-next', mandatory: false, inOrder: true } };

describe('runs of playbooks', () => {
  it('begin with every step open', () => given('playbook-run-started').then({ mandatory: 2, mandatoryDone: 0, done: 0, skipped: 0, outOfOrder: 0, open: true, endedAt: null }));
  it('count what was done, out of order, and left out', () =>
    given('playbook-run-started', 'playbook-step-done', 'playbook-step-skipped').then({
      ...{ mandatoryDone: 1, done: 1, skipped: 1, outOfOrder: 1, open: true },
      steps: [expect.objectContaining({ step: 'call-ahead', status: 'skipped', reason: 'The customer had called already.' }), expect.objectContaining({ step: 'try-out', status: 'done', settledBy: 'ana' }), expect.objectContaining({ step: 'note-next', status: 'open' })] as never,
    }));
  it('end with their last step', () => given('playbook-run-started', 'playbook-step-done', 'playbook-step-skipped', last).then({ open: false, done: 2, mandatoryDone: 1, endedAt: instant('2026-03-03T10:00:00.000Z') }));
});
