import { backupUnitEvents, BackupUnitReleased, BackupUnitReserved } from '@rapport/contracts-tickets';
import { aggregate, type Decider, type EventOf } from '@rapport/event-sourcing';
import { backupUnitElsewhere } from '../repair/repair.errors.js';
import type { BackupUnitCommand, ReleaseUnit, ReserveUnit } from './backup-unit.commands.js';

export type BackupUnitEvent = EventOf<(typeof backupUnitEvents)[number]>;

/** The repair that it is set aside for, and how many requests count on that; null where it is free. */
export type ReservedFor = { readonly repairId: string; readonly claims: number } | null;

/** What lapsed has lapsed for good: a repair gives out one unit, once. Whoever sets the unit aside meanwhile is not the holder that was looked at. */
const reserve = ({ data: { holder, ...data }, metadata: { now } }: ReserveUnit, reserved: ReservedFor): readonly BackupUnitEvent[] => {
  const known = holder !== null && holder.repairId === reserved?.repairId ? holder : null;
  if (reserved !== null && reserved.repairId !== data.repairId && known?.lapsed !== true) throw backupUnitElsewhere(data.unitId, known === null || known.hidden ? null : known.repairId);

  return [BackupUnitReserved({ ...data, reservedAt: now })];
};

const release = ({ data, metadata: { now } }: ReleaseUnit, reserved: ReservedFor): readonly BackupUnitEvent[] => (reserved?.repairId === data.repairId ? [BackupUnitReleased({ ...data, releasedAt: now })] : []);

const evolve = (reserved: ReservedFor, { type, data: { repairId } }: BackupUnitEvent): ReservedFor => {
  const claims = reserved?.repairId === repairId ? reserved.claims : 0;
  if (type === BackupUnitReserved.type) return { repairId, claims: claims + 1 };

  return claims > 1 ? { repairId, claims: claims - 1 } : null;
};

/** One of our units, which stands in for one customer's item at a time (TKT-34). */
export const backupUnitDecider: Decider<ReservedFor, BackupUnitCommand, BackupUnitEvent> = {
  initial: null,
  decide: (command, reserved) => (command.type === 'ReserveUnit' ? reserve(command, reserved) : release(command, reserved)),
  evolve,
};

export const backupUnitAggregate = aggregate({ category: 'backup-unit', decider: backupUnitDecider, events: backupUnitEvents, partyOf: () => null });
