import { eventLogRefusals } from '@rapport/contracts-event-log';
import { refuse } from '@rapport/event-sourcing';
import { Answers, Scope, Summary } from '@rapport/service-host';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Feed } from '../feed/feed.query.js';
import { EventAnswer, FeedAnswer, FeedQuery, StreamAnswer } from './feed.requests.js';

const USUAL_PAGE = 100;
const NDJSON = 'application/x-ndjson';

@Controller({ version: '1' })
export class FeedController {
  constructor(private readonly feed: Feed) {}

  @Get('events')
  @Scope('events:read')
  @Answers(FeedAnswer)
  @Summary('The log without gaps, in order per lane. With Accept: application/x-ndjson one event per line, and a last line with next, endOfStream and order.')
  async listEvents(@Query() { after, lane, types, limit = USUAL_PAGE }: FeedQuery, @Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const { events, next, endOfStream } = await this.feed.page({ after, lane, types, limit });
    const place = { next, endOfStream, order: 'per-lane' } as const;
    if (!(accept ?? '').includes(NDJSON)) return { items: events, ...place };

    void reply.type(NDJSON);
    return [...events, place].map((line) => `${JSON.stringify(line)}\n`).join('');
  }

  @Get('events/:lane/:position')
  @Scope('events:read')
  @Answers(EventAnswer)
  @Summary('One event by its place.')
  getEvent(@Param('lane') lane: string, @Param('position') position: string) {
    if (!/^\d{1,2}$/.test(lane) || !/^[1-9]\d{0,14}$/.test(position)) throw refuse(eventLogRefusals.EVENT_NOT_FOUND, { lane: lane.slice(0, 20), position: position.slice(0, 20) });

    return this.feed.at(Number(lane), Number(position));
  }

  @Get('streams/:stream/events')
  @Scope('events:read')
  @Answers(StreamAnswer)
  @Summary('All events of one stream; none where there is no such stream.')
  async listStreamEvents(@Param('stream') stream: string) {
    return { items: /^[a-z][a-z0-9-]*-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(stream) ? await this.feed.stream(stream) : [] };
  }
}
