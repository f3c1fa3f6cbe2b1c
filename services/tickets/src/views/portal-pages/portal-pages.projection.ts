import { PortalPageArranged } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { PortalPageRow } from './portal-pages.row.js';

/** How does somebody want their page of the portal (KBS-13)? */
export const portalPages = projection(PortalPageRow, {
  name: 'portal-pages',
  version: 1,
  mirrors: 'portal-page',
  when: [on(PortalPageArranged, (row, { data }) => ({ ...data, version: row?.version ?? 0 }))],
  keyOf: ({ data }) => data.partyId,
});
