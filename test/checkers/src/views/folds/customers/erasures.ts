import { list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, { type, data, lane, position }: Fact): Row | null => {
  if (type === 'customers.erasure-requested') {
    return { ...row, ...told(data, 'partyId', 'scope', 'reason', 'requestedAt'), partyIds: data['partyIds'] ?? [data['partyId']!], requestedBy: [...list(row ?? {}, 'requestedBy'), data['requestedBy']!], approved: data['approved'] === 'yes' };
  }
  if (type === 'customers.personal-data-erased') {
    return { ...row, ...told(data, 'partyId', 'scope', 'reason', 'keyDestroyedAt', 'erasedAt'), partyIds: list(row ?? {}, 'partyIds'), requestedBy: list(row ?? {}, 'requestedBy'), approved: true, place: `${lane}:${position}` };
  }
  return row;
};

/** What was asked and done about personal data of a party (CUS-47). */
export const erasures: Fold = { service: 'customers', view: 'erasures', key: ['partyId'], keyOf: perStream('party', 'partyId'), next };
