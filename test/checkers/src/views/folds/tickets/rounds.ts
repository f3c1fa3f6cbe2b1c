import { count, perStream, told, type Fold, type Row } from '../../fold.js';

const counted = (row: Row, column: 'stops' | 'served' | 'missed' | 'released'): Row => {
  const next = { ...row, [column]: count(row, column) + 1 };
  return { ...next, open: count(next, 'served') + count(next, 'missed') + count(next, 'released') < count(next, 'stops') };
};

/** Who goes round on which day, and how far have they come? */
export const rounds: Fold = {
  ...{ service: 'tickets', view: 'rounds', key: ['roundId'], mirrors: 'round', keyOf: perStream('round', 'roundId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.round-planned') return { ...told(data, 'roundId', 'name', 'agentId', 'day', 'timeZone', 'plannedBy', 'plannedAt'), stops: 0, served: 0, missed: 0, released: 0, open: true };
    if (row === null) return null;
    switch (type) {
      case 'tickets.round-stop-added':
        return counted(row, 'stops');
      case 'tickets.round-stop-served':
        return counted(row, 'served');
      case 'tickets.round-stop-missed':
        return counted(row, 'missed');
      case 'tickets.round-stop-released':
        return counted(data['wasMissed'] === true ? { ...row, missed: count(row, 'missed') - 1 } : row, 'released');
      case 'tickets.round-cancelled':
        return { ...row, open: false, cancelledBecause: data['reason']! };
      default:
        return row;
    }
  },
};

/** Where is somebody to be, when, for whom, and was somebody there? */
export const roundStops: Fold = {
  ...{ service: 'tickets', view: 'round-stops', key: ['stopId'], opens: { place: 'placeField' } },
  keyOf: ({ type, data }) => (/^tickets\.round-stop-(?:added|served|missed|released|dropped)$/.test(type) ? told(data, 'stopId') : null),
  next: (row, { type, data }) => {
    if (type === 'tickets.round-stop-added') return { ...told(data, 'stopId', 'roundId', 'partyId', 'ticketId', 'agentId', 'day', 'from', 'until'), placeField: data['place']!, status: 'planned' };
    if (row === null) return null;
    if (type === 'tickets.round-stop-served') return { ...row, status: 'served', settledAt: data['servedAt']! };
    if (type === 'tickets.round-stop-released') return { ...row, status: 'released', releasedBecause: data['reason']!, settledAt: data['releasedAt']! };

    return type === 'tickets.round-stop-missed' ? { ...row, status: 'missed', missedBecause: data['reason']!, settledAt: data['missedAt']! } : { ...row, status: 'cancelled', settledAt: data['droppedAt']! };
  },
};
