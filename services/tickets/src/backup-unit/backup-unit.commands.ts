import type { BackupUnitReleased, BackupUnitReserved } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The repair that a unit was last set aside for: `lapsed` where it cannot give the unit out any more, or has it back; `hidden` where few may see it. */
export interface LastHolder {
  readonly repairId: string;
  readonly lapsed: boolean;
  readonly hidden: boolean;
}

export type ReserveUnit = Command<'ReserveUnit', Omit<BackupUnitReserved['data'], 'reservedAt'> & { readonly holder: LastHolder | null }>;

/** A request whose repair did not give the unit out takes its claim back. */
export type ReleaseUnit = Command<'ReleaseUnit', Omit<BackupUnitReleased['data'], 'releasedAt'>>;

export type BackupUnitCommand = ReserveUnit | ReleaseUnit;
