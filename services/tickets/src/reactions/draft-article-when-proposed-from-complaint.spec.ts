import { ArticleProposed } from '@rapport/contracts-complaints';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { draftArticleWhenProposedFromComplaint } from './draft-article-when-proposed-from-complaint.js';

const [articleId, complaintId] = [derivedId('spec', 'article'), derivedId('spec', 'complaint')];
const written = { kind: 'known_problem', language: 'zh', title: '反复漏水', body: '三次维修无效的，可以换新。' } as const;

describe('draft-article-when-proposed-from-complaint', () => {
  it('names the complaint, and leaves open who may see it', () =>
    reactionSpec(draftArticleWhenProposedFromComplaint)()
      .when(ArticleProposed({ complaintId, articleId, ...written, author: 'ana', proposedAt: SPEC_NOW }))
      .then({
        stream: streamOf({ category: 'article' }, articleId),
        type: 'DraftArticle',
        data: { articleId, ...written, audience: 'both', phase: 'after', productLine: null, keywords: [], visibility: null, accurateUntil: null, owner: 'ana', author: 'ana', ticketId: null, complaintId, searchId: null },
      }));
});
