import { backupUnitEvents } from './backup-unit.js';
import { ItemCustodyChanged } from './custody.js';
import { entitlementEvents } from './entitlement.js';
import { EntitlementPlanPublished, PurchaseCovered } from './entitlement-plan.js';
import {
  BackupUnitIssued,
  BackupUnitOverdue,
  BackupUnitReturned,
  RepairDone,
  ItemReturned,
  ItemTakenAway,
  ItemTakenIn,
  RepairArrivalOverdue,
  RepairBookingOverdue,
  RepairCancelled,
  RepairRestricted,
  RepairClosed,
  RepairRequested,
  OnSiteArrived,
  TechnicianDispatched,
  OnSiteBooked,
} from './repair.js';
import { roundEvents } from './round.js';
import { serviceContractEvents } from './service-contract.js';

export * from './backup-unit.js';
export * from './custody.js';
export * from './entitlement-codes.js';
export * from './entitlement-plan.js';
export * from './entitlement.js';
export * from './repair-codes.js';
export * from './repair.js';
export * from './round.js';
export * from './service-contract.js';

/** Every fact about a repair at the customer's, in the order of SM-11. */
export const repairEvents = [
  RepairRequested,
  ItemTakenIn,
  OnSiteBooked,
  TechnicianDispatched,
  OnSiteArrived,
  RepairDone,
  ItemTakenAway,
  BackupUnitIssued,
  ItemCustodyChanged,
  BackupUnitReturned,
  ItemReturned,
  RepairClosed,
  RepairCancelled,
  RepairRestricted,
  RepairBookingOverdue,
  RepairArrivalOverdue,
  BackupUnitOverdue,
] as const;

/** Every fact about items at the customer's: what they are entitled to, who repairs them, who has them. */
export const fieldServiceEvents = [EntitlementPlanPublished, PurchaseCovered, ...entitlementEvents, ...repairEvents, ...backupUnitEvents, ...serviceContractEvents, ...roundEvents] as const;

/** Categories of their streams. */
export const FIELD_SERVICE_CATEGORIES = ['entitlement-plan', 'entitlement', 'repair', 'backup-unit', 'service-contract', 'round'] as const;
