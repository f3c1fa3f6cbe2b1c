import type { RepairStatus } from '@rapport/contracts-tickets';
import { repairEnded, repairStepOutOfOrder } from './repair.errors.js';
import type { ExistingRepair } from './repair.state.js';

/** @throws DomainError REPAIR_ENDED, REPAIR_STEP_OUT_OF_ORDER, where the repair is in none of the states that a step needs (SM-11) */
export const requireStatus = ({ repairId, status }: ExistingRepair, ...needed: readonly RepairStatus[]): void => {
  if (needed.includes(status)) return;
  if (status === 'closed' || status === 'cancelled') throw repairEnded(repairId, status);
  throw repairStepOutOfOrder(repairId, status, needed.join(' / '));
};
