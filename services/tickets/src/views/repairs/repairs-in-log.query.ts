import type { PostgresEventLog } from '@rapport/event-log';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, isStale, streamOf } from '@rapport/event-sourcing';
import { LOG, Restrictions, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { LastHolder } from '../../backup-unit/backup-unit.commands.js';
import { backupUnitAggregate, backupUnitDecider, type BackupUnitEvent } from '../../backup-unit/backup-unit.decider.js';
import { hasLapsed } from '../../backup-unit/backup-unit.rule.js';
import type { TakeAway } from '../../repair/repair.commands.js';
import { repairAggregate, repairDecider } from '../../repair/repair.decider.js';
import { isWithCustomer, type Repair, type RepairEvent } from '../../repair/repair.state.js';
import { RepairRow } from './repairs.row.js';

/** Repairs and our units as they stand in the log, so that no unit is given out twice and no ticket is closed over what we still have. */
@Injectable()
export class RepairsInLogQuery {
  constructor(
    @Inject(LOG) private readonly log: Pick<PostgresEventLog, 'readStream'>,
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
  ) {}

  /** Whether a repair would give the unit out as things stand: only then is it set aside. */
  async wouldIssue(command: TakeAway): Promise<boolean> {
    const { repairId } = command.data;
    if (await this.restrictions.hides(repairId)) return false;
    const events = await this.events(repairId);
    if (isStale(events.length, command.metadata.expectedVersion)) return false;
    try {
      return repairDecider.decide(command, events.reduce(repairDecider.evolve, repairDecider.initial)).length > 0;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  /** Who a unit is set aside for, null where it is free, and the version of its stream that says so. */
  async reservation(reservationId: string, unitId: string): Promise<{ readonly holder: LastHolder | null; readonly version: number }> {
    const events = (await this.log.readStream(streamOf(backupUnitAggregate, reservationId))) as unknown as readonly BackupUnitEvent[];
    const version = events.length;
    const reserved = events.reduce(backupUnitDecider.evolve, backupUnitDecider.initial);
    if (reserved === null) return { holder: null, version };
    const { repairId } = reserved;

    return { holder: { repairId, lapsed: hasLapsed(await this.repair(repairId), unitId), hidden: await this.restrictions.hides(repairId) }, version };
  }

  /** What we have of a customer's by a ticket; of what few may see too. */
  async itemsHeld(ticketId: string): Promise<readonly string[]> {
    const begun = await this.views.getRepository(RepairRow).find({ select: { repairId: true }, where: { ticketId }, order: { requestedAt: 'ASC' } });
    const held: string[] = [];
    for (const { repairId } of begun) {
      const repair = await this.repair(repairId);
      if (repair !== null && !isWithCustomer(repair.item)) held.push(repair.item.itemId);
    }

    return held;
  }

  private async repair(repairId: string): Promise<Repair> {
    return (await this.events(repairId)).reduce(repairDecider.evolve, repairDecider.initial);
  }

  private async events(repairId: string): Promise<readonly RepairEvent[]> {
    return (await this.log.readStream(streamOf(repairAggregate, repairId))) as unknown as readonly RepairEvent[];
  }
}
