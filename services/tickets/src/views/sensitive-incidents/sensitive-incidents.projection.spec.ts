import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { sensitiveIncidents } from './sensitive-incidents.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(sensitiveIncidents)(...facts.map(sample));

describe('the sensitive incidents', () => {
  it('name who may see them', () => {
    given('sensitive-incident-opened').then({ kind: 'lost_child', viewers: ['ana', 'guard-7'], outcome: null, reason: 'A boy of five is missing since noon.' });
    given('sensitive-incident-opened', 'viewer-added').then({ viewers: ['ana', 'guard-7', 'guard-9'] });
    given('sensitive-incident-opened', 'viewer-added', 'viewer-removed').then({ viewers: ['ana', 'guard-7'] });
  });
  it('keep the features by which somebody is known, and how it ended', () =>
    given('sensitive-incident-opened', 'features-noted', 'sensitive-incident-resolved').then({ features: 'Red cap, blue jacket.', lastSeen: 'At the fountain.', outcome: 'found', note: 'He was on the carousel.' }));
  it('know nothing of a ticket that is none', () => given('viewer-added', 'features-noted', 'sensitive-incident-resolved').thenNothing());
});
