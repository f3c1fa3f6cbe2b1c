import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { obstacleMeasures } from './obstacle-measures.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(obstacleMeasures)(...facts.map(sample));

describe('measures against obstacles', () => {
  it('say what is to be done by whom', () => given('obstacle-measure-planned').then({ obstacle: 'outdated_procedure', ownerId: 'mia', result: null, effective: null, completedAt: null }));
  it('say what came of it', () => given('obstacle-measure-planned', 'obstacle-measure-completed').then({ ownerId: 'mia', result: 'The second form is gone.', effective: true, completedBy: 'mia' }));
});
