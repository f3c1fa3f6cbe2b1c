import { BreachAcknowledged, ClockBreached, ClockChanged, ClockWarned } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { NOTHING_OWED } from '../owing.fold.js';
import { ClockRow } from './clocks.row.js';

const idOf = ({ ticketId, metric, ordinal }: Pick<ClockRow, 'ticketId' | 'metric' | 'ordinal'>): string => `${ticketId}/${metric}/${ordinal}`;

const UNTOUCHED = { warnings: [], breached: false, detectedAt: null, owner: null, acknowledgedBy: null, note: null, acknowledgedAt: null } as const;
const ENDED: readonly ClockRow['status'][] = ['met', 'met-late', 'cancelled'];

/** How the clocks of tickets stand, what is due next, and which targets were not kept. */
export const clocks = projection(ClockRow, {
  name: 'clocks',
  version: 1,
  when: [
    on(ClockChanged, (row, { data: { marks: _, changedAt: _at, ...data } }) => ({
      ...(row ?? UNTOUCHED),
      ...data,
      clockId: idOf(data),
      open: data.endedAt === null && !ENDED.includes(data.status),
      nextDueAt: data.dueAt ?? NOTHING_OWED,
    })),
    on(ClockWarned, (row, { data }) => row && { ...row, warnings: [...row.warnings, data.mark] }),
    on(ClockBreached, (row, { data }) => row && { ...row, breached: true, dueAt: data.dueAt, nextDueAt: data.dueAt, detectedAt: data.detectedAt, owner: data.agentId }),
    on(BreachAcknowledged, (row, { data }) => row && { ...row, acknowledgedBy: data.acknowledgedBy, note: data.note, acknowledgedAt: data.acknowledgedAt }),
  ],
  keyOf: ({ data }) => idOf(data),
});
