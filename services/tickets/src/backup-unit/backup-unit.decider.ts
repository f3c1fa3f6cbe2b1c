import { backupUnitEvents, BackupUnitReserved } from '@rapport/contracts-tickets';
import { aggregate, type Decider, type EventOf } from '@rapport/event-sourcing';
import { backupUnitElsewhere } from '../repair/repair.errors.js';
import type { BackupUnitCommand } from './backup-unit.commands.js';

export type BackupUnitEvent = EventOf<(typeof backupUnitEvents)[number]>;

/** The repair that it was last set aside for; null before the first. */
export type ReservedFor = string | null;

/** What lapsed has lapsed for good: a repair gives out one unit, once. Whoever sets the unit aside meanwhile is not the holder that was looked at. */
const decide = ({ data: { holder, ...data }, metadata: { now } }: BackupUnitCommand, reservedFor: ReservedFor): readonly BackupUnitEvent[] => {
  const known = holder?.repairId === reservedFor ? holder : null;
  if (reservedFor !== null && reservedFor !== data.repairId && known?.lapsed !== true) throw backupUnitElsewhere(data.unitId, known === null || known.hidden ? null : known.repairId);

  return [BackupUnitReserved({ ...data, reservedAt: now })];
};

/** One of our units, which stands in for one customer's item at a time (TKT-34). */
export const backupUnitDecider: Decider<ReservedFor, BackupUnitCommand, BackupUnitEvent> = { initial: null, decide, evolve: (_, { data }) => data.repairId };

export const backupUnitAggregate = aggregate({ category: 'backup-unit', decider: backupUnitDecider, events: backupUnitEvents, partyOf: () => null });
