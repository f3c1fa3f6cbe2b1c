import { derivedId } from '@rapport/event-sourcing';
import { isWithCustomer, type Repair } from '../repair/repair.state.js';

/** The stream of a unit, by the number that people know it by. */
export const reservationIdOf = (unitId: string): string => derivedId('backup-unit', unitId);

/** Whether a repair has no claim to a unit any more: nobody is about to give it out there, and it is not with the customer. */
export const hasLapsed = (repair: Repair, unitId: string): boolean => {
  if (repair === null) return true;
  const { status, unit } = repair;

  return status !== 'on_site' && (unit?.itemId !== unitId || !isWithCustomer(unit));
};
