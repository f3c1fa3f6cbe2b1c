import type { PostgresEventLog } from '@rapport/event-log';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@rapport/event-sourcing';
import { LOG, Restrictions } from '@rapport/service-host';
import type { LastHolder } from '../../backup-unit/backup-unit.commands.js';
import { backupUnitDecider, type BackupUnitEvent } from '../../backup-unit/backup-unit.decider.js';
import { hasLapsed } from '../../backup-unit/backup-unit.rule.js';
import type { TakeAway } from '../../repair/repair.commands.js';
import { repairDecider } from '../../repair/repair.decider.js';
import type { Repair, RepairEvent } from '../../repair/repair.state.js';

/** Units and repairs as they stand in the log, so that no unit is given out twice. */
@Injectable()
export class BackupUnitsInLogQuery {
  constructor(
    @Inject(LOG) private readonly log: Pick<PostgresEventLog, 'readStream'>,
    private readonly restrictions: Restrictions,
  ) {}

  /** Whether a repair would give the unit out as things stand: only then is it set aside. */
  async wouldIssue(command: TakeAway): Promise<boolean> {
    const { repairId } = command.data;
    if (await this.restrictions.hides(repairId)) return false;
    const repair = await this.repair(repairId);
    try {
      return repairDecider.decide(command, repair).length > 0;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  async lastHolder(reservationId: string, unitId: string): Promise<LastHolder | null> {
    const events = (await this.log.readStream(`backup-unit-${reservationId}`)) as unknown as readonly BackupUnitEvent[];
    const repairId = events.reduce(backupUnitDecider.evolve, backupUnitDecider.initial);
    if (repairId === null) return null;

    return { repairId, lapsed: hasLapsed(await this.repair(repairId), unitId), hidden: await this.restrictions.hides(repairId) };
  }

  private async repair(repairId: string): Promise<Repair> {
    return ((await this.log.readStream(`repair-${repairId}`)) as unknown as readonly RepairEvent[]).reduce(repairDecider.evolve, repairDecider.initial);
  }
}
