import { BackupUnitReleased, BackupUnitReserved, type RepairStatus } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ExistingRepair } from '../repair/repair.state.js';
import type { LastHolder } from './backup-unit.commands.js';
import { backupUnitAggregate, backupUnitDecider } from './backup-unit.decider.js';
import { hasLapsed, reservationIdOf } from './backup-unit.rule.js';

const given = deciderSpec(backupUnitDecider);
const unitId = 'BU-1';
const reservationId = reservationIdOf(unitId);
const [one, other] = [derivedId('spec', 'one'), derivedId('spec', 'other')];
const reserved = (repairId: string) => BackupUnitReserved({ reservationId, unitId, repairId, reservedAt: SPEC_NOW });
const released = (repairId: string) => BackupUnitReleased({ reservationId, unitId, repairId, releasedAt: SPEC_NOW });
const reserve = (repairId: string, holder: LastHolder | null = null) => ({ type: 'ReserveUnit' as const, data: { reservationId, unitId, repairId, holder }, metadata: metadata() });
const release = (repairId: string) => ({ type: 'ReleaseUnit' as const, data: { reservationId, unitId, repairId }, metadata: metadata() });

describe('a backup unit (TKT-34)', () => {
  it('is set aside for one repair, as often as that asks', () => {
    given().when(reserve(one)).then(reserved(one));
    given(reserved(one)).when(reserve(one)).then(reserved(one));
  });
  it('is not set aside for another meanwhile, who is told where it is unless few may see that', () => {
    given(reserved(one)).when(reserve(other, { repairId: one, lapsed: false, hidden: false })).thenFails('BACKUP_UNIT_ELSEWHERE', { unitId, repairId: one });
    given(reserved(one)).when(reserve(other, { repairId: one, lapsed: false, hidden: true })).thenFails('BACKUP_UNIT_ELSEWHERE', { unitId, repairId: null });
  });
  it('goes to the first of two who ask in the same moment', () => {
    given(reserved(one)).when(reserve(other)).thenFails('BACKUP_UNIT_ELSEWHERE', { unitId, repairId: null });
    const lapsed = { repairId: derivedId('spec', 'earlier'), lapsed: true, hidden: false };
    given(reserved(lapsed.repairId)).when(reserve(one, lapsed)).then(reserved(one));
    given(reserved(lapsed.repairId), reserved(one)).when(reserve(other, lapsed)).thenFails('BACKUP_UNIT_ELSEWHERE', { unitId, repairId: null });
  });
  it('is let go by a request whose repair was refused, and free once no other request counts on it', () => {
    given(reserved(one)).when(release(one)).then(released(one));
    given(reserved(one), released(one)).when(reserve(other)).then(reserved(other));
    given(reserved(one), reserved(one), released(one)).when(reserve(other)).thenFails('BACKUP_UNIT_ELSEWHERE', { unitId, repairId: null });
    given(reserved(one), reserved(one), released(one), released(one)).when(reserve(other)).then(reserved(other));
  });
  it('is not let go by whoever does not have it', () => {
    given().when(release(one)).thenNothing();
    given(reserved(one), released(one), reserved(other)).when(release(one)).thenNothing();
  });
  it('belongs to nobody', () => expect(backupUnitAggregate.partyOf(reserve(one))).toBeNull());
});

describe('the claim of a repair to a unit', () => {
  const repair = (status: RepairStatus, unit: ExistingRepair['unit'] = null) => ({ status, unit }) as ExistingRepair;
  const held = (role: 'customer' | 'technician', itemId = unitId): ExistingRepair['unit'] => ({ kind: 'backup_unit', itemId, holder: { role, id: 'x' }, links: 1 });

  it('holds while somebody is there, and while the customer has the unit', () => {
    expect(hasLapsed(repair('on_site'), unitId)).toBe(false);
    expect(hasLapsed(repair('backup_issued', held('customer')), unitId)).toBe(false);
  });
  it('is over when the unit is back, when another was given out, or none', () => {
    expect(hasLapsed(repair('unit_returned', held('technician')), unitId)).toBe(true);
    expect(hasLapsed(repair('backup_issued', held('customer', 'BU-2')), unitId)).toBe(true);
    expect(hasLapsed(repair('repaired'), unitId)).toBe(true);
    expect(hasLapsed(null, unitId)).toBe(true);
  });
});
