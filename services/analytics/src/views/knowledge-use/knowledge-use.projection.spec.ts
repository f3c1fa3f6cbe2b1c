import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { knowledgeUse } from './knowledge-use.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(knowledgeUse)(...facts.map(sample));

describe('the use of what we know', () => {
  it('is searched for, found or not', () => given('search-answered', 'search-missed').then({ kind: 'answered', language: 'zh' }, { kind: 'missed', language: 'zh' }));
  it('is there, grows old and goes', () => given('article-published', 'article-review-due', 'article-retired').then({ kind: 'published', language: 'zh' }, { kind: 'due' }, { kind: 'retired' }));
  it('helps, or does not', () => given('article-voted').then({ kind: 'voted', readerId: 'ana', helpful: true, solved: true }));
  it('does not begin with a draft', () => given('article-drafted', 'article-reviewed').thenNothing());
});
