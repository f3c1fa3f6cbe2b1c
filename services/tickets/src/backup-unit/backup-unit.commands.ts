import type { BackupUnitReserved } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The repair that a unit was last set aside for: `lapsed` where it cannot give the unit out any more, or has it back; `hidden` where few may see it. */
export interface LastHolder {
  readonly repairId: string;
  readonly lapsed: boolean;
  readonly hidden: boolean;
}

export type ReserveUnit = Command<'ReserveUnit', Omit<BackupUnitReserved['data'], 'reservedAt'> & { readonly holder: LastHolder | null }>;

export type BackupUnitCommand = ReserveUnit;
