import {
  BackupUnitIssued,
  BackupUnitOverdue,
  BackupUnitReturned,
  ItemCustodyChanged,
  ItemReturned,
  ItemTakenIn,
  OnSiteArrived,
  OnSiteBooked,
  RepairArrivalOverdue,
  RepairBookingOverdue,
  RepairCancelled,
  RepairClosed,
  RepairDone,
  RepairRequested,
  RepairRestricted,
  TechnicianDispatched,
  type CustodyKind,
  type repairEvents,
  type RepairLimit,
  type RepairStatus,
} from '@rapport/contracts-tickets';
import type { EventOf, Instant } from '@rapport/event-sourcing';
import type { Custodian } from './repair.commands.js';

export type RepairEvent = EventOf<(typeof repairEvents)[number]>;

/** A thing with its place in the chain of custody. */
export interface Held {
  readonly kind: CustodyKind;
  readonly itemId: string;
  readonly holder: Custodian;
  readonly links: number;
}

/** What later decisions about a repair need to know of it. */
export interface ExistingRepair {
  readonly repairId: string;
  readonly ticketId: string | null;
  readonly partyId: string;
  readonly status: RepairStatus;
  readonly technicianId: string | null;
  readonly visit: { readonly from: Instant; readonly until: Instant } | null;
  readonly item: Held;
  readonly unit: Held | null;
  /** When each limit is over, and which were noted to be. */
  readonly due: Readonly<Partial<Record<RepairLimit, Instant>>>;
  readonly noted: readonly RepairLimit[];
  /** Became so after it was begun. */
  readonly restricted: boolean;
}

/** Null before it is asked for. */
export type Repair = ExistingRepair | null;

const requested = ({ data }: RepairRequested): ExistingRepair => ({
  ...{ repairId: data.repairId, ticketId: data.ticketId, partyId: data.partyId, status: 'requested', technicianId: null, visit: null, unit: null, noted: [], restricted: false },
  item: { kind: 'item', itemId: data.itemId, holder: { role: 'customer', id: data.partyId }, links: 0 },
  due: { booking: data.bookingDueAt, arrival: data.arrivalDueAt },
});

const takenIn = ({ data: { repairId, ticketId, partyId, itemId } }: ItemTakenIn): ExistingRepair => ({
  ...{ repairId, ticketId, partyId, status: 'taken_in', technicianId: null, visit: null, unit: null, noted: [], restricted: false, due: {} },
  item: { kind: 'item', itemId, holder: { role: 'customer', id: partyId }, links: 0 },
});

const passedOn = (held: Held, { data: { to, link } }: ItemCustodyChanged): Held => ({ ...held, holder: to, links: link });

export const evolveRepair = (repair: Repair, event: RepairEvent): Repair => {
  if (event.type === RepairRequested.type) return requested(event);
  if (event.type === ItemTakenIn.type) return takenIn(event);
  if (repair === null) return null;
  switch (event.type) {
    case OnSiteBooked.type:
      return { ...repair, status: 'booked', technicianId: null, visit: { from: event.data.from, until: event.data.until } };
    case TechnicianDispatched.type:
      return { ...repair, status: 'dispatched', technicianId: event.data.technicianId };
    case OnSiteArrived.type:
      return { ...repair, status: 'on_site' };
    case RepairDone.type:
      return { ...repair, status: 'repaired' };
    case BackupUnitIssued.type:
      return { ...repair, status: 'backup_issued', unit: { kind: 'backup_unit', itemId: event.data.unitId, holder: { role: 'technician', id: event.data.technicianId }, links: 0 }, due: { ...repair.due, unit: event.data.dueBackAt } };
    case ItemCustodyChanged.type:
      return event.data.kind === 'item' ? { ...repair, item: passedOn(repair.item, event) } : { ...repair, unit: repair.unit && passedOn(repair.unit, event) };
    case BackupUnitReturned.type:
      return { ...repair, status: 'unit_returned' };
    case ItemReturned.type:
      return repair.status === 'taken_in' ? { ...repair, status: 'item_returned' } : repair;
    case RepairClosed.type:
      return { ...repair, status: 'closed' };
    case RepairCancelled.type:
      return { ...repair, status: 'cancelled' };
    case RepairBookingOverdue.type:
      return { ...repair, noted: [...repair.noted, 'booking'] };
    case RepairArrivalOverdue.type:
      return { ...repair, noted: [...repair.noted, 'arrival'] };
    case BackupUnitOverdue.type:
      return { ...repair, noted: [...repair.noted, 'unit'] };
    case RepairRestricted.type:
      return { ...repair, restricted: true };
    default:
      return repair;
  }
};

/** Whether the customer has it. */
export const isWithCustomer = ({ holder }: Held): boolean => holder.role === 'customer';
