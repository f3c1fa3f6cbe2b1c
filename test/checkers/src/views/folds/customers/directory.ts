import type { JsonObject } from '../../../run-folder/records.js';
import { count, list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';
import { identityIn } from './identity.js';

const next = (row: Row | null, fact: Fact): Row | null => opened(fact) ?? (row === null ? null : (changed(row, fact) ?? contacted(row, fact) ?? row));

const opened = ({ type, data }: Fact): Row | null => {
  const first = { ...identityIn(null, data), ...told(data, 'partyId', 'number'), contacts: 0, purchases: 0 };
  const since = (name: string) => ({ openedAt: data[name]!, lastContactAt: data[name]! });
  switch (type) {
    case 'customers.anonymous-contact-opened':
      return { ...first, kind: 'anonymous', ...since('openedAt') };
    case 'customers.customer-registered':
      return { ...first, kind: 'client', ...told(data, 'nature', 'distribution', 'chainPosition'), ...since('registeredAt') };
    case 'customers.party-adopted':
      return { ...first, ...told(data, 'kind', 'nature', 'level', 'managementClass', 'source', 'sourceNumber'), ...since('openedAt') };
    default:
      return null;
  }
};

const changed = (row: Row, { type, data }: Fact): Row | null => {
  switch (type) {
    case 'customers.customer-identified':
      return { ...row, ...identityIn(row, data), ...told(data, 'nature', 'distribution', 'chainPosition'), kind: 'client' };
    case 'customers.customer-profile-changed':
      return { ...row, ...corrections(data) };
    case 'customers.customer-classified':
      return { ...row, ...told(data, 'nature', 'distribution', 'chainPosition', 'marketType') };
    case 'customers.customer-level-changed':
      return { ...row, level: data['to']! };
    case 'customers.management-class-changed':
      return { ...row, managementClass: data['to']! };
    case 'customers.party-joined':
      return { ...row, customerId: data['customerId']! };
    case 'customers.party-unjoined':
      return { ...row, customerId: null };
    default:
      return null;
  }
};

const corrections = (data: JsonObject): Row => {
  const known = (list(data, 'changes') as readonly JsonObject[]).filter(({ field }) => ['name', 'phone', 'email', 'address'].includes(String(field)));

  return Object.fromEntries(known.map(({ field, value }) => [`${String(field)}Field`, value ?? null]));
};

const contacted = (row: Row, { type, occurredAt }: Fact): Row | null => {
  const counted = type === 'customers.interaction-recorded' ? 'contacts' : type === 'customers.purchase-recorded' ? 'purchases' : null;
  if (counted === null) return null;
  const last = String(row['lastContactAt']);

  return { ...row, [counted]: count(row, counted) + 1, lastContactAt: Date.parse(last) > Date.parse(occurredAt) ? last : occurredAt };
};

/** Every party in one line: who they are, their classes, how often and when last they were in touch. */
export const directory: Fold = {
  ...{ service: 'customers', view: 'directory', key: ['partyId'], mirrors: 'party' },
  opens: { name: 'nameField', phone: 'phoneField', email: 'emailField' },
  ...{ keyOf: perStream('party', 'partyId'), next },
};
