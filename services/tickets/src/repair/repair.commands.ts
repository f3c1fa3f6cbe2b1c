import type { BackupUnitIssued, BenefitRefusal, CustodyKind, ItemCondition, ItemCustodyChanged, ItemReturned, ItemTakenIn, RepairLimit, RepairRequested } from '@rapport/contracts-tickets';
import type { Command, Instant, Money } from '@rapport/event-sourcing';

export type Custodian = ItemCustodyChanged['data']['from'];

/** What both sides saw, and their names as signed; null where somebody has not signed. */
export interface ConditionReport {
  readonly condition: ItemCondition;
  readonly defects: readonly string[];
  readonly signedByGiver: string | null;
  readonly signedByReceiver: string | null;
}

/** Whoever has a thing that is not at the customer's. */
export type Colleague = Custodian & { readonly role: 'technician' | 'workshop' };

/** A thing is to pass from whoever has it to somebody else. */
export interface HandOver {
  readonly from: Custodian;
  readonly to: Custodian;
  readonly report: ConditionReport | null;
}

/** `judged`: what the entitlement says of a repair there and now, and by which plan; null where there is none. `served`: whether anybody comes to that place at all. `zone`: of the clock there. Limits in milliseconds from now; settings (TKT-34). */
export type RequestRepair = Command<
  'RequestRepair',
  Pick<RepairRequested['data'], 'repairId' | 'ticketId' | 'partyId' | 'entitlementId' | 'itemId' | 'item' | 'place'> & {
    readonly address: string | null;
    readonly fault: string;
    readonly judged: { readonly reason: BenefitRefusal | null; readonly planId: string; readonly planVersion: number } | null;
    readonly served: boolean;
    readonly zone: string;
    readonly quote: Money | null;
    readonly quoteConsented: boolean;
    readonly bookingLimit: number;
    readonly arrivalLimit: number;
  }
>;
/** The customer brings it to a counter: `to` takes it. */
export type TakeIn = Command<'TakeIn', Pick<ItemTakenIn['data'], 'repairId' | 'ticketId' | 'partyId' | 'itemId' | 'item' | 'place'> & { readonly fault: string; readonly to: Colleague; readonly report: ConditionReport | null }>;
export type BookVisit = Command<'BookVisit', { readonly repairId: string; readonly from: Instant; readonly until: Instant }>;
export type DispatchTechnician = Command<'DispatchTechnician', { readonly repairId: string; readonly technicianId: string }>;
export type ArriveOnSite = Command<'ArriveOnSite', { readonly repairId: string }>;
export type FinishOnTheSpot = Command<'FinishOnTheSpot', { readonly repairId: string; readonly workDone: string }>;

/** `elsewhere`: another repair still has the unit out; null where none has. `reserved`: it is set aside for this repair. */
export interface BackupUnit extends Pick<BackupUnitIssued['data'], 'unitId' | 'unit' | 'dueBackAt'> {
  readonly elsewhere: { readonly repairId: string | null } | null;
  readonly reserved: boolean;
  readonly report: ConditionReport | null;
}
/** It could not be repaired on the spot. */
export type TakeAway = Command<'TakeAway', { readonly repairId: string; readonly findings: string; readonly report: ConditionReport | null; readonly backup: BackupUnit | null }>;
export type ReturnUnit = Command<'ReturnUnit', { readonly repairId: string; readonly to: Colleague; readonly report: ConditionReport | null }>;
export type ReturnItem = Command<'ReturnItem', { readonly repairId: string; readonly from: Colleague; readonly report: ConditionReport | null } & Pick<ItemReturned['data'], 'outcome' | 'workDone'>>;
/** Among technicians and workshops; what the customer gives or gets has commands of its own. */
export type PassOn = Command<'PassOn', { readonly repairId: string; readonly kind: CustodyKind; readonly from: Colleague; readonly to: Colleague; readonly report: ConditionReport | null }>;
export type CloseRepair = Command<'CloseRepair', { readonly repairId: string }>;
export type CancelRepair = Command<'CancelRepair', { readonly repairId: string; readonly reason: string }>;

/** The time of a limit has passed. */
export type NoteOverdue = Command<'NoteOverdue', { readonly repairId: string; readonly limit: RepairLimit; readonly dueAt: Instant }>;

/** From a reaction: the ticket is restricted. */
export type RestrictRepair = Command<'RestrictRepair', { readonly repairId: string; readonly ticketId: string }>;

export type VisitCommand = BookVisit | DispatchTechnician | ArriveOnSite | FinishOnTheSpot | CancelRepair | CloseRepair;
export type CustodyCommand = TakeAway | ReturnUnit | ReturnItem | PassOn;
export type RepairCommand = RequestRepair | TakeIn | VisitCommand | CustodyCommand | NoteOverdue | RestrictRepair;
