import { CONTACT_QUALITY_ITEMS, ContactReviewed, contactReviewEvents, ContactReviewWithdrawn } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import type { ContactReviewCommand, ReviewContact } from './contact-review.commands.js';
import { contactItemTwice, contactItemUnknown, contactReviewExists, contactReviewNotFound, contactReviewOfOneself, contactReviewSaysNothing } from './contact-review.errors.js';

export type ContactReviewEvent = EventOf<(typeof contactReviewEvents)[number]>;

/** None before it is made. */
export type ContactReview = 'none' | 'standing' | 'withdrawn';

const review = ({ data, metadata: { actor, now } }: ReviewContact): readonly ContactReviewEvent[] => {
  const { agentId, medium, findings } = data;
  if (agentId === actor.id) throw contactReviewOfOneself();
  for (const [index, { item }] of findings.entries()) {
    if (!CONTACT_QUALITY_ITEMS.some(({ code, media }) => code === item && media.includes(medium))) throw contactItemUnknown(item, medium);
    if (findings.findIndex((other) => other.item === item) < index) throw contactItemTwice(item);
  }
  if (findings.every(({ finding }) => finding === 'not_applicable')) throw contactReviewSaysNothing();

  return [ContactReviewed({ ...data, findings: findings.map((each) => ({ ...each })), reviewedBy: actor.id, reviewedAt: now })];
};

const decide = (command: ContactReviewCommand, state: ContactReview): readonly ContactReviewEvent[] => {
  const { reviewId } = command.data;
  switch (command.type) {
    case 'ReviewContact':
      if (state !== 'none') throw contactReviewExists(reviewId);
      return review(command);
    case 'WithdrawReview':
      if (state === 'none') throw contactReviewNotFound(reviewId);
      return state === 'withdrawn' ? [] : [ContactReviewWithdrawn({ ...command.data, withdrawnBy: command.metadata.actor.id, withdrawnAt: command.metadata.now })];
    default:
      return unreachable(command);
  }
};

const evolve = (_: ContactReview, { type }: ContactReviewEvent): ContactReview => (type === ContactReviewed.type ? 'standing' : 'withdrawn');

/** Contacts that were listened to, watched or read, judged item by item by somebody else. */
export const contactReviewDecider: Decider<ContactReview, ContactReviewCommand, ContactReviewEvent> = { initial: 'none', decide, evolve };

export const contactReviewAggregate = aggregate({ category: 'contact-review', decider: contactReviewDecider, events: contactReviewEvents, partyOf: () => null });
