import { defineEvent, InstantField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';

/** A unit of ours is set aside for one repair, which alone may give it out until it is back, or has another unit (TKT-34). */
export const BackupUnitReserved = defineEvent('tickets.backup-unit-reserved', 1, { reservationId: Uuid(), unitId: Text(100), repairId: Uuid(), reservedAt: InstantField() });
export type BackupUnitReserved = EventOf<typeof BackupUnitReserved>;

/** Every fact about a backup unit itself, in streams `backup-unit`. */
export const backupUnitEvents = [BackupUnitReserved] as const;
