import { defineEvent, InstantField, Maybe, Money, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { TICKET_FEES } from './codes.js';
import { BENEFIT_REFUSALS } from './entitlement-codes.js';
import { REPAIR_OUTCOMES } from './repair-codes.js';

/** The repair, and the ticket that it belongs to where there is one: who may not see the ticket sees nothing of the repair. */
const of = { repairId: Uuid(), ticketId: Maybe(Uuid()) };

/** A fault is to be repaired where the customer is (SM-11). Both limits run from here: a visit is agreed, and somebody is there (TKT-34). */
export const RepairRequested = defineEvent('tickets.repair-requested', 1, {
  ...of,
  /** Who has the item. */
  partyId: Uuid(),
  entitlementId: Maybe(Uuid()),
  /** What custody knows the item by: a serial number, an inventory number. */
  itemId: Text(100),
  item: Text(300),
  place: Text(100),
  address: Maybe(PersonalField(Text(500))),
  fault: PersonalField(Text(2_000)),
  /** Free where the entitlement covers it, else charged, with the reason and the quote that the customer agreed to (TKT-06). */
  fee: OneOf(TICKET_FEES),
  notCovered: Maybe(OneOf(BENEFIT_REFUSALS)),
  quote: Maybe(Money()),
  bookingDueAt: InstantField(),
  arrivalDueAt: InstantField(),
  /** What both limits came from, as it stood then: the plan of the entitlement that covers it, else our own standard. Facts of earlier releases leave it out. */
  measuredBy: Type.Optional(
    Type.Object({
      planId: Maybe(Uuid()),
      /** 0 is the plan that the platform ships with. */
      planVersion: Maybe(Type.Integer({ minimum: 0 })),
      calendar: Type.Object({ id: Text(60), version: Type.Integer({ minimum: 1 }), zone: Text(100) }),
    }),
  ),
  requestedAt: InstantField(),
});
export type RepairRequested = EventOf<typeof RepairRequested>;

/** The customer brought the item to a counter of ours. That it changed hands stands beside this fact, never without it (TKT-36). */
export const ItemTakenIn = defineEvent('tickets.item-taken-in', 1, {
  ...of,
  /** Whose item it is. */
  partyId: Uuid(),
  itemId: Text(100),
  item: Text(300),
  /** The counter. */
  place: Text(100),
  fault: PersonalField(Text(2_000)),
  takenInAt: InstantField(),
});
export type ItemTakenIn = EventOf<typeof ItemTakenIn>;

/** The customer agreed to a time, or to another one. */
export const OnSiteBooked = defineEvent('tickets.on-site-booked', 1, { ...of, from: InstantField(), until: InstantField(), rebooked: Type.Boolean(), bookedBy: Text(200), bookedAt: InstantField() });
export type OnSiteBooked = EventOf<typeof OnSiteBooked>;

export const TechnicianDispatched = defineEvent('tickets.technician-dispatched', 1, { ...of, technicianId: Text(200), dispatchedAt: InstantField() });
export type TechnicianDispatched = EventOf<typeof TechnicianDispatched>;

export const OnSiteArrived = defineEvent('tickets.on-site-arrived', 1, { ...of, technicianId: Text(200), arrivedAt: InstantField() });
export type OnSiteArrived = EventOf<typeof OnSiteArrived>;

/** The item works again, and has not left the place. */
export const RepairDone = defineEvent('tickets.repair-done', 1, { ...of, technicianId: Text(200), workDone: Text(2_000), doneAt: InstantField() });
export type RepairDone = EventOf<typeof RepairDone>;

/** It could not be repaired on the spot and goes with the technician. The backup unit and both changes of custody stand beside this fact, never without it. */
export const ItemTakenAway = defineEvent('tickets.item-taken-away', 1, { ...of, itemId: Text(100), technicianId: Text(200), findings: Text(2_000), takenAt: InstantField() });
export type ItemTakenAway = EventOf<typeof ItemTakenAway>;

/** The customer need not do without: a unit of ours stands in for the item until it is back (TKT-34). */
export const BackupUnitIssued = defineEvent('tickets.backup-unit-issued', 1, { ...of, unitId: Text(100), unit: Text(300), technicianId: Text(200), dueBackAt: InstantField(), issuedAt: InstantField() });
export type BackupUnitIssued = EventOf<typeof BackupUnitIssued>;

export const BackupUnitReturned = defineEvent('tickets.backup-unit-returned', 1, { ...of, unitId: Text(100), late: Type.Boolean(), returnedAt: InstantField() });
export type BackupUnitReturned = EventOf<typeof BackupUnitReturned>;

/** The customer has the item again, repaired or beyond repair. */
export const ItemReturned = defineEvent('tickets.item-returned', 1, { ...of, itemId: Text(100), outcome: OneOf(REPAIR_OUTCOMES), workDone: Text(2_000), returnedAt: InstantField() });
export type ItemReturned = EventOf<typeof ItemReturned>;

/** The item is with the customer, and the unit is back with us. */
export const RepairClosed = defineEvent('tickets.repair-closed', 1, { ...of, closedBy: Text(200), closedAt: InstantField() });
export type RepairClosed = EventOf<typeof RepairClosed>;

/** Nobody needs to come any more. */
export const RepairCancelled = defineEvent('tickets.repair-cancelled', 1, { ...of, reason: Text(2_000), cancelledAt: InstantField() });
export type RepairCancelled = EventOf<typeof RepairCancelled>;

/** The ticket that it belongs to is seen by few from now on, and so is what follows here. */
export const RepairRestricted = defineEvent('tickets.repair-restricted', 1, { repairId: Uuid(), ticketId: Uuid(), restrictedAt: InstantField() });
export type RepairRestricted = EventOf<typeof RepairRestricted>;

/** No visit was agreed in time. */
export const RepairBookingOverdue = defineEvent('tickets.repair-booking-overdue', 1, { ...of, dueAt: InstantField(), detectedAt: InstantField() });
export type RepairBookingOverdue = EventOf<typeof RepairBookingOverdue>;

/** Nobody was there in time. */
export const RepairArrivalOverdue = defineEvent('tickets.repair-arrival-overdue', 1, { ...of, dueAt: InstantField(), detectedAt: InstantField() });
export type RepairArrivalOverdue = EventOf<typeof RepairArrivalOverdue>;

/** The backup unit was to be back by now and is not. */
export const BackupUnitOverdue = defineEvent('tickets.backup-unit-overdue', 1, { ...of, unitId: Text(100), dueAt: InstantField(), detectedAt: InstantField() });
export type BackupUnitOverdue = EventOf<typeof BackupUnitOverdue>;
