import { BackupUnitIssued, BackupUnitReturned, ItemReturned, ItemTakenAway, ItemTakenIn } from '@rapport/contracts-tickets';
import { personal, unreachable } from '@rapport/event-sourcing';
import { handedOver, isSame } from './custody.rule.js';
import type { Custodian, CustodyCommand, PassOn, ReturnItem, ReturnUnit, TakeAway, TakeIn } from './repair.commands.js';
import { backupUnitDueNotLater, backupUnitElsewhere, backupUnitMissing, itemNotAway, noBackupUnit } from './repair.errors.js';
import { evolveRepair, isWithCustomer, type ExistingRepair, type Held, type RepairEvent } from './repair.state.js';
import { requireStatus } from './repair-steps.rule.js';

/** What changes hands between customer, technician and workshop (TKT-36). */
export const decideCustody = (command: CustodyCommand, repair: ExistingRepair): readonly RepairEvent[] => {
  switch (command.type) {
    case 'TakeAway':
      return takeAway(command, repair);
    case 'ReturnUnit':
      return returnUnit(command, repair);
    case 'ReturnItem':
      return returnItem(command, repair);
    case 'PassOn':
      return passOn(command, repair);
    default:
      return unreachable(command);
  }
};

/** An item comes to a counter, and is looked at by both before it is left there. */
export const takeIn = ({ data: { fault, to, report, ...data }, metadata: { now } }: TakeIn): readonly RepairEvent[] => {
  const fact = ItemTakenIn({ ...data, fault: personal(data.partyId, fault), takenInAt: now });
  const repair = evolveRepair(null, fact)!;

  return [fact, handedOver(repair.item, { from: customer(repair), to, report }, repair, now)];
};

const customer = ({ partyId }: ExistingRepair): Custodian => ({ role: 'customer', id: partyId });

/** Not repaired on the spot: the item goes and a unit comes, in one decision, so that nobody is ever left with neither (TKT-34). */
const takeAway = ({ data: { findings, report, backup }, metadata: { now } }: TakeAway, repair: ExistingRepair): readonly RepairEvent[] => {
  requireStatus(repair, 'on_site');
  if (backup === null) throw backupUnitMissing();
  if (backup.dueBackAt <= now) throw backupUnitDueNotLater();
  if (backup.elsewhere !== null) throw backupUnitElsewhere(backup.unitId, backup.elsewhere.repairId);
  const { repairId, ticketId, item } = repair;
  const technicianId = repair.technicianId!;
  const [owner, technician]: [Custodian, Custodian] = [customer(repair), { role: 'technician', id: technicianId }];
  const unit: Held = { kind: 'backup_unit', itemId: backup.unitId, holder: technician, links: 0 };

  const events = [
    ItemTakenAway({ repairId, ticketId, itemId: item.itemId, technicianId, findings, takenAt: now }),
    BackupUnitIssued({ repairId, ticketId, unitId: backup.unitId, unit: backup.unit, technicianId, dueBackAt: backup.dueBackAt, issuedAt: now }),
    handedOver(item, { from: owner, to: technician, report }, repair, now),
    handedOver(unit, { from: technician, to: owner, report: backup.report }, repair, now),
  ];
  // Last of all: a unit is set aside only where nothing else is missing.
  if (!backup.reserved) throw backupUnitElsewhere(backup.unitId, null);

  return events;
};

const returnUnit = ({ data: { to, report }, metadata: { now } }: ReturnUnit, repair: ExistingRepair): readonly RepairEvent[] => {
  requireStatus(repair, 'backup_issued');
  const unit = repair.unit!;

  return [
    handedOver(unit, { from: customer(repair), to, report }, repair, now),
    BackupUnitReturned({ repairId: repair.repairId, ticketId: repair.ticketId, unitId: unit.itemId, late: now > repair.due.unit!, returnedAt: now }),
  ];
};

const returnItem = ({ data: { from, report, outcome, workDone }, metadata: { now } }: ReturnItem, repair: ExistingRepair): readonly RepairEvent[] => {
  requireStatus(repair, 'backup_issued', 'unit_returned', 'taken_in');
  const { repairId, ticketId, item } = repair;
  if (isWithCustomer(item)) throw itemNotAway(item.itemId);

  return [handedOver(item, { from, to: customer(repair), report }, repair, now), ItemReturned({ repairId, ticketId, itemId: item.itemId, outcome, workDone, returnedAt: now })];
};

/** A unit may still be on its way home when the repair is closed. */
const passOn = ({ data: { kind, from, to, report }, metadata: { now } }: PassOn, repair: ExistingRepair): readonly RepairEvent[] => {
  const held = kind === 'item' ? repair.item : repair.unit;
  if (held === null) throw noBackupUnit(repair.repairId);
  if (isSame(from, to)) return [];

  return [handedOver(held, { from, to, report }, repair, now)];
};
