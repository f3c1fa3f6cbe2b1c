import type { Fact, Fold, Row } from '../fold.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const next = (row: Row | null, { aggregate, partyId, recordedAt, data }: Fact): Row => {
  const named = Array.isArray(data['viewers']) ? data['viewers'] : null;
  if (row !== null) return named === null ? row : { ...row, viewers: named };
  const ticketId = data['ticketId'];

  return { streamId: aggregate, rootId: typeof ticketId === 'string' && ID.test(ticketId) ? ticketId : aggregate, partyId, viewers: named ?? [], restrictedAt: recordedAt };
};

/** Which streams are seen by few, and by whom: kept by every service that keeps views. */
export const restrictionsOf = (service: string): Fold => ({
  ...{ service, view: 'restrictions', key: ['streamId'] },
  keyOf: ({ meta, aggregate }) => (meta.visibility === 'restricted' ? { streamId: aggregate } : null),
  next,
});
