import { REPAIR_CLOCKS, type RepairClockName } from '@rapport/contracts-tickets';
import { Controller, Get, Headers, Param } from '@nestjs/common';
import { Answers, Id, languageOf, Scope, Summary } from '@rapport/service-host';
import { noSuchClock } from '../ticket/clocks.errors.js';
import { RepairClocksQuery } from '../views/repairs/repair-clocks.query.js';
import { RepairClockAnswer, RepairExplanationAnswer } from './repair-clocks.requests.js';

/** Until when a visit is agreed and somebody is there, and why (TKT-34). */
@Controller({ path: 'repairs', version: '1' })
export class RepairClocksController {
  constructor(private readonly clocks: RepairClocksQuery) {}

  @Get(':repairId/clocks')
  @Scope('tickets:read')
  @Answers(RepairClockAnswer, { list: true })
  @Summary('Both clocks of the repair as they stand now, reckoned from its events.')
  async listRepairClocks(@Id('repairId') repairId: string) {
    return { items: await this.clocks.readings(repairId) };
  }

  @Get(':repairId/clocks/:limit/explanation')
  @Scope('tickets:read')
  @Answers(RepairExplanationAnswer)
  @Summary('Why the visit is to be agreed, or somebody to be there, by then, and what became of it.')
  explainRepairClock(@Id('repairId') repairId: string, @Param('limit') limit: string, @Headers('accept-language') language: string | undefined) {
    if (!isClock(limit)) throw noSuchClock(limit, 1);

    return this.clocks.explanation(repairId, limit, languageOf(language));
  }
}

const isClock = (text: string): text is RepairClockName => REPAIR_CLOCKS.includes(text as RepairClockName);
