import { BackupUnitOverdue, RepairArrivalOverdue, RepairBookingOverdue, repairEvents, RepairRequested, RepairRestricted, type RepairLimit } from '@rapport/contracts-tickets';
import { aggregate, later, personal, restrictingStream, type Decider } from '@rapport/event-sourcing';
import { quoteNotConsented } from '../ticket/ticket.errors.js';
import { aroundTheClock } from './repair-clocks.rule.js';
import { decideCustody, takeIn } from './custody.decider.js';
import { repairAlarms } from './repair.alarms.js';
import type { NoteOverdue, RepairCommand, RequestRepair, RestrictRepair } from './repair.commands.js';
import { repairExists, repairNotFound, repairOutsideArea } from './repair.errors.js';
import { evolveRepair, isWithCustomer, type ExistingRepair, type Repair, type RepairEvent } from './repair.state.js';
import { decideVisit } from './visiting.decider.js';

/** Nobody comes to a place that is not served (SM-11), whoever pays; what the entitlement does not cover otherwise is charged, by a quote (TKT-06). */
const request = ({ data: { address, fault, judged, served, quote, quoteConsented, zone, bookingLimit, arrivalLimit, ...data }, metadata: { now } }: RequestRepair, repair: Repair): readonly RepairEvent[] => {
  if (repair !== null) throw repairExists(data.repairId);
  if (!served) throw repairOutsideArea(data.place);
  const free = judged !== null && judged.reason === null;
  if (!free && (quote === null || !quoteConsented)) throw quoteNotConsented();

  return [
    RepairRequested({
      ...data,
      address: address === null ? null : personal(data.partyId, address),
      fault: personal(data.partyId, fault),
      ...{ fee: free ? 'free' : 'charged', notCovered: judged?.reason ?? null, quote: free ? null : quote },
      ...{ bookingDueAt: later(now, bookingLimit), arrivalDueAt: later(now, arrivalLimit), requestedAt: now },
      measuredBy: { planId: free ? judged.planId : null, planVersion: free ? judged.planVersion : null, calendar: aroundTheClock(zone) },
    }),
  ];
};

const isLate: Readonly<Record<RepairLimit, (repair: ExistingRepair) => boolean>> = {
  booking: ({ status }) => status === 'requested',
  arrival: ({ status }) => status === 'requested' || status === 'booked' || status === 'dispatched',
  unit: ({ unit }) => unit !== null && isWithCustomer(unit),
};

/** Once per limit, and only for the time that still counts. */
const noteOverdue = ({ data: { limit, dueAt }, metadata: { now } }: NoteOverdue, repair: ExistingRepair): readonly RepairEvent[] => {
  if (repair.due[limit] !== dueAt || repair.noted.includes(limit) || !isLate[limit](repair)) return [];
  const fact = { repairId: repair.repairId, ticketId: repair.ticketId, dueAt, detectedAt: now };
  if (limit === 'unit') return [BackupUnitOverdue({ ...fact, unitId: repair.unit!.itemId })];

  return [limit === 'booking' ? RepairBookingOverdue(fact) : RepairArrivalOverdue(fact)];
};

/** In every state, a closed one too. */
const restrict = ({ data, metadata: { now } }: RestrictRepair, { restricted }: ExistingRepair): readonly RepairEvent[] => (restricted ? [] : [restrictingStream(RepairRestricted({ ...data, restrictedAt: now }))]);

const decide = (command: RepairCommand, repair: Repair): readonly RepairEvent[] => {
  if (command.type === 'RequestRepair') return request(command, repair);
  if (command.type === 'TakeIn') {
    if (repair !== null) throw repairExists(command.data.repairId);
    return takeIn(command);
  }
  if (repair === null) throw repairNotFound(command.data.repairId);
  switch (command.type) {
    case 'RestrictRepair':
      return restrict(command, repair);
    case 'NoteOverdue':
      return noteOverdue(command, repair);
    case 'TakeAway':
    case 'ReturnUnit':
    case 'ReturnItem':
    case 'PassOn':
      return decideCustody(command, repair);
    default:
      return decideVisit(command, repair);
  }
};

/** A repair where the customer is, or of what they brought, from the request to the item that works and the unit that is back (SM-11). */
export const repairDecider: Decider<Repair, RepairCommand, RepairEvent> = { initial: null, decide, evolve: evolveRepair, alarms: repairAlarms };

export const repairAggregate = aggregate({
  category: 'repair',
  decider: repairDecider,
  events: repairEvents,
  partyOf: (command) => (command.type === 'RequestRepair' || command.type === 'TakeIn' ? command.data.partyId : null),
});
