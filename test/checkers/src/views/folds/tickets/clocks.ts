import { list, told, type Fact, type Fold, type Row } from '../../fold.js';

const NEVER = '9999-12-31T00:00:00.000Z';
const OVER = ['met', 'met-late', 'cancelled'];
const FACTS = ['tickets.clock-changed', 'tickets.clock-warned', 'tickets.clock-breached', 'tickets.breach-acknowledged'];

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'tickets.clock-changed') {
    return {
      ...(row ?? { warnings: [], breached: false }),
      ...told(data, 'ticketId', 'metric', 'ordinal', 'status', 'startedAt', 'endedAt', 'dueAt', 'provisional', 'target', 'policyId', 'policyVersion', 'team', 'priority'),
      clockId: idOf(data),
      open: data['endedAt'] == null && !OVER.includes(String(data['status'])),
      nextDueAt: data['dueAt'] ?? NEVER,
    };
  }
  if (row === null) return null;
  if (type === 'tickets.clock-warned') return { ...row, warnings: [...list(row, 'warnings'), data['mark']!] };
  if (type === 'tickets.clock-breached') return { ...row, ...told(data, 'dueAt', 'detectedAt'), breached: true, nextDueAt: data['dueAt']!, owner: data['agentId'] ?? null };

  return { ...row, ...told(data, 'acknowledgedBy', 'note', 'acknowledgedAt') };
};

const idOf = (data: Fact['data']): string => ['ticketId', 'metric', 'ordinal'].map((name) => String(data[name])).join('/');

/** How do the clocks of tickets stand? One line per clock. */
export const clocks: Fold = {
  ...{ service: 'tickets', view: 'clocks', key: ['clockId'] },
  keyOf: ({ type, data }) => (FACTS.includes(type) ? { clockId: idOf(data) } : null),
  next,
};

/** What is promised to which tickets? The newest version of each policy. */
export const clockPolicies: Fold = {
  ...{ service: 'tickets', view: 'clock-policies', key: ['policyId'], mirrors: 'clock-policy' },
  keyOf: ({ category, aggregate }) => (category === 'clock-policy' ? { policyId: aggregate } : null),
  next: (row, { type, data }) => {
    if (type === 'tickets.clock-policy-published') return { ...told(data, 'policyId', 'code', 'policyVersion', 'order', 'goal', 'targetShare'), archived: false, content: data };

    return row && { ...row, archived: true };
  },
};

/** When do teams work? The newest version of each calendar. */
export const serviceCalendars: Fold = {
  ...{ service: 'tickets', view: 'service-calendars', key: ['calendarId'], mirrors: 'service-calendar' },
  keyOf: ({ category, aggregate }) => (category === 'service-calendar' ? { calendarId: aggregate } : null),
  next: (_, { data }) => ({ ...told(data, 'calendarId', 'code', 'calendarVersion'), content: data }),
};

/** In which class is a party managed? */
export const customerClasses: Fold = {
  ...{ service: 'tickets', view: 'customer-classes', key: ['partyId'] },
  keyOf: ({ type, data }) => (type === 'customers.management-class-changed' || (type === 'customers.party-adopted' && data['managementClass'] != null) ? { partyId: data['partyId']! } : null),
  next: (_, { type, data }) => ({ partyId: data['partyId']!, managementClass: type === 'customers.party-adopted' ? data['managementClass']! : data['to']! }),
};
