/** How far a repair is: where the customer is (SM-11), or of an item that was taken in at a counter (TKT-36). */
export const REPAIR_STATUSES = ['requested', 'booked', 'dispatched', 'on_site', 'repaired', 'backup_issued', 'unit_returned', 'taken_in', 'item_returned', 'closed', 'cancelled'] as const;
export type RepairStatus = (typeof REPAIR_STATUSES)[number];

/** What became of an item that was taken away or in. */
export const REPAIR_OUTCOMES = ['repaired', 'irreparable'] as const;
export type RepairOutcome = (typeof REPAIR_OUTCOMES)[number];

/** The times that a repair is measured by: a visit is agreed, somebody is there, the backup unit is back (TKT-34). */
export const REPAIR_LIMITS = ['booking', 'arrival', 'unit'] as const;
export type RepairLimit = (typeof REPAIR_LIMITS)[number];

/** Those of them that run from the request, as clocks. */
export const REPAIR_CLOCKS = ['booking', 'arrival'] as const;
export type RepairClockName = (typeof REPAIR_CLOCKS)[number];

/** Who may have an item in hand (TKT-36). */
export const CUSTODIAN_ROLES = ['customer', 'technician', 'workshop'] as const;
export type CustodianRole = (typeof CUSTODIAN_ROLES)[number];

/** What custody is of: the customer's item, or our unit that stands in for it. */
export const CUSTODY_KINDS = ['item', 'backup_unit'] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];

/** The state of a thing when it changes hands. */
export const ITEM_CONDITIONS = ['intact', 'worn', 'damaged', 'not_working'] as const;
export type ItemCondition = (typeof ITEM_CONDITIONS)[number];

/** What the timers of repairs are called. */
export const REPAIR_BOOKING_DUE = 'tickets.repair-booking-due';
export const REPAIR_ARRIVAL_DUE = 'tickets.repair-arrival-due';
export const BACKUP_UNIT_DUE = 'tickets.backup-unit-due';
