import type { Json, JsonObject } from '../../../run-folder/records.js';
import { inside, list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';
import { identityIn } from './identity.js';

const OPENS = {
  ...{ name: 'nameField', address: 'addressField', phone: 'phoneField', email: 'emailField', organisationName: 'organisationNameField', headOffice: 'headOfficeField', bank: 'bankField' },
  ...{ organisationPhone: 'organisationPhoneField', viewOfCompany: 'viewOfCompanyField', contractFulfilment: 'contractFulfilmentField', credit: 'creditField' },
};
/** What service aims at in each management class (CUS-04). */
const GOALS: Readonly<Record<string, string>> = { key: 'financial', promising: 'value', regular: 'satisfaction', temporary: 'satisfaction' };

const next = (row: Row | null, fact: Fact): Row | null => opened(fact) ?? (row === null ? null : (changed(row, fact) ?? row));

const opened = ({ type, data }: Fact): Row | null => {
  const first = { ...identityIn(null, data), ...told(data, 'partyId', 'number'), openLoops: [] };
  const managementClass = data['managementClass'];
  switch (type) {
    case 'customers.anonymous-contact-opened':
      return { ...first, kind: 'anonymous', sources: sources('contact', data), openedAt: data['openedAt']! };
    case 'customers.customer-registered':
      return { ...first, kind: 'client', ...told(data, 'nature', 'distribution', 'chainPosition', 'possibleNeed'), sources: sources(data['source']!, data), openedAt: data['registeredAt']! };
    case 'customers.party-adopted':
      return { ...first, ...told(data, 'kind', 'nature', 'level', 'managementClass'), goal: typeof managementClass === 'string' ? GOALS[managementClass]! : null, sources: sources('record', data), openedAt: data['openedAt']! };
    default:
      return null;
  }
};

const changed = (row: Row, fact: Fact): Row | null => {
  const { type, data } = fact;
  const learned = inside(row, 'sources');
  switch (type) {
    case 'customers.customer-identified':
      return { ...row, ...identityIn(row, data), kind: 'client', ...told(data, 'nature', 'distribution', 'chainPosition'), sources: { ...learned, ...sources(data['source']!, data) } };
    case 'customers.customer-profile-changed':
      return corrected(row, list(data, 'changes') as readonly JsonObject[], data['source']!);
    case 'customers.customer-classified':
      return { ...row, ...told(data, 'nature', 'distribution', 'chainPosition', 'marketType'), sources: { ...learned, nature: data['source']! } };
    case 'customers.customer-level-changed':
      return { ...row, level: data['to']! };
    case 'customers.management-class-changed':
      return { ...row, managementClass: data['to']!, goal: data['goal']!, classReason: data['reason']! };
    case 'customers.interaction-recorded':
      return inside(data, 'contact')['feedback'] == null ? { ...row, openLoops: [...list(row, 'openLoops'), data['interactionId']!] } : row;
    case 'customers.feedback-recorded':
      return { ...row, openLoops: list(row, 'openLoops').filter((id) => id !== data['interactionId']) };
    default:
      return null;
  }
};

/** Where each field that a fact tells was learned (CUS-49). */
const sources = (source: Json, data: JsonObject): JsonObject => Object.fromEntries(['name', 'address', 'phone', 'email', 'nature'].filter((field) => data[field] != null).map((field) => [field, source]));

const corrected = (row: Row, changes: readonly JsonObject[], source: Json): Row => ({
  ...row,
  ...Object.fromEntries(changes.map(({ field, value }) => [`${camel(String(field))}Field`, value ?? null])),
  sources: { ...inside(row, 'sources'), ...Object.fromEntries(changes.map(({ field }) => [String(field), source])) },
});

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The typed parts of a party's file (CUS-10). */
export const customerCard: Fold = { service: 'customers', view: 'customer-card', key: ['partyId'], mirrors: 'party', opens: OPENS, keyOf: perStream('party', 'partyId'), next };
