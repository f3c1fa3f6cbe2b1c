import { ArticleProposed } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { draftArticleWhenProposedFromTicket } from './draft-article-when-proposed-from-ticket.js';

const [articleId, ticketId] = [derivedId('spec', 'article'), derivedId('spec', 'ticket')];
const written = { kind: 'known_problem', language: 'zh', title: '漏水', body: '更换密封圈。' } as const;

describe('draft-article-when-proposed-from-ticket', () => {
  it('makes the agent its author, and leaves open who may see it', () =>
    reactionSpec(draftArticleWhenProposedFromTicket)()
      .when(ArticleProposed({ ticketId, articleId, ...written, author: 'ana', proposedAt: SPEC_NOW }))
      .then({
        stream: streamOf({ category: 'article' }, articleId),
        type: 'DraftArticle',
        data: { articleId, ...written, audience: 'both', phase: 'after', productLine: null, keywords: [], visibility: null, accurateUntil: null, owner: 'ana', author: 'ana', ticketId, searchId: null },
      }));
});
