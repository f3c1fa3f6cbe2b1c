import { CONTACT_QUALITY_GROUPS, CONTACT_QUALITY_ITEMS, ContactReviewed, ContactReviewWithdrawn } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ContactReviewCommand, ReviewContact } from './contact-review.commands.js';
import { contactReviewAggregate, contactReviewDecider } from './contact-review.decider.js';

const given = deciderSpec(contactReviewDecider);
const reviewId = derivedId('spec', 'review');
const found = { reviewId, agentId: 'bo', medium: 'phone' as const, ticketId: null, findings: [{ item: 'lets_finish', finding: 'met' as const }, { item: 'pace', finding: 'missed' as const }], note: null };
const review = (changed: Partial<ReviewContact['data']> = {}): ContactReviewCommand => ({ type: 'ReviewContact', data: { ...found, ...changed }, metadata: metadata() });
const withdraw: ContactReviewCommand = { type: 'WithdrawReview', data: { reviewId, reason: 'The wrong call' }, metadata: metadata() };
const reviewed = ContactReviewed({ ...found, reviewedBy: 'agent-ana', reviewedAt: SPEC_NOW });
const withdrawn = ContactReviewWithdrawn({ reviewId, reason: 'The wrong call', withdrawnBy: 'agent-ana', withdrawnAt: SPEC_NOW });

describe('a review of a contact', () => {
  it('is made once, by somebody else, and may be withdrawn', () => {
    given().when(review()).then(reviewed);
    given(reviewed).when(review()).thenFails('CONTACT_REVIEW_EXISTS');
    given().when(review({ agentId: 'agent-ana' })).thenFails('CONTACT_REVIEW_OF_ONESELF');
    given(reviewed).when(withdraw).then(withdrawn);
    given(reviewed, withdrawn).when(withdraw).thenNothing();
    given().when(withdraw).thenFails('CONTACT_REVIEW_NOT_FOUND');
    expect(contactReviewAggregate.partyOf(review())).toBeNull();
  });
  it('judges items of the catalogue that belong to the medium, each once, one at least', () => {
    const finding = 'met' as const;
    given().when(review({ findings: [{ item: 'upright', finding }] })).thenFails('CONTACT_ITEM_UNKNOWN', { item: 'upright', medium: 'phone' });
    given().when(review({ findings: [{ item: 'constructor', finding }] })).thenFails('CONTACT_ITEM_UNKNOWN');
    given().when(review({ findings: [...found.findings, { item: 'pace', finding }] })).thenFails('CONTACT_ITEM_TWICE', { item: 'pace' });
    given().when(review({ findings: [{ item: 'pace', finding: 'not_applicable' }] })).thenFails('CONTACT_REVIEW_SAYS_NOTHING');
  });
});

it('the catalogue of items has one of each code, in both languages, for some medium, and uses every group', () => {
  expect(new Set(CONTACT_QUALITY_ITEMS.map(({ code }) => code)).size).toBe(CONTACT_QUALITY_ITEMS.length);
  // As many as the rule has elements, those that say the same counted once.
  const ofRule = (rule: string) => CONTACT_QUALITY_ITEMS.filter((each) => each.rule === rule).length;
  expect(Object.fromEntries(['INT-08', 'INT-10', 'INT-11', 'INT-14', 'INT-16', 'INT-17', 'TKT-14', 'TKT-15', 'TKT-16', 'TKT-19', 'TKT-23'].map((rule) => [rule, ofRule(rule)]))).toEqual({ 'INT-08': 20, 'INT-10': 6, 'INT-11': 14, 'INT-14': 4, 'INT-16': 9, 'INT-17': 6, 'TKT-14': 4, 'TKT-15': 2, 'TKT-16': 3, 'TKT-19': 2, 'TKT-23': 4 });
  expect(CONTACT_QUALITY_ITEMS.filter(({ zh, en, media }) => !/[一-鿿]/.test(zh) || !/^[a-z]/.test(en) || media.length === 0)).toEqual([]);
  expect(new Set(CONTACT_QUALITY_ITEMS.map(({ group }) => group))).toEqual(new Set(Object.keys(CONTACT_QUALITY_GROUPS)));
});
