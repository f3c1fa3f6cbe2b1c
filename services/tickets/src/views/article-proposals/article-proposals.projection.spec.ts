import { MissedSearchAnswered, SearchAnswered, SearchMissed } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { articleProposals } from './article-proposals.projection.js';

const [searchId, articleId] = [derivedId('spec', 'search'), derivedId('spec', 'article')];
const words = { searchId, query: '漏水', language: 'zh' } as const;
const missed = (times: number) => SearchMissed({ ...words, times, searchedAt: later(SPEC_NOW, times * HOUR) });
const given = projectionSpec(articleProposals);

describe('searches without result', () => {
  it('are noticed once, and proposals when they come back', () => {
    given(missed(1)).then({ query: '漏水', status: 'noticed', times: 1 });
    given(missed(1), missed(2)).then({ status: 'proposed', times: 2, firstSeenAt: later(SPEC_NOW, HOUR), lastSeenAt: later(SPEC_NOW, 2 * HOUR) });
  });
  it('are answered by an article, whoever searches afterwards', () => given(missed(1), MissedSearchAnswered({ searchId, articleId, answeredAt: SPEC_NOW }), missed(2)).then({ status: 'answered', articleId, times: 2 }));
  it('are none where something was found', () => given(SearchAnswered({ ...words, found: 1, searchedAt: SPEC_NOW })).thenNothing());
});
