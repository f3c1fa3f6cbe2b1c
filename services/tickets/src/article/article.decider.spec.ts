import { ARTICLE_ACCURACY, ArticleDrafted, ArticlePublished, ArticleRetired, ArticleReviewDue, ArticleReviewed, ArticleRevised, ArticleVoted } from '@rapport/contracts-tickets';
import { DAY, derivedId, later } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ArticleCommand } from './article.commands.js';
import { articleAggregate, articleDecider } from './article.decider.js';
import type { ArticleContent } from './article.state.js';

const given = deciderSpec(articleDecider);
const articleId = derivedId('spec', 'article');
const accurateUntil = later(SPEC_NOW, 90 * DAY);
const content: ArticleContent = { kind: 'how_to', audience: 'both', phase: 'after', productLine: 'washers', format: 'text', keywords: ['漏水'], language: 'zh', title: '漏水怎么办', body: '更换密封圈。', visibility: 'public', accurateUntil, owner: 'ana' };
const as = (id: string) => metadata({ actor: { id, role: 'agent' } });
const draft = (data: Partial<ArticleContent> = {}): ArticleCommand => ({ type: 'DraftArticle', data: { articleId, ...content, ...data, ticketId: null, searchId: null, author: 'ana' }, metadata: as('ana') });
const revise = (data: Partial<ArticleContent> = {}, author = 'ana'): ArticleCommand => ({ type: 'ReviseArticle', data: { articleId, ...content, ...data, author }, metadata: as(author) });
const review = (by = 'bo'): ArticleCommand => ({ type: 'ReviewArticle', data: { articleId }, metadata: as(by) });
const publish: ArticleCommand = { type: 'PublishArticle', data: { articleId, staleAfterDays: 365 }, metadata: as('mia') };
const retire: ArticleCommand = { type: 'RetireArticle', data: { articleId, reason: 'Sold no more' }, metadata: as('mia') };
const ring = (edition: number): ArticleCommand => ({ type: 'MarkReviewDue', data: { articleId, edition, accurateUntil }, metadata: metadata() });
const reviewFrom = { votes: 2, percent: 50 };
const vote = (helpful: boolean, solved = false): ArticleCommand => ({ type: 'VoteHelpful', data: { articleId, voterId: 'cy', readership: 'client', helpful, solved, reviewFrom }, metadata: metadata() });

const drafted = (data: Partial<ArticleContent> = {}) => ArticleDrafted({ articleId, ...content, ...data, ticketId: null, searchId: null, author: 'ana', draftedAt: SPEC_NOW });
const revised = (data: Partial<ArticleContent> = {}, author = 'ana') => ArticleRevised({ articleId, ...content, ...data, author, revisedAt: SPEC_NOW });
const reviewed = ArticleReviewed({ articleId, reviewedBy: 'bo', reviewedAt: SPEC_NOW });
const published = (edition = 1, data: { title?: string } = {}) => ArticlePublished({ articleId, edition, ...content, ...data, visibility: 'public', accurateUntil, words: { head: data.title === undefined ? '漏水 怎么 怎么办 漏水' : '漏水 漏水', body: '更换 密封 密封圈' }, publishedBy: 'mia', publishedAt: SPEC_NOW });
const due = ArticleReviewDue({ articleId, edition: 1, accurateUntil, because: 'accuracy', noticedAt: SPEC_NOW });
const retired = ArticleRetired({ articleId, reason: 'Sold no more', retiredBy: 'mia', retiredAt: SPEC_NOW });
const voted = (helpful: boolean, solved: boolean, previous: { helpful: boolean; solved: boolean } | null = null) => ArticleVoted({ articleId, edition: 1, voterId: 'cy', readership: 'client', helpful, solved, previous, votedAt: SPEC_NOW });

describe('a draft', () => {
  it('is written once, and belongs to no party', () => {
    given().when(draft()).then(drafted());
    given(drafted()).when(draft()).thenFails('ARTICLE_EXISTS');
    expect(articleAggregate.partyOf(draft())).toBeNull();
  });
  it('is reviewed by somebody else, once', () => {
    given(drafted()).when(review('ana')).thenFails('REVIEWER_IS_AUTHOR');
    given(drafted()).when(review()).then(reviewed);
    given(drafted(), reviewed).when(review()).thenNothing();
  });
  it('is reviewed again after every change, by another than who changed it', () => {
    given(drafted(), reviewed).when(revise()).thenNothing();
    given(drafted(), reviewed).when(revise({ title: '漏水' }, 'bo')).then(revised({ title: '漏水' }, 'bo'));
    given(drafted(), reviewed, revised({ title: '漏水' }, 'bo')).when(publish).thenFails('ARTICLE_NOT_REVIEWED');
    given(drafted(), reviewed, revised({ title: '漏水' }, 'bo')).when(review('bo')).thenFails('REVIEWER_IS_AUTHOR');
    given(drafted(), reviewed, revised({ title: '漏水' }, 'bo')).when(review('ana')).then(ArticleReviewed({ ...reviewed.data, reviewedBy: 'ana' }));
  });
});

