import { PassThrough } from 'node:stream';
import { verifyLog, type PostgresEventLog, type Verification } from '@rapport/event-log';
import { Answers, LOG, Scope, SETTINGS, Summary, VIEWS, type HostSettings } from '@rapport/service-host';
import { Controller, Get, Headers, Inject, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { headKeepers } from '../integrity/head-keepers.js';
import { relayStatus } from '../relay/relay-status.js';
import { LogStatusAnswer, VerificationAnswer } from './status.requests.js';

const NDJSON = 'application/x-ndjson';

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
  @Summary('Goes through the whole log: its rules, its sealed segments, and the heads kept beside it. With Accept: application/x-ndjson a line of progress per lane, and the answer as the last line.')
  verifyEvents(@Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<VerificationAnswer> | StreamableFile {
    if (!(accept ?? '').includes(NDJSON)) return this.verified(() => undefined) as Promise<VerificationAnswer>;

    void reply.type(NDJSON);
    const lines = new PassThrough();
    const say = (line: object) => lines.write(`${JSON.stringify(line)}\n`);
    this.verified((events, all) => say({ events, all })).then(
      (found) => (say(found), lines.end()),
      (error: unknown) => lines.destroy(error as Error),
    );

    return new StreamableFile(lines, { type: NDJSON });
  }

  private async verified(progress: (events: number, all: number) => void): Promise<Verification> {
    const { keepers, close } = headKeepers(this.settings, this.settings.KEYS_DATABASE_URL);

    return verifyLog(this.settings.LOG_DATABASE_URL, { keepers, progress }).finally(close);
  }
}
