import { BackupUnitIssued, BackupUnitReturned, ItemCustodyChanged, ItemReturned, ItemTakenAway, ItemTakenIn, OnSiteArrived, OnSiteBooked, RepairClosed, RepairRequested, TechnicianDispatched } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { BackupUnit, Colleague, ConditionReport, Custodian, RepairCommand, TakeAway } from './repair.commands.js';
import { repairDecider } from './repair.decider.js';

const given = deciderSpec(repairDecider);
const [repairId, partyId] = [derivedId('spec', 'repair'), derivedId('spec', 'party')];
const of = { repairId, ticketId: null };
const at = (hours: number) => later(SPEC_NOW, hours * HOUR);
const [owner, bo, shop]: [Custodian, Colleague, Colleague] = [{ role: 'customer', id: partyId }, { role: 'technician', id: 'bo' }, { role: 'workshop', id: 'north' }];

const signed: ConditionReport = { condition: 'not_working', defects: ['A scratch'], signedByGiver: 'Ada', signedByReceiver: 'Bo' };
const halfSigned = [{ ...signed, signedByGiver: null }, { ...signed, signedByReceiver: null }];
const unit: BackupUnit = { unitId: 'BU-1', unit: 'Notebook 13', dueBackAt: at(100), elsewhere: null, reserved: true, report: { ...signed, condition: 'intact', defects: [] } };

const on = (type: RepairCommand['type'], data: object, now: Instant = SPEC_NOW): RepairCommand => ({ type, data: { repairId, ...data }, metadata: metadata({ now }) }) as never;
const takeAway = (changed: Partial<TakeAway['data']> = {}) => on('TakeAway', { findings: 'Board broken', report: signed, backup: unit, ...changed });
const returnUnit = (report: ConditionReport | null = signed, now?: Instant) => on('ReturnUnit', { to: bo, report }, now);
const returnItem = (from: Colleague = bo, report: ConditionReport | null = signed) => on('ReturnItem', { from, outcome: 'repaired', workDone: 'New board', report });
const passOn = (kind: 'item' | 'backup_unit', from: Colleague, to: Colleague, report: ConditionReport | null = signed) => on('PassOn', { kind, from, to, report });

const link = (kind: 'item' | 'backup_unit', place: number, from: Custodian, to: Custodian, { condition, defects }: ConditionReport = signed, changedAt: Instant = SPEC_NOW) =>
  ItemCustodyChanged({ ...of, kind, itemId: kind === 'item' ? 'N-1' : 'BU-1', link: place, from, to, condition, defects: [...defects], signedByGiver: personal(partyId, 'Ada'), signedByReceiver: personal(partyId, 'Bo'), changedAt });

const sent = [
  RepairRequested({ ...of, partyId, entitlementId: null, itemId: 'N-1', item: 'Notebook', place: '上海', address: null, fault: personal(partyId, 'Dead'), fee: 'charged', notCovered: null, quote: { amount: 1, currency: 'CNY' }, bookingDueAt: at(4), arrivalDueAt: at(24), requestedAt: SPEC_NOW }),
  OnSiteBooked({ ...of, from: at(1), until: at(2), rebooked: false, bookedBy: 'ana', bookedAt: SPEC_NOW }),
  TechnicianDispatched({ ...of, technicianId: 'bo', dispatchedAt: SPEC_NOW }),
];
const onSite = [...sent, OnSiteArrived({ ...of, technicianId: 'bo', arrivedAt: SPEC_NOW })];
const taken = [
  ItemTakenAway({ ...of, itemId: 'N-1', technicianId: 'bo', findings: 'Board broken', takenAt: SPEC_NOW }),
  BackupUnitIssued({ ...of, unitId: 'BU-1', unit: 'Notebook 13', technicianId: 'bo', dueBackAt: at(100), issuedAt: SPEC_NOW }),
  link('item', 1, owner, bo),
  link('backup_unit', 1, bo, owner, unit.report!),
];
const away = [...onSite, ...taken];

