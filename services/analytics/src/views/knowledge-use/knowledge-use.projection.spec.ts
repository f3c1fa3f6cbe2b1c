import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import { knowledgeUse } from './knowledge-use.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(knowledgeUse)(...facts.map(sample));

describe('the use of what we know', () => {
  it('is searched for, found or not', () => given('search-answered', 'search-missed').then({ kind: 'answered', language: 'zh' }, { kind: 'missed', language: 'zh' }));
  it('is there, grows old and goes', () => given('article-published', 'article-review-due', 'article-retired').then({ kind: 'published', language: 'zh', articleKind: 'how_to', audience: 'both', visibility: 'public', productLine: 'washers' }, { kind: 'due', accurateUntil: '2026-09-02T09:00:00.000Z' as never }, { kind: 'retired' }));
  it('helps, or does not', () => given('article-voted').then({ kind: 'voted', readerId: 'ana', helpful: true, solved: true }));
  it('knows who read, of older votes only where it was one of us', () => {
    const { type, schemaVersion, data } = sample('article-voted');
    const by = (role: 'agent' | 'customer', readership?: 'anybody') => recorded({ type, schemaVersion, data: { ...(data as object), ...(readership === undefined ? {} : { readership }) } }, { metadata: { ...recorded(sample('article-voted')).metadata, actor: { id: 'cy', role } } });
    projectionSpec(knowledgeUse)(by('agent')).then({ readership: 'staff' });
    projectionSpec(knowledgeUse)(by('customer')).then({ readership: null });
    projectionSpec(knowledgeUse)(by('customer', 'anybody')).then({ readership: 'anybody' });
  });
  it('does not begin with a draft', () => given('article-drafted', 'article-reviewed').thenNothing());
});
