import { CallWindowAgreed, CallWindowLifted } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { CallWindowRow } from './call-windows.row.js';

/** When does somebody want to be called (TKT-15)? */
export const callWindows = projection(CallWindowRow, {
  name: 'call-windows',
  version: 1,
  mirrors: 'call-window',
  when: [on(CallWindowAgreed, (row, { data }) => ({ ...data, version: row?.version ?? 0 })), on(CallWindowLifted, () => null)],
  keyOf: ({ data }) => data.partyId,
});
