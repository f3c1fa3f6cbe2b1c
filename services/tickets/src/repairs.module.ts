import { backupUnitAggregate } from './backup-unit/backup-unit.decider.js';
import { CustodyController } from './http/custody.controller.js';
import { RepairClocksController } from './http/repair-clocks.controller.js';
import { RepairsController } from './http/repairs.controller.js';
import { noteOverdueWhenRepairLimitElapsed } from './reactions/note-overdue-when-repair-limit-elapsed.js';
import { restrictWorkWhenTicketRestricted } from './reactions/restrict-work-when-ticket-restricted.js';
import { useBenefitWhenRepairRequested } from './reactions/use-benefit-when-repair-requested.js';
import { repairAggregate } from './repair/repair.decider.js';
import { backupUnits } from './views/backup-units/backup-units.projection.js';
import { BackupUnitsQuery } from './views/backup-units/backup-units.query.js';
import { custody } from './views/custody/custody.projection.js';
import { CustodyQuery } from './views/custody/custody.query.js';
import { RepairClocksQuery } from './views/repairs/repair-clocks.query.js';
import { RepairOriginQuery } from './views/repairs/repair-origin.query.js';
import { RepairsInLogQuery } from './views/repairs/repairs-in-log.query.js';
import { repairs } from './views/repairs/repairs.projection.js';
import { RepairsQuery } from './views/repairs/repairs.query.js';

/** Repairs where the customer is, and who has the item meanwhile. */
export const onSiteRepairs = {
  aggregates: [repairAggregate, backupUnitAggregate],
  views: [repairs, backupUnits, custody],
  reactions: [noteOverdueWhenRepairLimitElapsed, restrictWorkWhenTicketRestricted, useBenefitWhenRepairRequested],
  controllers: [RepairsController, RepairClocksController, CustodyController],
  providers: [RepairsQuery, RepairsInLogQuery, RepairClocksQuery, RepairOriginQuery, BackupUnitsQuery, CustodyQuery],
};
