import { DistributionListClosed, DistributionListOpened, DistributionListRenamed } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { DistributionListRow } from './distribution-lists.row.js';

/** Which lists are there? */
export const distributionLists = projection(DistributionListRow, {
  name: 'distribution-lists',
  version: 1,
  mirrors: 'distribution-list',
  when: [
    on(DistributionListOpened, (_, { data }) => ({ ...data, closed: false, closedBecause: null, closedAt: null, version: 0 })),
    on(DistributionListRenamed, (row, { data: { name } }) => row && { ...row, name }),
    on(DistributionListClosed, (row, { data: { reason, closedAt } }) => row && { ...row, closed: true, closedBecause: reason, closedAt }),
  ],
  keyOf: ({ data }) => data.listId,
});
