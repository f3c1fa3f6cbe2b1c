import { perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.sensitive-incident-opened') return { ...told(data, 'ticketId', 'requesterId', 'kind', 'viewers', 'openedAt'), reasonField: data['reason'] ?? null };
  if (row === null) return null;
  switch (type) {
    case 'tickets.viewer-added':
    case 'tickets.viewer-removed':
      return { ...row, viewers: data['viewers'] ?? [] };
    case 'tickets.features-noted':
      return { ...row, featuresField: data['features'] ?? null, lastSeenField: data['lastSeen'] ?? null };
    case 'tickets.sensitive-incident-resolved':
      return { ...row, ...told(data, 'outcome', 'resolvedAt'), noteField: data['note'] ?? null };
    default:
      return row;
  }
};

/** What is told to few, to whom, and how it ended (TKT-38). */
export const sensitiveIncidents: Fold = {
  ...{ service: 'tickets', view: 'sensitive-incidents', key: ['ticketId'], keyOf: perStream('ticket', 'ticketId'), next },
  opens: { reason: 'reasonField', features: 'featuresField', lastSeen: 'lastSeenField', note: 'noteField' },
};
