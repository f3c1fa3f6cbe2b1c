import { ArticleProposed } from '@rapport/contracts-complaints';
import type { ProposeArticle } from './complaint.commands.js';
import { articleFromRestrictedComplaint, articleFromUnresolvedComplaint, complaintNotFound } from './complaint.errors.js';
import type { Complaint, ComplaintEvent } from './complaint.state.js';

const RESOLVED: readonly Complaint['status'][] = ['resolved', 'reported', 'archived'];

/** What resolved one complaint may spare others theirs (KBS-15); nothing of what few may see. */
export const proposeArticle = ({ data, metadata: { actor, now } }: ProposeArticle, { status, restricted }: Complaint): readonly ComplaintEvent[] => {
  if (status === 'none') throw complaintNotFound(data.complaintId);
  if (restricted) throw articleFromRestrictedComplaint(data.complaintId);
  if (!RESOLVED.includes(status)) throw articleFromUnresolvedComplaint(data.complaintId, status);

  return [ArticleProposed({ ...data, author: actor.id, proposedAt: now })];
};