describe('what is not repaired on the spot', () => {
  it('goes with the technician while a unit stays, in one decision', () => given(...onSite).when(takeAway()).then(...taken));
  it('is never left without a unit (FT-23)', () => {
    given(...onSite).when(takeAway({ backup: null })).thenFails('BACKUP_UNIT_MISSING');
    given(...onSite).when(takeAway({ backup: { ...unit, dueBackAt: SPEC_NOW } })).thenFails('BACKUP_UNIT_DUE_NOT_LATER');
    given(...onSite).when(takeAway({ backup: { ...unit, elsewhere: { repairId: partyId } } })).thenFails('BACKUP_UNIT_ELSEWHERE', { unitId: 'BU-1', repairId: partyId });
    given(...onSite).when(takeAway({ backup: { ...unit, reserved: false } })).thenFails('BACKUP_UNIT_ELSEWHERE', { unitId: 'BU-1', repairId: null });
  });
  it('does not move without a report that both have signed (FT-25)', () => {
    given(...onSite).when(takeAway({ report: null, backup: { ...unit, reserved: false } })).thenFails('CONDITION_REPORT_MISSING');
    given(...onSite).when(takeAway({ report: null })).thenFails('CONDITION_REPORT_MISSING', { itemId: 'N-1' });
    given(...onSite).when(takeAway({ backup: { ...unit, report: null } })).thenFails('CONDITION_REPORT_MISSING', { itemId: 'BU-1' });
    for (const report of halfSigned) {
      given(...onSite).when(takeAway({ report })).thenFails('CONDITION_NOT_SIGNED', { itemId: 'N-1' });
      given(...onSite).when(takeAway({ backup: { ...unit, report } })).thenFails('CONDITION_NOT_SIGNED', { itemId: 'BU-1' });
    }
  });
  it('is known once somebody has been there', () => {
    given(...sent).when(takeAway()).thenFails('REPAIR_STEP_OUT_OF_ORDER');
    given(...away).when(takeAway()).thenFails('REPAIR_STEP_OUT_OF_ORDER');
  });
});

describe('what changes hands', () => {
  it('passes on from whoever has it', () => {
    given(...away).when(passOn('item', bo, shop)).then(link('item', 2, bo, shop));
    given(...away, link('item', 2, bo, shop)).when(passOn('item', shop, bo)).then(link('item', 3, shop, bo));
    given(...away, link('item', 2, bo, shop)).when(passOn('item', bo, shop)).thenFails('NOT_IN_CUSTODY', { holder: 'workshop north' });
    given(...onSite).when(passOn('item', bo, shop)).thenFails('NOT_IN_CUSTODY', { holder: 'customer' });
    given(...away).when(passOn('backup_unit', bo, shop)).thenFails('NOT_IN_CUSTODY', { holder: 'customer' });
    given(...onSite).when(passOn('backup_unit', bo, shop)).thenFails('NO_BACKUP_UNIT');
    given(...away).when(passOn('item', bo, bo)).thenNothing();
  });
  it('does not without a report that both have signed', () => {
    for (const command of [passOn('item', bo, shop, null), returnUnit(null), returnItem(bo, null)]) given(...away).when(command).thenFails('CONDITION_REPORT_MISSING');
    for (const half of halfSigned) for (const command of [passOn('item', bo, shop, half), returnUnit(half), returnItem(bo, half)]) given(...away).when(command).thenFails('CONDITION_NOT_SIGNED');
  });
});

