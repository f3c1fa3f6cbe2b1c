import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { RepairRequested } from '@rapport/contracts-tickets';
import { instant, mintedId, MINUTE, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, SETTINGS, Summary, withVersion, type HostSettings } from '@rapport/service-host';
import type { RepairCommand } from '../repair/repair.commands.js';
import { repairAggregate } from '../repair/repair.decider.js';
import type { TicketsSettings } from '../tickets.config.js';
import { entitlementPlans } from '../views/entitlement-plans/entitlement-plans.projection.js';
import { RepairOriginQuery } from '../views/repairs/repair-origin.query.js';
import { repairs } from '../views/repairs/repairs.projection.js';
import { RepairsQuery } from '../views/repairs/repairs.query.js';
import { RepairRow } from '../views/repairs/repairs.row.js';
import { BookVisitRequest, DispatchTechnicianRequest, FinishOnTheSpotRequest, ListRepairsRequest, RepairAnswer, RepairRequestedAnswer, RequestRepairRequest } from './repairs.requests.js';
import { ReasonRequest } from './tickets.requests.js';

/** Repairs where the customer is (SM-11). */
@Controller({ path: 'repairs', version: '1' })
export class RepairsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: Pick<HostSettings, 'RAPPORT_TIME_ZONE'> & TicketsSettings,
    private readonly origins: RepairOriginQuery,
    private readonly found: RepairsQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(repairs, parties)
  @Answers(RepairRow, { list: true })
  @Summary('How far repairs are, and what is due or late.')
  listRepairs(@Query() request: ListRepairsRequest) {
    return this.found.list(request);
  }

  @Get(':repairId')
  @Scope('tickets:read')
  @Reads(repairs)
  @Answers(RepairRow)
  async getRepair(@Id('repairId') repairId: string) {
    return withVersion(await this.found.one(repairId));
  }

  @Post()
  @Creates()
  @Scope('tickets:write')
  @Reads(entitlementPlans)
  @Answers(RepairRequestedAnswer)
  @Summary('Somebody is to come: free where the entitlement covers it, else charged by a quote.')
  async requestRepair(@Body() { ticketId, entitlementId, item, itemId, place, address, fault, quote, quoteConsented = false }: RequestRepairRequest, @Metadata() metadata: CommandMetadata) {
    const repairId = mintedId(metadata.commandId, 'repair');
    const origin = await this.origins.of({ ticketId, entitlementId, item, itemId, place, at: metadata.now });
    const handled = await this.handle(repairAggregate, repairId, {
      type: 'RequestRepair',
      data: {
        ...{ repairId, ticketId: ticketId ?? null, entitlementId: entitlementId ?? null, partyId: origin.partyId, item: origin.item, itemId: origin.itemId ?? repairId, place },
        ...{ address: address ?? null, fault, judged: origin.judged, served: origin.served, quote: quote === undefined ? null : { ...quote }, quoteConsented },
        zone: origin.zone ?? this.settings.RAPPORT_TIME_ZONE,
        bookingLimit: this.settings.TICKETS_REPAIR_BOOKING_MINUTES * MINUTE,
        arrivalLimit: this.settings.TICKETS_REPAIR_ARRIVAL_MINUTES * MINUTE,
      },
      metadata: origin.restricted ? { ...metadata, visibility: 'restricted' } : metadata,
    });
    const { itemId: known, fee, bookingDueAt, arrivalDueAt } = handled.events[0]!.data as RepairRequested['data'];

    return created(handled, `/v1/repairs/${repairId}`, { repairId, itemId: known, fee, bookingDueAt, arrivalDueAt, ...factsOf(handled) } satisfies RepairRequestedAnswer);
  }

  @Post(':repairId/book')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  @Summary('The customer agreed to a time, or to another one.')
  bookVisit(@Id('repairId') repairId: string, @Body() { from, until }: BookVisitRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'BookVisit', data: { repairId, from: instant(from), until: instant(until) }, metadata });
  }

  @Post(':repairId/dispatch')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  dispatchTechnician(@Id('repairId') repairId: string, @Body() { technicianId }: DispatchTechnicianRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'DispatchTechnician', data: { repairId, technicianId }, metadata });
  }

  @Post(':repairId/arrive')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  arriveOnSite(@Id('repairId') repairId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'ArriveOnSite', data: { repairId }, metadata });
  }

  @Post(':repairId/finish')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  @Summary('The item works again, on the spot.')
  finishOnTheSpot(@Id('repairId') repairId: string, @Body() { workDone }: FinishOnTheSpotRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'FinishOnTheSpot', data: { repairId, workDone }, metadata });
  }

  @Post(':repairId/close')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  closeRepair(@Id('repairId') repairId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'CloseRepair', data: { repairId }, metadata });
  }

  @Post(':repairId/cancel')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RepairAnswer)
  @Summary('Nobody needs to come; not once somebody has been there.')
  cancelRepair(@Id('repairId') repairId: string, @Body() { reason }: ReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(repairId, { type: 'CancelRepair', data: { repairId, reason }, metadata });
  }

  private async give(repairId: string, command: RepairCommand) {
    const handled = await this.handle(repairAggregate, repairId, command);

    return answer(handled, { repairId, ...factsOf(handled) } satisfies RepairAnswer);
  }
}
