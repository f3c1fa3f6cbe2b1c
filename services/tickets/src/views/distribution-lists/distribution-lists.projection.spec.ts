import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { distributionLists } from './distribution-lists.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.distribution-list-${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(distributionLists)(...facts.map(sample));

describe('distribution lists', () => {
  it('have the name that they were given last', () => {
    given('opened').then({ code: 'product-news', name: { zh: '产品消息', en: 'Product news' }, closed: false, openedBy: 'mia' });
    given('opened', 'renamed').then({ code: 'product-news', name: { zh: '新品消息', en: 'News of products' } });
  });
  it('stay when they are closed, with the reason', () => given('opened', 'closed').then({ closed: true, closedBecause: 'Another one takes its place.', closedAt: '2026-06-01T09:00:00.000Z' as never }));
  it('have no row before they are opened', () => given('renamed', 'closed').thenNothing());
});
