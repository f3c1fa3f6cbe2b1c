import { defineEvent, InstantField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';

/** A unit of ours is set aside for one repair, which alone may give it out until it is back, or has another unit (TKT-34). */
export const BackupUnitReserved = defineEvent('tickets.backup-unit-reserved', 1, { reservationId: Uuid(), unitId: Text(100), repairId: Uuid(), reservedAt: InstantField() });
export type BackupUnitReserved = EventOf<typeof BackupUnitReserved>;

/** A request that had set a unit aside did not give it out: its claim is over, those of others to the same repair are not (TKT-34). */
export const BackupUnitReleased = defineEvent('tickets.backup-unit-released', 1, { reservationId: Uuid(), unitId: Text(100), repairId: Uuid(), releasedAt: InstantField() });
export type BackupUnitReleased = EventOf<typeof BackupUnitReleased>;

/** Every fact about a backup unit itself, in streams `backup-unit`. */
export const backupUnitEvents = [BackupUnitReserved, BackupUnitReleased] as const;
