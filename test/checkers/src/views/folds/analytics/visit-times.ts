import { perStream, told, type Fold } from '../../fold.js';

const OUTCOMES: Readonly<Record<string, string>> = { 'tickets.repair-done': 'on_the_spot', 'tickets.backup-unit-issued': 'backup_unit', 'tickets.repair-cancelled': 'cancelled' };

/** When were visits asked for, agreed and made? */
export const visitTimes: Fold = {
  ...{ service: 'analytics', view: 'visit-times', key: ['repairId'], keyOf: perStream('repair', 'repairId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.repair-requested') return { ...told(data, 'repairId', 'ticketId', 'place', 'requestedAt', 'bookingDueAt', 'arrivalDueAt'), outcome: 'open' };
    if (row === null) return null;
    if (type === 'tickets.on-site-booked') return { ...row, bookedAt: row['bookedAt'] ?? data['bookedAt']! };
    if (type === 'tickets.on-site-arrived') return { ...row, arrivedAt: row['arrivedAt'] ?? data['arrivedAt']! };

    return OUTCOMES[type] === undefined ? row : { ...row, outcome: OUTCOMES[type] };
  },
};
