import { eventLogRefusals } from '@rapport/contracts-event-log';
import type { PostgresEventLog } from '@rapport/event-log';
import { refuse } from '@rapport/event-sourcing';
import { Answers, LOG, Scope, Summary } from '@rapport/service-host';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import pg from 'pg';
import { AdvanceClockRequest, ClockAnswer } from './clock.requests.js';

const NOT_IN_THIS_STATE = '55000';

@Controller({ path: 'clock', version: '1' })
export class ClockController {
  constructor(@Inject(LOG) private readonly log: PostgresEventLog) {}

  @Post('advance')
  @HttpCode(200)
  @Scope('operations')
  @Answers(ClockAnswer)
  @Summary('Moves a test clock forward; timers that become due fire.')
  async advanceClock(@Body() { milliseconds }: AdvanceClockRequest): Promise<ClockAnswer> {
    try {
      return { now: await this.log.advanceClock(milliseconds) };
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === NOT_IN_THIS_STATE) throw refuse(eventLogRefusals.NO_TEST_CLOCK);
      throw error;
    }
  }
}
