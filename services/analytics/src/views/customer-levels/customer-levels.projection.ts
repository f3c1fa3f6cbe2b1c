import { AnonymousContactOpened, CustomerIdentified, CustomerLevelChanged, CustomerRegistered, PartyAdopted } from '@rapport/contracts-customers';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { CustomerLevelsRow } from './customer-levels.row.js';

const known = (row: CustomerLevelsRow | null, partyId: string, clientSince: Instant | null): CustomerLevelsRow => ({ level: null, entries: [], ...row, partyId, clientSince: row?.clientSince ?? clientSince });

/** Who became a client when, and how far each has come. */
export const customerLevels = projection(CustomerLevelsRow, {
  name: 'customer-levels',
  version: 1,
  when: [
    on(AnonymousContactOpened, (row, { data }) => known(row, data.partyId, null)),
    on(CustomerRegistered, (row, { data }) => known(row, data.partyId, data.registeredAt)),
    on(CustomerIdentified, (row, { data }) => known(row, data.partyId, data.identifiedAt)),
    on(PartyAdopted, (row, { data }) => ({ ...known(row, data.partyId, data.level === null ? null : data.openedAt), level: data.level ?? row?.level ?? null })),
    on(CustomerLevelChanged, (row, { data }) => {
      const before = known(row, data.partyId, null);
      return { ...before, level: data.to, entries: [...before.entries, { level: data.to, at: data.changedAt, from: data.from, skipped: data.skipped }] };
    }),
  ],
  keyOf: ({ data }) => data.partyId,
});
