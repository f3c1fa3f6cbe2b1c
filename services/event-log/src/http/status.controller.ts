import { verifyLog, type PostgresEventLog } from '@rapport/event-log';
import { Answers, LOG, Scope, SETTINGS, Summary, VIEWS, type HostSettings } from '@rapport/service-host';
import { Controller, Get, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { relayStatus } from '../relay/relay-status.js';
import { LogStatusAnswer, VerificationAnswer } from './status.requests.js';

@Controller({ version: '1' })
export class StatusController {
  constructor(
    @Inject(LOG) private readonly log: PostgresEventLog,
    @Inject(VIEWS) private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: HostSettings,
  ) {}

  @Get('status')
  @Scope('events:read')
  @Answers(LogStatusAnswer)
  @Summary('How long the log is, lane by lane, which timers wait, and how far the relay is behind.')
  async getLogStatus(): Promise<LogStatusAnswer> {
    const [tails, timers] = await Promise.all([this.log.tails(), this.log.timers()]);
    const lanes = tails.map(({ lane, position }) => ({ lane, last: position }));

    return { events: lanes.reduce((sum, { last }) => sum + last, 0), lanes, timers, relay: await relayStatus(this.settings, this.db, tails), now: this.log.now() };
  }

  @Get('verification')
  @Scope('operations')
  @Answers(VerificationAnswer)
  @Summary('Checks positions, versions, command groups and timers of the whole log. It reads all of it.')
  verifyEvents(): Promise<VerificationAnswer> {
    return verifyLog(this.settings.LOG_DATABASE_URL) as Promise<VerificationAnswer>;
  }
}
