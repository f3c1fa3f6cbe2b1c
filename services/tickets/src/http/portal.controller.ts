import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ORDER_STEPS } from '@rapport/contracts-customers';
import type { TicketOpened } from '@rapport/contracts-tickets';
import { mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, created, Creates, factsOf, HANDLE, Id, Metadata, parties, PartiesQuery, Party, Reads, Scope, Summary } from '@rapport/service-host';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';
import { conversation } from '../views/conversation/conversation.projection.js';
import { entitlements } from '../views/entitlements/entitlements.projection.js';
import { EntitlementsQuery } from '../views/entitlements/entitlements.query.js';
import { EntitlementRow } from '../views/entitlements/entitlements.row.js';
import { ArticleSearchQuery } from '../views/published-articles/article-search.query.js';
import { publishedArticles } from '../views/published-articles/published-articles.projection.js';
import { PublishedArticleRow } from '../views/published-articles/published-articles.row.js';
import { portalPages } from '../views/portal-pages/portal-pages.projection.js';
import { PortalPagesQuery } from '../views/portal-pages/portal-pages.query.js';
import { purchases } from '../views/purchases/purchases.projection.js';
import { PurchasesQuery } from '../views/purchases/purchases.query.js';
import type { PurchaseRow } from '../views/purchases/purchases.row.js';
import { queue } from '../views/queue/queue.projection.js';
import { OwnTicketsQuery } from '../views/ticket-details/own-tickets.query.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { ticketTies } from '../views/ticket-ties/ticket-ties.projection.js';
import { TicketTiesQuery } from '../views/ticket-ties/ticket-ties.query.js';
import { MessageAnswer } from './messages.requests.js';
import { AskRequest, OwnListRequest, OwnMessageRequest, OwnOrderAnswer, OwnTicketAnswer, OwnTicketDetailsAnswer, PortalAreaAnswer } from './portal.requests.js';
import { TicketOpenedAnswer } from './tickets.requests.js';

/** "My page" (KBS-01, KBS-11 to KBS-13): whoever is logged in sees and does what concerns themselves; what is somebody else's is not there. */
@Controller({ path: 'portal', version: '1' })
export class PortalController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly terms: OpeningTerms,
    private readonly tickets: OwnTicketsQuery,
    private readonly ties: TicketTiesQuery,
    private readonly rights: EntitlementsQuery,
    private readonly orders: PurchasesQuery,
    private readonly articles: ArticleSearchQuery,
    private readonly pages: PortalPagesQuery,
    private readonly parties: PartiesQuery,
  ) {}

  @Get('areas')
  @Scope('portal')
  @Reads(publishedArticles, portalPages)
  @Answers(PortalAreaAnswer, { list: true })
  @Summary('What you may come for: to know the products, to solve a problem, to reach our people, to understand how service goes; what you want first comes first.')
  async listPortalAreas(@Party() partyId: string) {
    const [{ facets }, areas] = await Promise.all([this.articles.search({ limit: 1 }, 'client'), this.pages.areasOf(partyId)]);
    const articles = new Map(facets.kind.map(({ value, count }) => [value, count]));

    return { items: areas.map((area) => ({ ...area, articles: area.kinds.reduce((sum, kind) => sum + (articles.get(kind) ?? 0), 0) })) };
  }

  @Get('tickets')
  @Scope('portal')
  @Reads(queue, ticketDetails, parties)
  @Answers(OwnTicketAnswer, { list: true })
  @Summary('Your tickets, with their status and the time of the next word.')
  listOwnTickets(@Party() partyId: string, @Query() request: OwnListRequest) {
    return this.tickets.list(partyId, request);
  }

  @Get('tickets/:ticketId')
  @Scope('portal')
  @Reads(ticketDetails, conversation, ticketTies, parties)
  @Answers(OwnTicketDetailsAnswer)
  @Summary('One ticket of yours, with what we said to each other.')
  getOwnTicket(@Party() partyId: string, @Id('ticketId') ticketId: string) {
    return this.tickets.one(partyId, ticketId);
  }

  @Post('tickets')
  @Creates()
  @Scope('portal')
  @Answers(TicketOpenedAnswer)
  @Summary('You ask for something by a form: a ticket begins.')
  async ask(@Party() requesterId: string, @Body() { category = 'enquiry', ...form }: AskRequest, @Metadata() metadata: CommandMetadata) {
    const ticketId = mintedId(metadata.commandId, 'ticket');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'OpenTicket', data: await this.terms.of(ticketId, { ...form, category, requesterId, channel: 'web' }), metadata });
    const { number } = handled.events[0]!.data as TicketOpened['data'];

    return created(handled, `/v1/portal/tickets/${ticketId}`, { ticketId, number, ...factsOf(handled) } satisfies TicketOpenedAnswer);
  }

  @Post('tickets/:ticketId/messages')
  @Creates()
  @Scope('portal')
  @Reads(ticketTies, parties)
  @Answers(MessageAnswer)
  @Summary('You add something to a ticket of yours, whatever its state.')
  async sendOwnMessage(@Party() partyId: string, @Id('ticketId') writtenTo: string, @Body() { text }: OwnMessageRequest, @Metadata() metadata: CommandMetadata) {
    const [{ partyIds }, ticketId] = await Promise.all([this.parties.resolve(partyId), this.ties.standing(writtenTo)]);
    const messageId = mintedId(metadata.commandId, 'message');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'ReceiveMessage', data: { ticketId, messageId, text, channel: 'web', externalId: null, sentAt: null, of: partyIds }, metadata });

    return created(handled, `/v1/portal/tickets/${ticketId}`, { ticketId, messageId, ...factsOf(handled) } satisfies MessageAnswer);
  }

  @Get('entitlements')
  @Scope('portal')
  @Reads(entitlements, parties)
  @Answers(EntitlementRow, { list: true })
  @Summary('What you are entitled to.')
  listOwnEntitlements(@Party() holderId: string, @Query() request: OwnListRequest) {
    return this.rights.list({ ...request, holderId });
  }

  @Get('orders')
  @Scope('portal')
  @Reads(purchases, parties)
  @Answers(OwnOrderAnswer, { list: true })
  @Summary('What you ordered, whether it is paid, how far it has come, and when the next step is to be expected.')
  async listOwnOrders(@Party() partyId: string, @Query() request: OwnListRequest) {
    const { items, ...page } = await this.orders.ofCustomer(partyId, request);

    return { items: items.map(seenByBuyer), ...page };
  }

  @Get('articles/:articleId')
  @Scope('portal')
  @Reads(publishedArticles)
  @Answers(PublishedArticleRow)
  getArticleForClients(@Party() _: string, @Id('articleId') articleId: string) {
    return this.articles.one(articleId, 'client');
  }
}

/** With the names of its steps. */
const seenByBuyer = ({ progress, ...order }: PurchaseRow) => ({ ...order, progress: progress.map(({ step, reachedAt }) => ({ step, ...ORDER_STEPS[step], reachedAt })) });
