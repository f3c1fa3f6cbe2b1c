import type { JsonObject } from '../../../run-folder/records.js';
import { list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const contract = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.service-contract-signed') return { ...told(data, 'contractId', 'partyId', 'name', 'timeZone', 'lines', 'signedBy', 'signedAt'), open: true };
  if (row === null) return null;
  const lines = list(row, 'lines') as readonly JsonObject[];
  const line = data['line'] as JsonObject;

  switch (type) {
    case 'tickets.contract-line-added':
      return { ...row, lines: [...lines, line] };
    case 'tickets.contract-line-changed':
      return { ...row, lines: lines.map((one) => (one['lineId'] === line['lineId'] ? line : one)) };
    case 'tickets.service-contract-ended':
      return { ...row, open: false, endedAt: data['endedAt']!, endedBecause: data['reason']! };
    default:
      return row;
  }
};

/** Which services come back by themselves, for whom, how often? */
export const serviceContracts: Fold = { service: 'tickets', view: 'service-contracts', key: ['contractId'], mirrors: 'service-contract', keyOf: perStream('service-contract', 'contractId'), next: contract };

/** Which visits are to come, and which tickets were opened? One line per visit. */
export const contractVisits: Fold = {
  ...{ service: 'tickets', view: 'contract-visits', key: ['visitId'] },
  keyOf: ({ type, data }) => (/^tickets\.contract-visit-(?:scheduled|due|dropped)$/.test(type) ? told(data, 'visitId') : null),
  next: (row, { type, partyId, data }) => {
    if (type === 'tickets.contract-visit-scheduled') return { ...told(data, 'visitId', 'contractId', 'lineId', 'ordinal', 'service', 'day', 'dueAt'), partyId, status: 'scheduled' };
    if (row === null) return null;

    return type === 'tickets.contract-visit-due' ? { ...row, ...told(data, 'ticketId'), status: 'opened' } : { ...row, status: 'dropped', droppedBecause: data['reason']! };
  },
};
