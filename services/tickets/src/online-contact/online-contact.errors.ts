import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const forumPostNotFound = (postId: string) => refuse(refusals.FORUM_POST_NOT_FOUND, { postId });
