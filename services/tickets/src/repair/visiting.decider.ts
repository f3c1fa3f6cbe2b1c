import { OnSiteArrived, OnSiteBooked, RepairCancelled, RepairClosed, RepairDone, TechnicianDispatched } from '@rapport/contracts-tickets';
import { unreachable } from '@rapport/event-sourcing';
import type { BookVisit, CancelRepair, CloseRepair, DispatchTechnician, VisitCommand } from './repair.commands.js';
import { backupUnitOut, itemNotBack, repairEnded, repairNotCancellable, visitNotLater, visitWithoutLength } from './repair.errors.js';
import { isWithCustomer, type ExistingRepair, type RepairEvent } from './repair.state.js';
import { requireStatus } from './repair-steps.rule.js';

/** A visit is agreed, somebody comes, and the repair is done or not needed (SM-11). */
export const decideVisit = (command: VisitCommand, repair: ExistingRepair): readonly RepairEvent[] => {
  const of = { repairId: repair.repairId, ticketId: repair.ticketId };
  const { now } = command.metadata;
  switch (command.type) {
    case 'BookVisit':
      return book(command, repair);
    case 'DispatchTechnician':
      return dispatch(command, repair);
    case 'ArriveOnSite':
      requireStatus(repair, 'dispatched');
      return [OnSiteArrived({ ...of, technicianId: repair.technicianId!, arrivedAt: now })];
    case 'FinishOnTheSpot':
      requireStatus(repair, 'on_site');
      return [RepairDone({ ...of, technicianId: repair.technicianId!, workDone: command.data.workDone, doneAt: now })];
    case 'CloseRepair':
      return close(command, repair);
    case 'CancelRepair':
      return cancel(command, repair);
    default:
      return unreachable(command);
  }
};

/** Another time than the one agreed may be agreed until somebody is there; whoever was sent is sent again. */
const book = ({ data: { from, until }, metadata: { now, actor } }: BookVisit, repair: ExistingRepair): readonly RepairEvent[] => {
  requireStatus(repair, 'requested', 'booked', 'dispatched');
  if (from <= now) throw visitNotLater();
  if (until <= from) throw visitWithoutLength();
  if (repair.visit?.from === from && repair.visit.until === until) return [];

  return [OnSiteBooked({ repairId: repair.repairId, ticketId: repair.ticketId, from, until, rebooked: repair.visit !== null, bookedBy: actor.id, bookedAt: now })];
};

const dispatch = ({ data: { technicianId }, metadata: { now } }: DispatchTechnician, repair: ExistingRepair): readonly RepairEvent[] => {
  requireStatus(repair, 'booked', 'dispatched');
  if (repair.technicianId === technicianId) return [];

  return [TechnicianDispatched({ repairId: repair.repairId, ticketId: repair.ticketId, technicianId, dispatchedAt: now })];
};

const close = ({ metadata: { now, actor } }: CloseRepair, repair: ExistingRepair): readonly RepairEvent[] => {
  const { repairId, ticketId, status, item, unit } = repair;
  if (status === 'closed') return [];
  if (status === 'taken_in') throw itemNotBack(item.itemId);
  if (status === 'backup_issued') throw backupUnitOut(unit!.itemId);
  requireStatus(repair, 'repaired', 'unit_returned', 'item_returned');
  if (!isWithCustomer(item)) throw itemNotBack(item.itemId);

  return [RepairClosed({ repairId, ticketId, closedBy: actor.id, closedAt: now })];
};

/** Once somebody is there, the item is repaired or a unit is left; there is no way around. What was taken in is given back. */
const cancel = ({ data: { reason }, metadata: { now } }: CancelRepair, repair: ExistingRepair): readonly RepairEvent[] => {
  const { repairId, ticketId, status } = repair;
  if (status === 'cancelled') return [];
  if (status === 'closed') throw repairEnded(repairId, status);
  if (status === 'taken_in' || status === 'item_returned') requireStatus(repair, 'requested', 'booked', 'dispatched');
  if (status !== 'requested' && status !== 'booked' && status !== 'dispatched') throw repairNotCancellable(repairId, status);

  return [RepairCancelled({ repairId, ticketId, reason, cancelledAt: now })];
};
