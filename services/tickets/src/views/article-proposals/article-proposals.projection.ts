import { MissedSearchAnswered, SearchMissed } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ArticleProposalRow } from './article-proposals.row.js';

/** What is searched for in vain, again and again (KBS-07)? Once is noticed; twice is a proposal. */
export const articleProposals = projection(ArticleProposalRow, {
  name: 'article-proposals',
  version: 1,
  mirrors: 'article-search',
  when: [
    on(SearchMissed, (row, { data: { searchId, query, language, times, searchedAt } }) => ({
      ...{ searchId, query, language, times },
      status: row?.articleId != null ? 'answered' : times > 1 ? 'proposed' : 'noticed',
      firstSeenAt: row?.firstSeenAt ?? searchedAt,
      lastSeenAt: searchedAt,
      articleId: row?.articleId ?? null,
      version: row?.version ?? 0,
    })),
    on(MissedSearchAnswered, (row, { data }) => row && { ...row, status: 'answered', articleId: data.articleId }),
  ],
  keyOf: ({ data }) => data.searchId,
});
