import { told, type Fold } from '../../fold.js';

const DID: Readonly<Record<string, string>> = { 'tickets.post-hidden': 'hidden', 'tickets.post-restored': 'restored', 'tickets.post-praised': 'praised' };

/** What did moderators do with which post, and why? */
export const moderationLog: Fold = {
  ...{ service: 'tickets', view: 'moderation-log', key: ['entryId'] },
  keyOf: ({ type, id }) => (DID[type] === undefined ? null : { entryId: id }),
  next: (_, { type, id, data }) => {
    const did = DID[type]!;
    return { entryId: id, ...told(data, 'contactId', 'reason', 'reportId'), moderation: did, moderatedBy: data[`${did}By`]!, moderatedAt: data[`${did}At`]! };
  },
};

/** Which posts harm the community, who says so, and what was decided? */
export const abuseReports: Fold = {
  ...{ service: 'tickets', view: 'abuse-reports', key: ['reportId'] },
  opens: { details: 'detailsField' },
  keyOf: ({ type, data }) => (type.startsWith('tickets.abuse-') ? told(data, 'reportId') : null),
  next: (row, { type, data }) =>
    type === 'tickets.abuse-reported'
      ? { ...told(data, 'reportId', 'contactId', 'reporterId', 'kind', 'reportedAt'), status: 'reported', detailsField: data['details'] ?? null }
      : row && { ...row, ...told(data, 'reason', 'decidedBy', 'decidedAt'), status: type.replace('tickets.abuse-', '') },
};

/** Between how many topics is each forum in balance? */
export const forums: Fold = {
  ...{ service: 'tickets', view: 'forums', key: ['forumId'] },
  keyOf: ({ type, data }) => (type === 'tickets.topic-limits-set' ? told(data, 'forumId') : null),
  next: (_, { data }) => told(data, 'forumId', 'forum', 'fewest', 'most', 'openDays'),
};
