import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { obstacles } from './obstacles.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(obstacles)(...facts.map(sample));

describe('obstacles', () => {
  it('are kept by kind', () => given('obstacle-reported').then({ kind: 'outdated_procedure', note: 'Two forms for one repair.' }));
});
