import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { ticketSubjects } from './ticket-subjects.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, Record<string, never>>;
const given = (...facts: readonly string[]) => projectionSpec(ticketSubjects)(...facts.map(sample));
const [opened, classified] = [sample('ticket-opened').data, sample('ticket-classified').data];

describe('what tickets are about', () => {
  it('is the product that was named, and no service item yet', () => given('ticket-opened').then({ product: opened['item']!, serviceItem: null, nature: opened['nature']!, fee: opened['fee']! }));
  it('is the service item of whoever classified it last', () => given('ticket-opened', 'ticket-classified').then({ product: opened['item']!, serviceItem: classified['serviceItem']!, nature: classified['nature']!, fee: classified['fee']! }));
  it('is not known of records of elsewhere', () => given('ticket-classified').thenNothing());
});
