import { perStream, told, type Fact, type Fold, type Row } from '../fold.js';

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'customers.party-joined') return told(data, 'partyId', 'customerId', 'joinedAt');

  return type === 'customers.party-unjoined' ? null : row;
};

/** Which customer a party has turned out to be: kept by every service that lists by party. */
export const partiesOf = (service: string): Fold => ({ service, view: 'parties', key: ['partyId'], keyOf: perStream('party', 'partyId'), next });
