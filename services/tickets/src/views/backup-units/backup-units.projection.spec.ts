import { readFileSync } from 'node:fs';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_ID } from '@rapport/testing';
import { backupUnits } from './backup-units.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(backupUnits)(...facts.map(sample));

describe('the backup units', () => {
  it('are out with somebody, and due back', () => given('backup-unit-issued').then({ unitId: 'BU-0042', unit: 'Notebook 13', partyId: SPEC_ID, out: true, overdue: false, dueBackAt: instant('2026-03-16T15:00:00.000Z'), returnedAt: null }));
  it('are overdue', () => given('backup-unit-issued', 'backup-unit-overdue').then({ out: true, overdue: true }));
  it('come back, and whether too late remains known', () => {
    given('backup-unit-issued', 'backup-unit-returned').then({ out: false, overdue: false, returnedAt: instant('2026-03-10T10:00:00.000Z') });
    given('backup-unit-issued', 'backup-unit-overdue', 'backup-unit-returned').then({ out: false, overdue: true });
  });
});
