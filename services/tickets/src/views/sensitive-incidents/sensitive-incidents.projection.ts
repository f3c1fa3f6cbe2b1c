import { FeaturesNoted, SensitiveIncidentOpened, SensitiveIncidentResolved, ViewerAdded, ViewerRemoved } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { SensitiveIncidentRow } from './sensitive-incidents.row.js';

/** What is told to few, to whom, and how did it end? (TKT-38) */
export const sensitiveIncidents = projection(SensitiveIncidentRow, {
  name: 'sensitive-incidents',
  version: 1,
  opens: { reason: 'reasonField', features: 'featuresField', lastSeen: 'lastSeenField', note: 'noteField' },
  when: [
    on(SensitiveIncidentOpened, (_, { data: { ticketId, requesterId, kind, viewers, reason, openedAt } }) => ({
      ...{ ticketId, requesterId, kind, viewers, openedAt, reasonField: reason, reason: null },
      ...{ featuresField: null, features: null, lastSeenField: null, lastSeen: null, outcome: null, noteField: null, note: null, resolvedAt: null },
    })),
    on(ViewerAdded, (row, { data: { viewers } }) => row && { ...row, viewers }),
    on(ViewerRemoved, (row, { data: { viewers } }) => row && { ...row, viewers }),
    on(FeaturesNoted, (row, { data: { features, lastSeen } }) => row && { ...row, featuresField: features, lastSeenField: lastSeen }),
    on(SensitiveIncidentResolved, (row, { data: { outcome, note, resolvedAt } }) => row && { ...row, outcome, noteField: note, resolvedAt }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
