import { ticketsRefusals as refusals, type AbuseStatus } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const forumPostNotFound = (postId: string) => refuse(refusals.FORUM_POST_NOT_FOUND, { postId });

/** Praise is said in public. */
export const forumPostHidden = (postId: string) => refuse(refusals.FORUM_POST_HIDDEN, { postId });

export const abuseReportNotFound = (postId: string, reportId: string) => refuse(refusals.ABUSE_REPORT_NOT_FOUND, { postId, reportId });

export const abuseReportDecided = (reportId: string, status: AbuseStatus) => refuse(refusals.ABUSE_REPORT_DECIDED, { reportId, status });
