import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const contactReviewNotFound = (reviewId: string) => refuse(refusals.CONTACT_REVIEW_NOT_FOUND, { reviewId });
export const contactReviewExists = (reviewId: string) => refuse(refusals.CONTACT_REVIEW_EXISTS, { reviewId });
export const contactReviewOfOneself = () => refuse(refusals.CONTACT_REVIEW_OF_ONESELF);
export const contactReviewOfRestricted = (ticketId: string) => refuse(refusals.CONTACT_REVIEW_OF_RESTRICTED, { ticketId });
export const contactItemUnknown = (item: string, medium: string) => refuse(refusals.CONTACT_ITEM_UNKNOWN, { item, medium });
export const contactItemTwice = (item: string) => refuse(refusals.CONTACT_ITEM_TWICE, { item });
export const contactReviewSaysNothing = () => refuse(refusals.CONTACT_REVIEW_SAYS_NOTHING);
