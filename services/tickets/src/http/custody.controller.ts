import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { DomainError, instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary } from '@rapport/service-host';
import { backupUnitAggregate } from '../backup-unit/backup-unit.decider.js';
import { reservationIdOf } from '../backup-unit/backup-unit.rule.js';
import type { BackupUnit, ConditionReport, RepairCommand, TakeAway } from '../repair/repair.commands.js';
import { repairAggregate } from '../repair/repair.decider.js';
import { backupUnits } from '../views/backup-units/backup-units.projection.js';
import { BackupUnitsQuery } from '../views/backup-units/backup-units.query.js';
import { BackupUnitRow } from '../views/backup-units/backup-units.row.js';
import { custody } from '../views/custody/custody.projection.js';
import { CustodyQuery } from '../views/custody/custody.query.js';
import { CustodyRow } from '../views/custody/custody.row.js';
import { RepairOriginQuery } from '../views/repairs/repair-origin.query.js';
import { RepairsInLogQuery } from '../views/repairs/repairs-in-log.query.js';
import { repairs } from '../views/repairs/repairs.projection.js';
import { RepairsQuery } from '../views/repairs/repairs.query.js';
import { type ConditionReportRequest, ItemTakenInAnswer, ListBackupUnitsRequest, ListCustodyRequest, ListLinksRequest, PassOnRequest, RepairAnswer, ReturnItemRequest, ReturnUnitRequest, TakeAwayRequest, TakeInRequest } from './repairs.requests.js';

const reportOf = (report: ConditionReportRequest | undefined): ConditionReport | null =>
  report === undefined ? null : { condition: report.condition, defects: report.defects, signedByGiver: report.signedByGiver ?? null, signedByReceiver: report.signedByReceiver ?? null };

/** Who has the item, and what stands in for it (TKT-34, TKT-36). */
@Controller({ version: '1' })
export class CustodyController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly chains: CustodyQuery,
    private readonly units: BackupUnitsQuery,
    private readonly inLog: RepairsInLogQuery,
    private readonly found: RepairsQuery,
    private readonly origins: RepairOriginQuery,
  ) {}

  @Get('custody')
  @Scope('tickets:read')
  @Reads(custody)
  @Answers(CustodyRow, { list: true })
  @Summary('Who had an item when, and in what condition it changed hands.')
  listCustody(@Query() request: ListCustodyRequest) {
    return this.chains.list(request);
  }

  @Get('repairs/:repairId/custody')
  @Scope('tickets:read')
  @Reads(custody, repairs)
  @Answers(CustodyRow, { list: true })
  @Summary('What changed hands in a repair: the item and the backup unit.')
  async listCustodyOfRepair(@Id('repairId') repairId: string, @Query() request: ListLinksRequest) {
    await this.found.one(repairId);

    return this.chains.list({ ...request, repairId });
  }

  @Get('backup-units')
  @Scope('tickets:read')
  @Reads(backupUnits, parties)
  @Answers(BackupUnitRow, { list: true })
  @Summary('Which units are out, with whom, since when, and when they are due back.')
  listBackupUnits(@Query() request: ListBackupUnitsRequest) {
    return this.units.list(request);
  }

  @Post('tickets/:ticketId/take-in')
  @Creates()
  @Scope('tickets:write')
  @Answers(ItemTakenInAnswer)
  @Summary('The customer brings an item to a counter: it is ours to look after until it is given back.')
  async takeIn(@Id('ticketId') ticketId: string, @Body() { item, itemId, place, fault, to, report }: TakeInRequest, @Metadata() metadata: CommandMetadata) {
    const repairId = mintedId(metadata.commandId, 'repair');
    const { partyId, restricted } = await this.origins.ofTicket(ticketId);
    const data = { repairId, ticketId, partyId, item, itemId: itemId ?? repairId, place, fault, to: { ...to }, report: reportOf(report) };
    const handled = await this.handle(repairAggregate, repairId, { type: 'TakeIn', data, metadata: restricted ? { ...metadata, visibility: 'restricted' } : metadata });

    return created(handled, `/v1/repairs/${repairId}`, { repairId, itemId: data.itemId, ...factsOf(handled) } satisfies ItemTakenInAnswer);
  }

  @Post('repairs/:repairId/take-away')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(backupUnits)
  @Answers(RepairAnswer)
  @Summary('Not repaired on the spot: the item goes with the technician, and a backup unit stays.')
  async takeAway(@Id('repairId') repairId: string, @Body() { findings, report, backup }: TakeAwayRequest, @Metadata() metadata: CommandMetadata) {
    const command = (unit: BackupUnit | null): TakeAway => ({ type: 'TakeAway', data: { repairId, findings, report: reportOf(report), backup: unit }, metadata });
    if (backup === undefined) return this.give(repairId, command(null));
    const { unitId } = backup;
    const unit = { unitId, unit: backup.unit, dueBackAt: instant(backup.dueBackAt), report: reportOf(backup.report), elsewhere: await this.units.elsewhere(unitId, repairId), reserved: true };
    if (!(await this.inLog.wouldIssue(command(unit)))) return this.give(repairId, command({ ...unit, reserved: false }));

    return this.setAside(unitId, repairId, metadata, () => this.give(repairId, command(unit)));
  }

  @Post('repairs/:repairId/return-unit')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  @Summary('The customer gives the backup unit back.')
  returnUnit(@Id('repairId') repairId: string, @Body() { to, report }: ReturnUnitRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'ReturnUnit', data: { repairId, to: { ...to }, report: reportOf(report) }, metadata });
  }

  @Post('repairs/:repairId/return-item')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  @Summary('The customer gets the item back.')
  returnItem(@Id('repairId') repairId: string, @Body() { from, outcome, workDone, report }: ReturnItemRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'ReturnItem', data: { repairId, from: { ...from }, outcome, workDone, report: reportOf(report) }, metadata });
  }

  @Post('repairs/:repairId/pass-on')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  @Summary('A technician or a workshop gives the item or the unit to another.')
  passOn(@Id('repairId') repairId: string, @Body() { kind, from, to, report }: PassOnRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'PassOn', data: { repairId, kind, from: { ...from }, to: { ...to }, report: reportOf(report) }, metadata });
  }

  /**
   * A unit is set aside while it is given out. Where the repair is refused after all, it is let go again; where nobody knows what became of the repair, it stays.
   *
   * @throws DomainError BACKUP_UNIT_ELSEWHERE, or whatever the giving throws.
   */
  private async setAside<Given>(unitId: string, repairId: string, { expectedVersion: _, ...metadata }: CommandMetadata, giving: () => Promise<Given>): Promise<Given> {
    const reservationId = reservationIdOf(unitId);
    const { holder, version } = await this.inLog.reservation(reservationId, unitId);
    // A request that comes again may have let the unit go before: each claim is one of its own.
    const claim = (what: 'reserved' | 'released') => ({ ...metadata, commandId: mintedId(metadata.commandId, `${what} ${reservationId} ${version}`), causationId: metadata.commandId });
    await this.handle(backupUnitAggregate, reservationId, { type: 'ReserveUnit', data: { reservationId, unitId, repairId, holder }, metadata: claim('reserved') });
    try {
      return await giving();
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') await this.handle(backupUnitAggregate, reservationId, { type: 'ReleaseUnit', data: { reservationId, unitId, repairId }, metadata: claim('released') });
      throw error;
    }
  }

  private async give(repairId: string, command: RepairCommand) {
    const handled = await this.handle(repairAggregate, repairId, command);

    return answer(handled, { repairId, ...factsOf(handled) } satisfies RepairAnswer);
  }
}
