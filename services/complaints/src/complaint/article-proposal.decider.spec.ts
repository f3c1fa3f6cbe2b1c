import { ArticleProposed, ComplaintRestricted } from '@rapport/contracts-complaints';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { archived, complaintId, reopened, resolved, wholeStory, withdrawn } from '../views/complaint-story.fold.js';
import type { ComplaintCommand } from './complaint.commands.js';
import { complaintDecider } from './complaint.decider.js';

const given = deciderSpec(complaintDecider);
const data = { complaintId, articleId: derivedId('spec', 'article'), kind: 'known_problem', language: 'en', title: 'It leaks again', body: 'After three repairs the machine is replaced.' } as const;
const propose: ComplaintCommand = { type: 'ProposeArticle', data, metadata: metadata({ actor: { id: 'ana', role: 'agent' } }) };
const proposed = ArticleProposed({ ...data, author: 'ana', proposedAt: SPEC_NOW });
const upTo = (last: (typeof wholeStory)[number]) => wholeStory.slice(0, wholeStory.indexOf(last) + 1);

describe('an article from a complaint', () => {
  it('comes of what resolved it, in the name of whoever wrote it down', () => {
    given(...upTo(resolved)).when(propose).then(proposed);
    given(...upTo(archived)).when(propose).then(proposed);
  });
  it('does not come of one that is not resolved, or open again', () => {
    given(...upTo(resolved).slice(0, -1)).when(propose).thenFails('ARTICLE_FROM_UNRESOLVED_COMPLAINT', { status: 'executing' });
    given(...upTo(archived), reopened).when(propose).thenFails('ARTICLE_FROM_UNRESOLVED_COMPLAINT', { status: 'lodged' });
    given(wholeStory[0]!, withdrawn).when(propose).thenFails('ARTICLE_FROM_UNRESOLVED_COMPLAINT', { status: 'withdrawn' });
    given().when(propose).thenFails('COMPLAINT_NOT_FOUND');
  });
  it('does not come of what few may see', () => given(...upTo(archived), ComplaintRestricted({ complaintId, ticketId: complaintId, restrictedAt: SPEC_NOW })).when(propose).thenFails('ARTICLE_FROM_RESTRICTED_COMPLAINT'));
  it('changes nothing about the complaint', () => given(...upTo(archived), proposed).when(propose).then(proposed));
});
