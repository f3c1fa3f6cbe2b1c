import { Controller, Get, Query } from '@nestjs/common';
import { Answers, Id, parties, PartiesQuery, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { customerCard } from '../views/customer-card/customer-card.projection.js';
import { CustomerCardQuery } from '../views/customer-card/customer-card.query.js';
import { directory } from '../views/directory/directory.projection.js';
import { DirectoryQuery } from '../views/directory/directory.query.js';
import { DirectoryRow } from '../views/directory/directory.row.js';
import { fileRecords } from '../views/file-records/file-records.projection.js';
import { timeline } from '../views/timeline/timeline.projection.js';
import { TimelineQuery } from '../views/timeline/timeline.query.js';
import { TimelineRow } from '../views/timeline/timeline.row.js';
import { CustomerCard } from './card.requests.js';
import { CustomerParties, ListCustomersRequest, ListTimelineRequest } from './reading.requests.js';

/** What can be asked about customers. */
@Controller({ version: '1' })
export class ReadingController {
  constructor(
    private readonly directoryQuery: DirectoryQuery,
    private readonly cards: CustomerCardQuery,
    private readonly timelines: TimelineQuery,
    private readonly partiesQuery: PartiesQuery,
  ) {}

  @Get('customers')
  @Scope('customers:read')
  @Reads(directory)
  @Answers(DirectoryRow, { list: true })
  @Summary('The directory: every party in one line; look-up by number, phone or e-mail.')
  listCustomers(@Query() request: ListCustomersRequest) {
    return this.directoryQuery.list(request);
  }

  @Get('customers/:partyId')
  @Scope('customers:read')
  @Reads(customerCard, fileRecords, parties)
  @Answers(CustomerCard)
  @Summary('The file of the customer that this party is, with its five parts.')
  async getCustomer(@Id('partyId') partyId: string) {
    return withVersion(await this.cards.one(partyId));
  }

  @Get('customers/:partyId/timeline')
  @Scope('customers:read')
  @Reads(timeline, parties)
  @Answers(TimelineRow, { list: true })
  @Summary('Everything that happened to the customer and all of its parties, in all services, by time of happening.')
  listTimeline(@Id('partyId') partyId: string, @Query() request: ListTimelineRequest) {
    return this.timelines.list(partyId, request);
  }

  @Get('parties/:partyId')
  @Scope('customers:read')
  @Reads(parties)
  @Answers(CustomerParties)
  @Summary('Which customer a party is, and which other parties are the same.')
  getParty(@Id('partyId') partyId: string): Promise<CustomerParties> {
    return this.partiesQuery.resolve(partyId) as Promise<CustomerParties>;
  }
}
