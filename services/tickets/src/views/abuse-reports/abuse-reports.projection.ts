import { AbuseDismissed, AbuseReported, AbuseUpheld } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { AbuseReportRow } from './abuse-reports.row.js';

/** Which posts harm the community, who says so, and what was decided (KBS-10)? */
export const abuseReports = projection(AbuseReportRow, {
  name: 'abuse-reports',
  version: 1,
  opens: { details: 'detailsField' },
  when: [
    on(AbuseReported, (_, { data: { details, ...data } }) => ({ ...data, detailsField: details, details: null, status: 'reported', reason: null, decidedBy: null, decidedAt: null })),
    on(AbuseUpheld, (row, { data: { reason, decidedBy, decidedAt } }) => row && { ...row, status: 'upheld', reason, decidedBy, decidedAt }),
    on(AbuseDismissed, (row, { data: { reason, decidedBy, decidedAt } }) => row && { ...row, status: 'dismissed', reason, decidedBy, decidedAt }),
  ],
  keyOf: ({ data }) => data.reportId,
});
