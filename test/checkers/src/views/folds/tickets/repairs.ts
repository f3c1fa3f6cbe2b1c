import { inside, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const asked = (data: Fact['data']): Row => {
  const money = inside(data, 'quote');

  return {
    ...told(data, 'repairId', 'partyId', 'ticketId', 'entitlementId', 'itemId', 'item', 'place', 'fee', 'notCovered', 'requestedAt', 'bookingDueAt', 'arrivalDueAt'),
    ...{ addressField: data['address'] ?? null, faultField: data['fault']!, quote: money['amount'] ?? null, currency: money['currency'] ?? null },
    ...{ status: 'requested', bookingOverdue: false, arrivalOverdue: false, unitOverdue: false, overdue: false, itemWithCustomer: true },
  };
};

const brought = (data: Fact['data']): Row => ({
  ...told(data, 'repairId', 'partyId', 'ticketId', 'itemId', 'item', 'place'),
  ...{ faultField: data['fault']!, requestedAt: data['takenInAt']!, arrivalDueAt: data['takenInAt']!, status: 'taken_in', bookingOverdue: false, arrivalOverdue: false, unitOverdue: false, overdue: false, itemWithCustomer: false },
});

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.item-taken-in') return brought(data);
  if (type === 'tickets.repair-requested') return asked(data);
  if (row === null) return null;

  switch (type) {
    case 'tickets.on-site-booked':
      return { ...row, status: 'booked', technicianId: null, bookedAt: data['bookedAt']!, visitFrom: data['from']!, visitUntil: data['until']!, overdue: row['arrivalOverdue']! };
    case 'tickets.technician-dispatched':
      return { ...row, ...told(data, 'technicianId'), status: 'dispatched' };
    case 'tickets.on-site-arrived':
      return { ...row, ...told(data, 'arrivedAt'), status: 'on_site', overdue: false };
    case 'tickets.repair-done':
      return { ...row, ...told(data, 'workDone'), status: 'repaired', outcome: 'repaired' };
    case 'tickets.item-taken-away':
      return { ...row, ...told(data, 'findings'), itemWithCustomer: false };
    case 'tickets.backup-unit-issued':
      return { ...row, status: 'backup_issued', unitId: data['unitId']!, unitDueBackAt: data['dueBackAt']! };
    case 'tickets.backup-unit-returned':
      return { ...row, status: 'unit_returned', overdue: false };
    case 'tickets.item-returned':
      return { ...row, ...told(data, 'workDone', 'outcome'), itemWithCustomer: true, status: row['status'] === 'taken_in' ? 'item_returned' : row['status']! };
    case 'tickets.repair-closed':
      return { ...row, status: 'closed', endedAt: data['closedAt']! };
    case 'tickets.repair-cancelled':
      return { ...row, status: 'cancelled', overdue: false, cancelledBecause: data['reason']!, endedAt: data['cancelledAt']! };
    case 'tickets.repair-booking-overdue':
      return { ...row, bookingOverdue: true, overdue: true };
    case 'tickets.repair-arrival-overdue':
      return { ...row, arrivalOverdue: true, overdue: true };
    case 'tickets.backup-unit-overdue':
      return { ...row, unitOverdue: true, overdue: true };
    default:
      return row;
  }
};

/** How far is each repair, where the customer is or of what they brought, and what is late? */
export const repairs: Fold = { service: 'tickets', view: 'repairs', key: ['repairId'], mirrors: 'repair', opens: { address: 'addressField', fault: 'faultField' }, keyOf: perStream('repair', 'repairId'), next };

/** Which units stand in for items of customers? One line per unit issued. */
export const backupUnits: Fold = {
  ...{ service: 'tickets', view: 'backup-units', key: ['repairId'] },
  keyOf: ({ type, data }) => (/^tickets\.backup-unit-(?:issued|overdue|returned)$/.test(type) ? told(data, 'repairId') : null),
  next: (row, { type, partyId, data }) => {
    if (type === 'tickets.backup-unit-issued') return { ...told(data, 'repairId', 'ticketId', 'unitId', 'unit', 'technicianId', 'issuedAt', 'dueBackAt'), partyId, out: true, overdue: false };
    if (row === null || type === 'tickets.backup-unit-overdue') return row && { ...row, overdue: true };

    return { ...row, ...told(data, 'returnedAt'), out: false, overdue: row['overdue'] === true || data['late'] === true };
  },
};

/** Who had what when? One line per change of custody. */
export const custody: Fold = {
  ...{ service: 'tickets', view: 'custody', key: ['custodyId'] },
  opens: { signedByGiver: 'giverField', signedByReceiver: 'receiverField' },
  keyOf: ({ type, id }) => (type === 'tickets.item-custody-changed' ? { custodyId: id } : null),
  next: (_, { id, partyId, data }) => {
    const [from, to] = [inside(data, 'from'), inside(data, 'to')];

    return {
      ...told(data, 'repairId', 'ticketId', 'kind', 'itemId', 'link', 'condition', 'defects', 'changedAt'),
      ...{ custodyId: id, partyId, fromRole: from['role']!, fromId: from['id']!, toRole: to['role']!, toId: to['id']! },
      ...{ giverField: data['signedByGiver']!, receiverField: data['signedByReceiver']! },
    };
  },
};
