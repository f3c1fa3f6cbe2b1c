import {
  AnonymousContactOpened,
  CustomerClassified,
  CustomerIdentified,
  CustomerLevelChanged,
  CustomerProfileChanged,
  CustomerRegistered,
  InteractionRecorded,
  ManagementClassChanged,
  PartyAdopted,
  PartyJoined,
  PartyUnjoined,
  PurchaseRecorded,
} from '@rapport/contracts-customers';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import type { PersonalText } from '../../party/party.commands.js';
import { identityAfter } from '../identity.fold.js';
import { DirectoryRow } from './directory.row.js';

const BLANK = {
  name: null,
  phone: null,
  email: null,
  level: null,
  managementClass: null,
  nature: null,
  distribution: null,
  chainPosition: null,
  marketType: null,
  customerId: null,
  source: null,
  sourceNumber: null,
  contacts: 0,
  purchases: 0,
  version: 0,
} as const;

const COLUMN_OF: Readonly<Record<string, 'nameField' | 'phoneField' | 'emailField' | 'addressField'>> = { name: 'nameField', phone: 'phoneField', email: 'emailField', address: 'addressField' };

const corrected = (row: DirectoryRow, changes: readonly { readonly field: string; readonly value: PersonalText }[]): DirectoryRow =>
  changes.reduce((before, { field, value }) => (COLUMN_OF[field] === undefined ? before : { ...before, [COLUMN_OF[field]]: value }), row);

const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** Every party in one line: who they are, their classes, how often and when last they were in touch with us. */
export const directory = projection(DirectoryRow, {
  name: 'directory',
  version: 2,
  mirrors: 'party',
  opens: { name: 'nameField', phone: 'phoneField', email: 'emailField' },
  when: [
    on(AnonymousContactOpened, (_, { data }) => ({
      ...BLANK,
      ...identityAfter(null, data),
      partyId: data.partyId,
      number: data.number,
      kind: 'anonymous',
      openedAt: data.openedAt,
      lastContactAt: data.openedAt,
    })),
    on(CustomerRegistered, (_, { data }) => ({
      ...BLANK,
      ...identityAfter(null, data),
      partyId: data.partyId,
      number: data.number,
      kind: 'client',
      nature: data.nature,
      distribution: data.distribution,
      chainPosition: data.chainPosition,
      openedAt: data.registeredAt,
      lastContactAt: data.registeredAt,
    })),
    on(PartyAdopted, (_, { data }) => ({
      ...BLANK,
      ...identityAfter(null, data),
      partyId: data.partyId,
      number: data.number,
      kind: data.kind,
      nature: data.nature,
      level: data.level,
      managementClass: data.managementClass,
      source: data.source,
      sourceNumber: data.sourceNumber,
      openedAt: data.openedAt,
      lastContactAt: data.openedAt,
    })),
    on(CustomerIdentified, (row, { data }) => {
      const { nature, distribution, chainPosition } = data;
      return row && { ...row, ...identityAfter(row, data), kind: 'client', nature, distribution, chainPosition };
    }),
    on(CustomerProfileChanged, (row, { data }) => row && corrected(row, data.changes)),
    on(CustomerClassified, (row, { data: { nature, distribution, chainPosition, marketType } }) => row && { ...row, nature, distribution, chainPosition, marketType }),
    on(CustomerLevelChanged, (row, { data }) => row && { ...row, level: data.to }),
    on(ManagementClassChanged, (row, { data }) => row && { ...row, managementClass: data.to }),
    on(PartyJoined, (row, { data }) => row && { ...row, customerId: data.customerId }),
    on(PartyUnjoined, (row) => row && { ...row, customerId: null }),
    on(InteractionRecorded, (row, { occurredAt }) => row && { ...row, contacts: row.contacts + 1, lastContactAt: latest(row.lastContactAt, occurredAt) }),
    on(PurchaseRecorded, (row, { occurredAt }) => row && { ...row, purchases: row.purchases + 1, lastContactAt: latest(row.lastContactAt, occurredAt) }),
  ],
  keyOf: ({ data }) => data.partyId,
});
