import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, Summary } from '@rapport/service-host';
import { obstacleMeasureAggregate } from '../obstacle-measure/obstacle-measure.decider.js';
import { obstacleMeasures } from '../views/obstacle-measures/obstacle-measures.projection.js';
import { ObstacleMeasuresQuery } from '../views/obstacle-measures/obstacle-measures.query.js';
import { obstacles } from '../views/obstacles/obstacles.projection.js';
import { CompleteObstacleMeasureRequest, ListObstacleMeasuresRequest, MeasureTakenAnswer, ObstacleMeasureAnswer, PlanObstacleMeasureRequest } from './obstacle-measures.requests.js';

/** What is done about obstacles to good service (TKT-22). */
@Controller({ path: 'obstacle-measures', version: '1' })
export class ObstacleMeasuresController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly found: ObstacleMeasuresQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(obstacleMeasures, obstacles)
  @Answers(ObstacleMeasureAnswer, { list: true })
  @Summary('Measures against obstacles, the next that is due first, and how often each obstacle was reported before and since.')
  listObstacleMeasures(@Query() request: ListObstacleMeasuresRequest) {
    return this.found.list(request);
  }

  @Post()
  @Creates()
  @Scope('tickets:manage')
  @Answers(MeasureTakenAnswer)
  @Summary('Something is to be done about an obstacle, by somebody, until some time.')
  async planObstacleMeasure(@Body() { obstacle, measure, ownerId, dueAt }: PlanObstacleMeasureRequest, @Metadata() metadata: CommandMetadata) {
    const measureId = mintedId(metadata.commandId, 'obstacle-measure');
    const handled = await this.handle(obstacleMeasureAggregate, measureId, { type: 'PlanObstacleMeasure', data: { measureId, obstacle, measure, ownerId, dueAt: instant(dueAt) }, metadata });

    return created(handled, `/v1/obstacle-measures?obstacle=${obstacle}`, { measureId, ...factsOf(handled) } satisfies MeasureTakenAnswer);
  }

  @Post(':measureId/complete')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(MeasureTakenAnswer)
  @Summary('It was done: what came of it, and whether it helped as far as anybody knows.')
  async completeObstacleMeasure(@Id('measureId') measureId: string, @Body() { result, effective }: CompleteObstacleMeasureRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(obstacleMeasureAggregate, measureId, { type: 'CompleteObstacleMeasure', data: { measureId, result, effective: effective ?? null }, metadata });

    return answer(handled, { measureId, ...factsOf(handled) } satisfies MeasureTakenAnswer);
  }
}
