import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { ticketTemplates } from './ticket-templates.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(ticketTemplates)(...facts.map(sample));

describe('ticket templates', () => {
  it('stand as they were published last', () => given('ticket-template-published').then({ code: 'washer-leaks', templateVersion: 1, archived: false, publishedBy: 'mia' }));
  it('are archived', () => given('ticket-template-published', 'ticket-template-archived').then({ templateVersion: 1, archived: true, terms: expect.objectContaining({ item: 'WM-500' }) as never }));
  it('have no row before the first version', () => given('ticket-template-archived').then());
});
