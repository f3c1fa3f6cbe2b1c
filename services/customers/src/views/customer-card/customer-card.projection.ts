import {
  AnonymousContactOpened,
  CustomerClassified,
  CustomerIdentified,
  CustomerLevelChanged,
  CustomerProfileChanged,
  CustomerRegistered,
  FeedbackRecorded,
  InteractionRecorded,
  ManagementClassChanged,
  PartyAdopted,
  type FactSource,
  type ProfileField,
} from '@rapport/contracts-customers';
import { GOAL_OF } from '@rapport/contracts-customers';
import { on, projection } from '@rapport/event-sourcing';
import type { PersonalText } from '../../party/party.commands.js';
import { identityAfter } from '../identity.fold.js';
import { CustomerCardRow } from './customer-card.row.js';

const FIELD_OF = {
  name: 'nameField',
  address: 'addressField',
  phone: 'phoneField',
  email: 'emailField',
  organisation_name: 'organisationNameField',
  head_office: 'headOfficeField',
  bank: 'bankField',
  organisation_phone: 'organisationPhoneField',
  view_of_company: 'viewOfCompanyField',
  contract_fulfilment: 'contractFulfilmentField',
  credit: 'creditField',
} as const satisfies Readonly<Record<ProfileField, keyof CustomerCardRow>>;

const OPENED = {
  name: 'nameField',
  address: 'addressField',
  phone: 'phoneField',
  email: 'emailField',
  organisationName: 'organisationNameField',
  headOffice: 'headOfficeField',
  bank: 'bankField',
  organisationPhone: 'organisationPhoneField',
  viewOfCompany: 'viewOfCompanyField',
  contractFulfilment: 'contractFulfilmentField',
  credit: 'creditField',
} as const;

type Clear = { readonly [Column in keyof typeof OPENED]: null };
type Opaque = { readonly [Column in (typeof OPENED)[keyof typeof OPENED]]: null };
const CLEAR = Object.fromEntries(Object.keys(OPENED).map((column) => [column, null])) as Clear;
const OPAQUE = Object.fromEntries(Object.values(OPENED).map((column) => [column, null])) as Opaque;

const BLANK = {
  ...CLEAR,
  ...OPAQUE,
  level: null,
  managementClass: null,
  goal: null,
  classReason: null,
  nature: null,
  distribution: null,
  chainPosition: null,
  marketType: null,
  possibleNeed: null,
  sources: {},
  openLoops: [],
  version: 0,
} as const;

const sourcesOf = (source: FactSource, said: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(['name', 'address', 'phone', 'email', 'nature'].filter((field) => said[field] !== null && said[field] !== undefined).map((field) => [field, source]));

const corrected = (row: CustomerCardRow, changes: readonly { readonly field: ProfileField; readonly value: PersonalText }[], source: FactSource): CustomerCardRow =>
  changes.reduce<CustomerCardRow>((before, { field, value }) => ({ ...before, [FIELD_OF[field]]: value, sources: { ...before.sources, [field]: source } }), row);

/** The typed parts of every party's file. Parts 3 and 5 are `file-records`. */
export const customerCard = projection(CustomerCardRow, {
  name: 'customer-card',
  version: 1,
  mirrors: 'party',
  opens: OPENED,
  when: [
    on(AnonymousContactOpened, (_, { data }) => ({ ...BLANK, ...identityAfter(null, data), partyId: data.partyId, number: data.number, kind: 'anonymous', sources: sourcesOf('contact', data), openedAt: data.openedAt })),
    on(CustomerRegistered, (_, { data }) => {
      const { partyId, number, nature, distribution, chainPosition, possibleNeed, source, registeredAt } = data;
      return { ...BLANK, ...identityAfter(null, data), partyId, number, kind: 'client', nature, distribution, chainPosition, possibleNeed, sources: sourcesOf(source, data), openedAt: registeredAt };
    }),
    on(PartyAdopted, (_, { data }) => {
      const { partyId, number, kind, nature, level, managementClass, openedAt } = data;
      const goal = managementClass === null ? null : GOAL_OF[managementClass];
      return { ...BLANK, ...identityAfter(null, data), partyId, number, kind, nature, level, managementClass, goal, sources: sourcesOf('record', data), openedAt };
    }),
    on(CustomerIdentified, (row, { data }) => {
      const { nature, distribution, chainPosition, source } = data;
      return row && { ...row, ...identityAfter(row, data), kind: 'client', nature, distribution, chainPosition, sources: { ...row.sources, ...sourcesOf(source, data) } };
    }),
    on(CustomerProfileChanged, (row, { data }) => row && corrected(row, data.changes, data.source)),
    on(CustomerClassified, (row, { data: { nature, distribution, chainPosition, marketType, source } }) => row && { ...row, nature, distribution, chainPosition, marketType, sources: { ...row.sources, nature: source } }),
    on(CustomerLevelChanged, (row, { data }) => row && { ...row, level: data.to }),
    on(ManagementClassChanged, (row, { data }) => row && { ...row, managementClass: data.to, goal: data.goal, classReason: data.reason }),
    on(InteractionRecorded, (row, { data }) => row && (data.contact.feedback === null ? { ...row, openLoops: [...row.openLoops, data.interactionId] } : row)),
    on(FeedbackRecorded, (row, { data }) => row && { ...row, openLoops: row.openLoops.filter((id) => id !== data.interactionId) }),
  ],
  keyOf: ({ data }) => data.partyId,
});
