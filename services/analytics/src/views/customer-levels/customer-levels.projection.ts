import { AnonymousContactOpened, CustomerIdentified, CustomerLevelChanged, CustomerRegistered, ManagementClassChanged, PartyAdopted } from '@rapport/contracts-customers';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { CustomerLevelsRow } from './customer-levels.row.js';

const known = (row: CustomerLevelsRow | null, partyId: string, clientSince: Instant | null): CustomerLevelsRow => ({ level: null, entries: [], class: null, classes: [], ...row, partyId, clientSince: row?.clientSince ?? clientSince });

/** Who became a client when, and which levels and classes each has gone through. */
export const customerLevels = projection(CustomerLevelsRow, {
  name: 'customer-levels',
  version: 2,
  when: [
    on(AnonymousContactOpened, (row, { data }) => known(row, data.partyId, null)),
    on(CustomerRegistered, (row, { data }) => known(row, data.partyId, data.registeredAt)),
    on(CustomerIdentified, (row, { data }) => known(row, data.partyId, data.identifiedAt)),
    on(PartyAdopted, (row, { data }) => ({ ...known(row, data.partyId, data.level === null ? null : data.openedAt), level: data.level ?? row?.level ?? null, class: data.managementClass ?? row?.class ?? null })),
    on(CustomerLevelChanged, (row, { data }) => {
      const before = known(row, data.partyId, null);
      return { ...before, level: data.to, entries: [...before.entries, { level: data.to, at: data.changedAt, from: data.from, skipped: data.skipped }] };
    }),
    on(ManagementClassChanged, (row, { data }) => {
      const before = known(row, data.partyId, null);
      return { ...before, class: data.to, classes: [...before.classes, { class: data.to, at: data.changedAt, from: data.from }] };
    }),
  ],
  keyOf: ({ data }) => data.partyId,
});
