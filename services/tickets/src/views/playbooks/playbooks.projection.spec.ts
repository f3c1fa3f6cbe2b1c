import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { playbooks } from './playbooks.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(playbooks)(...facts.map(sample));

describe('playbooks', () => {
  it('stand as they were published last', () => given('playbook-published').then({ code: 'doorstep-delivery', playbookVersion: 1, archived: false, publishedBy: 'mia' }));
  it('are archived', () => given('playbook-published', 'playbook-archived').then({ playbookVersion: 1, archived: true, terms: expect.objectContaining({ kind: 'delivery' }) as never }));
  it('are archived before anybody has published what is shipped', () => given('playbook-archived').then({ code: 'doorstep-delivery', playbookVersion: 0, archived: true, terms: null, publishedAt: null }));
});