describe('what the customer brings to a counter', () => {
  const asked = { ticketId: null, partyId, itemId: 'N-1', item: 'Notebook', place: 'Counter 3' };
  const takeIn = (report: ConditionReport | null = signed) => on('TakeIn', { ...asked, fault: 'Dead', to: shop, report });
  const fact = ItemTakenIn({ repairId, ...asked, fault: personal(partyId, 'Dead'), takenInAt: SPEC_NOW });
  const brought = [fact, link('item', 1, owner, shop)];
  const back = [link('item', 2, shop, owner), ItemReturned({ ...of, itemId: 'N-1', outcome: 'repaired', workDone: 'New board', returnedAt: SPEC_NOW })];

  it('is taken in with a report that both have signed, once (FT-25)', () => {
    given().when(takeIn()).then(...brought);
    given().when(takeIn(null)).thenFails('CONDITION_REPORT_MISSING', { itemId: 'N-1' });
    for (const report of halfSigned) given().when(takeIn(report)).thenFails('CONDITION_NOT_SIGNED', { itemId: 'N-1' });
    given(...brought).when(takeIn()).thenFails('REPAIR_EXISTS', { repairId });
  });
  it('passes on from whoever has it, and comes back with a second report', () => {
    given(...brought).when(passOn('item', shop, bo)).then(link('item', 2, shop, bo));
    given(...brought).when(passOn('item', bo, shop)).thenFails('NOT_IN_CUSTODY', { holder: 'workshop north' });
    given(...brought).when(returnItem(shop)).then(...back);
    given(...brought).when(returnItem(shop, null)).thenFails('CONDITION_REPORT_MISSING', { itemId: 'N-1' });
    for (const report of halfSigned) given(...brought).when(returnItem(shop, report)).thenFails('CONDITION_NOT_SIGNED', { itemId: 'N-1' });
    given(...brought, ...back).when(returnItem(shop)).thenFails('REPAIR_STEP_OUT_OF_ORDER', { status: 'item_returned' });
  });
  it('is closed when it is back; nobody comes for it, and it is not called off', () => {
    given(...brought).when(on('CloseRepair', {})).thenFails('ITEM_NOT_BACK', { itemId: 'N-1' });
    given(...brought, ...back).when(on('CloseRepair', {})).then(RepairClosed({ ...of, closedBy: metadata().actor.id, closedAt: SPEC_NOW }));
    for (const facts of [brought, [...brought, ...back]]) given(...facts).when(on('CancelRepair', { reason: 'x' })).thenFails('REPAIR_STEP_OUT_OF_ORDER');
    for (const command of [on('BookVisit', { from: at(1), until: at(2) }), takeAway(), returnUnit()]) given(...brought).when(command).thenFails('REPAIR_STEP_OUT_OF_ORDER', { status: 'taken_in' });
  });
});

describe('what comes back', () => {
  const back = [link('item', 2, bo, owner), ItemReturned({ ...of, itemId: 'N-1', outcome: 'repaired', workDone: 'New board', returnedAt: SPEC_NOW })];
  const unitBack = (now: Instant, late: boolean) => [link('backup_unit', 2, owner, bo, signed, now), BackupUnitReturned({ ...of, unitId: 'BU-1', late, returnedAt: now })];
  const close = on('CloseRepair', {});

  it('is the item, from whoever has it', () => {
    given(...away).when(returnItem()).then(...back);
    given(...away).when(returnItem(shop)).thenFails('NOT_IN_CUSTODY', { holder: 'technician bo' });
    given(...away, ...back).when(returnItem()).thenFails('ITEM_NOT_AWAY');
    given(...onSite).when(returnItem()).thenFails('REPAIR_STEP_OUT_OF_ORDER');
  });
  it('is the unit, in time or late', () => {
    given(...away).when(returnUnit()).then(...unitBack(SPEC_NOW, false));
    given(...away).when(returnUnit(signed, at(101))).then(...unitBack(at(101), true));
    given(...away, ...unitBack(SPEC_NOW, false)).when(returnUnit()).thenFails('REPAIR_STEP_OUT_OF_ORDER');
    given(...onSite).when(returnUnit()).thenFails('REPAIR_STEP_OUT_OF_ORDER');
  });
  it('is both before the repair is closed; the unit may then still be on its way home', () => {
    const [withUnit, whole] = [[...away, ...back], [...away, ...back, ...unitBack(SPEC_NOW, false)]];
    given(...withUnit).when(close).thenFails('BACKUP_UNIT_OUT', { unitId: 'BU-1' });
    given(...away, ...unitBack(SPEC_NOW, false)).when(close).thenFails('ITEM_NOT_BACK', { itemId: 'N-1' });
    const closed = RepairClosed({ ...of, closedBy: 'agent-ana', closedAt: SPEC_NOW });
    given(...whole).when(close).then(closed);
    given(...whole, closed).when(passOn('backup_unit', bo, shop)).then(link('backup_unit', 3, bo, shop));
  });
});
