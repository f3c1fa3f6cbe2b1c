import { BackupUnitIssued, BackupUnitOverdue, BackupUnitReturned } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { BackupUnitRow } from './backup-units.row.js';

/** Which of our units are out, with whom, since when, and when are they due back? */
export const backupUnits = projection(BackupUnitRow, {
  name: 'backup-units',
  version: 1,
  when: [
    on(BackupUnitIssued, (_, { partyId, data }) => ({ ...data, partyId: partyId!, out: true, overdue: false, returnedAt: null })),
    on(BackupUnitOverdue, (row) => row && { ...row, overdue: true }),
    // That it came back late is still to be seen.
    on(BackupUnitReturned, (row, { data }) => row && { ...row, out: false, overdue: row.overdue || data.late, returnedAt: data.returnedAt }),
  ],
  keyOf: ({ data }) => data.repairId,
});
