import { list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

/** When a fact makes somebody a client; undefined for facts that this view does not look at. */
const clientSince = ({ type, data }: Fact): Row[string] | undefined => {
  switch (type) {
    case 'customers.anonymous-contact-opened':
    case 'customers.customer-level-changed':
    case 'customers.management-class-changed':
      return null;
    case 'customers.customer-registered':
      return data['registeredAt']!;
    case 'customers.customer-identified':
      return data['identifiedAt']!;
    case 'customers.party-adopted':
      return data['level'] == null ? null : data['openedAt']!;
    default:
      return undefined;
  }
};

const next = (row: Row | null, fact: Fact): Row | null => {
  const { type, data, aggregate } = fact;
  const since = clientSince(fact);
  if (since === undefined) return row;
  const known: Row = { level: null, entries: [], class: null, classes: [], ...row, partyId: aggregate, clientSince: row?.['clientSince'] ?? since };
  if (type === 'customers.party-adopted') return { ...known, level: data['level'] ?? known['level']!, class: data['managementClass'] ?? known['class']! };
  if (type === 'customers.management-class-changed') return { ...known, class: data['to']!, classes: [...list(known, 'classes'), { class: data['to']!, at: data['changedAt']!, ...told(data, 'from') }] };
  if (type !== 'customers.customer-level-changed') return known;

  return { ...known, level: data['to']!, entries: [...list(known, 'entries'), { level: data['to']!, at: data['changedAt']!, ...told(data, 'from', 'skipped') }] };
};

/** Who became a client when, and how far has each come (CUS-03, CUS-04)? */
export const customerLevels: Fold = { service: 'analytics', view: 'customer-levels', key: ['partyId'], keyOf: perStream('party', 'partyId'), next };