describe('publishing', () => {
  it('takes a review, a visibility and a time of the next look', () => {
    given(drafted()).when(publish).thenFails('ARTICLE_NOT_REVIEWED');
    given(drafted({ visibility: null }), reviewed).when(publish).thenFails('ARTICLE_VISIBILITY_MISSING');
    given(drafted({ accurateUntil: SPEC_NOW }), reviewed).when(publish).thenFails('ACCURACY_DATE_PAST');
  });
  it('is looked at again after the days of the installation where nobody said when, also for what readers say', () => {
    const unsaid = ArticlePublished({ ...published().data, accurateUntil: later(SPEC_NOW, 365 * DAY) });
    given(drafted({ accurateUntil: null }), reviewed).when(publish).then(unsaid);
    given(drafted({ accurateUntil: null }), reviewed, unsaid).when(revise({ accurateUntil: null })).thenNothing();
    const no = ArticleVoted({ ...voted(false, false).data, voterId: 'di' });
    given(drafted({ accurateUntil: null }), reviewed, unsaid, no).when(vote(false)).then(voted(false, false), ArticleReviewDue({ ...due.data, accurateUntil: unsaid.data.accurateUntil, because: 'votes' }));
  });
  it('of an article that does not say how it is laid out is running text', () => {
    const { format: _, ...older } = content;
    const first = ArticleDrafted({ articleId, ...older, ticketId: null, searchId: null, author: 'ana', draftedAt: SPEC_NOW });
    given(first, reviewed).when(publish).then(published());
    given(first, reviewed).when(revise()).thenNothing();
    given(first, reviewed).when(revise({ format: 'steps' })).then(revised({ format: 'steps' }));
  });
  it('makes one edition after the other', () => {
    given(drafted(), reviewed).when(publish).then(published());
    given(drafted(), reviewed, published()).when(publish).thenNothing();
    given(drafted(), reviewed, published(), revised({ title: '漏水' }), reviewed).when(publish).then(published(2, { title: '漏水' }));
  });
  it('sets the timer of the next look', () => expect(articleDecider.alarms!(published())).toEqual([{ name: ARTICLE_ACCURACY, due: accurateUntil, data: { articleId, edition: 1, accurateUntil } }]));
});

describe('a published article', () => {
  it('is due for review when its time has come, unless another edition is or comes', () => {
    given(drafted(), reviewed, published()).when(ring(1)).then(due);
    given(drafted(), reviewed, published(2)).when(ring(1)).thenNothing();
    given(drafted(), reviewed, published(), revised({ title: '漏水' })).when(ring(1)).thenNothing();
  });
  it('has nothing to review before it is revised', () => {
    given(drafted(), reviewed, published()).when(review()).thenFails('ARTICLE_NOTHING_TO_REVIEW');
    given(drafted(), reviewed, published(), due).when(review()).thenFails('ARTICLE_NOTHING_TO_REVIEW');
    given(drafted(), reviewed, published(), due).when(revise({ accurateUntil: later(accurateUntil, DAY) })).then(revised({ accurateUntil: later(accurateUntil, DAY) }));
  });
  it('takes one vote of each reader, who may change it', () => {
    given(drafted()).when(vote(true)).thenFails('ARTICLE_NOT_PUBLISHED');
    given(drafted(), reviewed, published()).when(vote(true, true)).then(voted(true, true));
    given(drafted(), reviewed, published(), voted(true, true)).when(vote(true, true)).thenNothing();
    given(drafted(), reviewed, published(), voted(true, true)).when(vote(false)).then(voted(false, false, { helpful: true, solved: true }));
    given(drafted(), reviewed, published(), voted(true, true), published(2)).when(vote(true, true)).then(ArticleVoted({ ...voted(true, true, { helpful: true, solved: true }).data, edition: 2 }));
  });
  it('is told by strangers too, of whom everybody is another one, and who make nothing due', () => {
    const stranger = (voterId: string): ArticleCommand => ({ type: 'VoteHelpful', data: { articleId, voterId, readership: 'anybody', helpful: false, solved: false, reviewFrom }, metadata: metadata() });
    const said = (voterId: string) => ArticleVoted({ ...voted(false, false).data, voterId, readership: 'anybody' });
    given(drafted(), reviewed, published(), said('a'), said('b'), said('c')).when(stranger('d')).then(said('d'));
    given(drafted(), reviewed, published(), said('a'), said('b')).when(vote(false)).then(voted(false, false));
  });
  it('is due for review when it helps too few, once an edition', () => {
    const by = (voterId: string, helpful: boolean, edition = 1) => ArticleVoted({ ...voted(helpful, false).data, voterId, edition });
    const dueByVotes = ArticleReviewDue({ ...due.data, because: 'votes' });
    const public1 = [drafted(), reviewed, published()];
    given(...public1, by('di', false)).when(vote(false)).then(voted(false, false), dueByVotes);
    given(...public1, by('di', false), dueByVotes).when(vote(false)).then(voted(false, false));
    given(...public1, by('di', false), dueByVotes).when(ring(1)).thenNothing();
    // Too few of many; a "no" to an earlier edition says nothing about this one; a text that is being revised is looked at anyway.
    given(...public1, by('di', false), by('ed', true), by('fi', true), by('gu', true)).when(vote(false)).then(voted(false, false));
    given(...public1, by('di', false), published(2)).when(vote(false)).then(ArticleVoted({ ...voted(false, false).data, edition: 2 }));
    given(...public1, by('di', false), revised({ title: '漏水' })).when(vote(false)).then(voted(false, false));
  });
});

describe('a retired article', () => {
  it('stays so', () => {
    given(drafted()).when(retire).then(retired);
    given(drafted(), retired).when(retire).thenNothing();
    for (const any of [revise({ title: '漏水' }), review(), publish, vote(true)]) given(drafted(), retired).when(any).thenFails('ARTICLE_RETIRED');
    given(drafted(), reviewed, published(), retired).when(ring(1)).thenNothing();
  });
});

it('everything begins with a draft', () => {
  for (const any of [revise(), review(), publish, retire, ring(1), vote(true)]) given().when(any).thenFails('ARTICLE_NOT_FOUND');
});
