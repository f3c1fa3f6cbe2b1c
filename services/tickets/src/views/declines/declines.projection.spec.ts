import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { declines } from './declines.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(declines)(...facts.map(sample));

describe('what was declined', () => {
  it('has its reason, its tone and what was offered instead', () => given('request-declined').then({ request: 'a new machine', style: 'sympathetic', alternative: 'A loaned machine until then.' }));
});
