import { Controller, Get, Query } from '@nestjs/common';
import { Answers, parties, Reads, Scope, Summary } from '@rapport/service-host';
import { callWindows } from '../views/call-windows/call-windows.projection.js';
import { callbacks } from '../views/callbacks/callbacks.projection.js';
import { CallbacksQuery } from '../views/callbacks/callbacks.query.js';
import { contactNotes } from '../views/contact-notes/contact-notes.projection.js';
import { ContactNotesQuery } from '../views/contact-notes/contact-notes.query.js';
import { ContactNoteRow } from '../views/contact-notes/contact-notes.row.js';
import { declines } from '../views/declines/declines.projection.js';
import { DeclinesQuery } from '../views/declines/declines.query.js';
import { DeclineRow } from '../views/declines/declines.row.js';
import { holds } from '../views/holds/holds.projection.js';
import { HoldsQuery, HoldStatistics } from '../views/holds/holds.query.js';
import { HoldRow } from '../views/holds/holds.row.js';
import { obstacles } from '../views/obstacles/obstacles.projection.js';
import { ObstacleCount, ObstaclesQuery } from '../views/obstacles/obstacles.query.js';
import { ObstacleRow } from '../views/obstacles/obstacles.row.js';
import { promises } from '../views/promises/promises.projection.js';
import { PromisesQuery } from '../views/promises/promises.query.js';
import { PromiseRow } from '../views/promises/promises.row.js';
import { transfers } from '../views/transfers/transfers.projection.js';
import { TransfersQuery, TransferStatistics } from '../views/transfers/transfers.query.js';
import { TransferRow } from '../views/transfers/transfers.row.js';
import { ListCallbacksRequest, ListContactNotesRequest, ListDeclinesRequest, ListHoldsRequest, ListObstaclesRequest, ListPromisesRequest, ListTransfersRequest, OwedCallAnswer, PeriodRequest, TransferStatisticsRequest } from './contact-reads.requests.js';

/** What can be asked about live contacts and promises. */
@Controller({ version: '1' })
export class ContactReadsController {
  constructor(
    private readonly ofHolds: HoldsQuery,
    private readonly ofTransfers: TransfersQuery,
    private readonly ofCallbacks: CallbacksQuery,
    private readonly ofNotes: ContactNotesQuery,
    private readonly ofPromises: PromisesQuery,
    private readonly ofDeclines: DeclinesQuery,
    private readonly ofObstacles: ObstaclesQuery,
  ) {}

  @Get('holds')
  @Scope('tickets:read')
  @Reads(holds)
  @Answers(HoldRow, { list: true })
  @Summary('Who waits on the line, the next limit first.')
  listHolds(@Query() request: ListHoldsRequest) {
    return this.ofHolds.list(request);
  }

  @Get('hold-statistics')
  @Scope('tickets:read')
  @Reads(holds)
  @Answers(HoldStatistics, { list: true })
  @Summary('Holds that began in a period, by reason and agent.')
  listHoldStatistics(@Query() request: PeriodRequest) {
    return this.ofHolds.statistics(request);
  }

  @Get('transfers')
  @Scope('tickets:read')
  @Reads(transfers)
  @Answers(TransferRow, { list: true })
  @Summary('Who was asked to take a ticket over, with the name of the customer and what they want.')
  listTransfers(@Query() request: ListTransfersRequest) {
    return this.ofTransfers.list(request);
  }

  @Get('transfer-statistics')
  @Scope('tickets:read')
  @Reads(transfers)
  @Answers(TransferStatistics, { list: true })
  @Summary('Transfers that were asked for in a period, by who was asked or by why: how many were accepted, after how long.')
  listTransferStatistics(@Query() request: TransferStatisticsRequest) {
    return this.ofTransfers.statistics(request);
  }

  @Get('callbacks')
  @Scope('tickets:read')
  @Reads(callbacks, callWindows, parties)
  @Answers(OwedCallAnswer, { list: true })
  @Summary('Whom we have to call back, the next that is due first, and from when on it suits them.')
  listCallbacks(@Query() request: ListCallbacksRequest) {
    return this.ofCallbacks.list(request);
  }

  @Get('contact-notes')
  @Scope('tickets:read')
  @Reads(contactNotes)
  @Answers(ContactNoteRow, { list: true })
  @Summary('What was said in each contact, and how it ended.')
  listContactNotes(@Query() request: ListContactNotesRequest) {
    return this.ofNotes.list(request);
  }

  @Get('promises')
  @Scope('tickets:read')
  @Reads(promises)
  @Answers(PromiseRow, { list: true })
  @Summary('Promises, the next that is due first.')
  listPromises(@Query() request: ListPromisesRequest) {
    return this.ofPromises.list(request);
  }

  @Get('declines')
  @Scope('tickets:read')
  @Reads(declines)
  @Answers(DeclineRow, { list: true })
  @Summary('What was declined, why, in which tone, and what was offered instead.')
  listDeclines(@Query() request: ListDeclinesRequest) {
    return this.ofDeclines.list(request);
  }

  @Get('obstacles')
  @Scope('tickets:read')
  @Reads(obstacles)
  @Answers(ObstacleRow, { list: true })
  @Summary('What stood in the way of good service.')
  listObstacles(@Query() request: ListObstaclesRequest) {
    return this.ofObstacles.list(request);
  }

  @Get('obstacle-counts')
  @Scope('tickets:read')
  @Reads(obstacles)
  @Answers(ObstacleCount, { list: true })
  @Summary('Obstacles that were reported in a period, by kind.')
  listObstacleCounts(@Query() request: PeriodRequest) {
    return this.ofObstacles.counts(request);
  }
}
