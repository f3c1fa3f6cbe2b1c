import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { contactReviews } from './contact-reviews.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(contactReviews)(...facts.map(sample));

it('reviews count what was met and missed, and not what did not apply', () => {
  given('contact-reviewed').then({ agentId: 'bo', medium: 'phone', met: 2, missed: 1, withdrawnBecause: null });
  given('contact-reviewed', 'contact-review-withdrawn').then({ met: 2, withdrawnBecause: 'The wrong call' });
});
