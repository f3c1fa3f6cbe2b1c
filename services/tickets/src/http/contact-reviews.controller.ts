import { CONTACT_QUALITY_GROUPS, CONTACT_QUALITY_ITEMS } from '@rapport/contracts-tickets';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { contactReviewAggregate } from '../contact-review/contact-review.decider.js';
import { contactReviewOfRestricted } from '../contact-review/contact-review.errors.js';
import { contactReviews } from '../views/contact-reviews/contact-reviews.projection.js';
import { ContactReviewsQuery } from '../views/contact-reviews/contact-reviews.query.js';
import { ContactReviewRow } from '../views/contact-reviews/contact-reviews.row.js';
import { TicketInLogQuery } from '../views/ticket-details/ticket-in-log.query.js';
import { ContactQualityItemAnswer, ContactReviewAnswer, ContactScore, ContactScoresRequest, ListContactQualityItemsRequest, ListContactReviewsRequest, QualityReasonRequest, ReviewContactRequest } from './quality.requests.js';

/** How good contacts are, item by item. */
@Controller({ version: '1' })
export class ContactReviewsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly tickets: TicketInLogQuery,
    private readonly reviews: ContactReviewsQuery,
  ) {}

  @Get('contact-quality-items')
  @Scope('tickets:read')
  @Answers(ContactQualityItemAnswer, { list: true })
  @Summary('What is looked at when a contact is reviewed, by medium.')
  listContactQualityItems(@Query() { medium }: ListContactQualityItemsRequest) {
    const items = CONTACT_QUALITY_ITEMS.filter(({ media }) => medium === undefined || media.includes(medium));

    return { items: items.map((item) => ({ ...item, groupZh: CONTACT_QUALITY_GROUPS[item.group].zh, groupEn: CONTACT_QUALITY_GROUPS[item.group].en })) };
  }

  @Get('contact-reviews')
  @Scope('tickets:read')
  @Reads(contactReviews)
  @Answers(ContactReviewRow, { list: true })
  listContactReviews(@Query() request: ListContactReviewsRequest) {
    return this.reviews.list(request);
  }

  @Get('contact-scores')
  @Scope('tickets:read')
  @Reads(contactReviews)
  @Answers(ContactScore, { list: true })
  @Summary('What was met of what was looked at, by person or by item.')
  listContactScores(@Query() request: ContactScoresRequest) {
    return this.reviews.scores(request);
  }

  @Get('contact-reviews/:reviewId')
  @Scope('tickets:read')
  @Reads(contactReviews)
  @Answers(ContactReviewRow)
  async getContactReview(@Id('reviewId') reviewId: string) {
    return withVersion(await this.reviews.one(reviewId));
  }

  @Post('contact-reviews')
  @Creates()
  @Scope('tickets:manage')
  @Answers(ContactReviewAnswer)
  @Summary('Somebody else’s contact is judged item by item.')
  async reviewContact(@Body() { agentId, medium, ticketId, findings, note }: ReviewContactRequest, @Metadata() metadata: CommandMetadata) {
    if (ticketId !== undefined && (await this.tickets.of(ticketId)).restricted) throw contactReviewOfRestricted(ticketId);
    const reviewId = mintedId(metadata.commandId, 'contact-review');
    const judged = findings.map(({ item, finding }) => ({ item, finding }));
    const handled = await this.handle(contactReviewAggregate, reviewId, { type: 'ReviewContact', data: { reviewId, agentId, medium, ticketId: ticketId ?? null, findings: judged, note: note ?? null }, metadata });

    return created(handled, `/v1/contact-reviews/${reviewId}`, { reviewId, ...factsOf(handled) } satisfies ContactReviewAnswer);
  }

  @Post('contact-reviews/:reviewId/withdraw')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ContactReviewAnswer)
  @Summary('The review counts no more.')
  async withdrawContactReview(@Id('reviewId') reviewId: string, @Body() { reason }: QualityReasonRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(contactReviewAggregate, reviewId, { type: 'WithdrawReview', data: { reviewId, reason }, metadata });

    return answer(handled, { reviewId, ...factsOf(handled) } satisfies ContactReviewAnswer);
  }
}
