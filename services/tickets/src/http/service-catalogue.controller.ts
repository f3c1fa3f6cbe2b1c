import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { CommandMetadata, HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, factsOf, HANDLE, Metadata, Reads, Scope, Summary } from '@rapport/service-host';
import { serviceCatalogueAggregate } from '../service-catalogue/service-catalogue.decider.js';
import { SERVICE_CATALOGUE_ID as catalogueId } from '../service-catalogue/service-catalogue.rule.js';
import { serviceCatalogues } from '../views/service-catalogues/service-catalogues.projection.js';
import { ServiceCataloguesQuery } from '../views/service-catalogues/service-catalogues.query.js';
import { ListServiceCataloguesRequest, ListServiceItemRequest, ListServiceItemsRequest, ServiceCatalogueAnswer, ServiceCatalogueChangedAnswer, ServiceItemAnswer } from './service-catalogue.requests.js';

const USUAL_PAGE = 50;
const LARGEST_PAGE = 200;
const NEWEST = 2_147_483_647;

/** What service consists of, and what it costs (TKT-09 to TKT-11, TKT-52). */
@Controller({ version: '1' })
export class ServiceCatalogueController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly catalogues: ServiceCataloguesQuery,
  ) {}

  @Get('service-items')
  @Scope('tickets:read')
  @Reads(serviceCatalogues)
  @Answers(ServiceItemAnswer, { list: true })
  @Summary('The catalogue of service items by phase, with what each costs; now or by an earlier version.')
  async listServiceItems(@Query() { phase, catalogueVersion }: ListServiceItemsRequest) {
    const { items } = catalogueVersion === undefined ? await this.catalogues.inForce() : await this.catalogues.version(catalogueVersion);

    return { items: items.filter((item) => phase === undefined || item.phase === phase) };
  }

  @Get('service-catalogue-versions')
  @Scope('tickets:read')
  @Reads(serviceCatalogues)
  @Answers(ServiceCatalogueAnswer, { list: true })
  @Summary('All versions of the catalogue of service items, the newest first.')
  async listServiceCatalogues(@Query() { limit, upTo }: ListServiceCataloguesRequest) {
    const versions = await this.catalogues.list(Math.min(limit ?? USUAL_PAGE, LARGEST_PAGE), upTo ?? NEWEST);

    return { items: versions.map(({ catalogueVersion, items, listed = null, reason = null, changedBy = null, changedAt = null }) => ({ catalogueVersion, items, listed, reason, changedBy, changedAt })) };
  }

  @Post('service-items')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ServiceCatalogueChangedAnswer)
  @Summary('Adds a service item, or gives one another name, price, phase, work item or product; tickets that are opened afterwards follow.')
  async listServiceItem(@Body() { reason, price, product, ...item }: ListServiceItemRequest, @Metadata() metadata: CommandMetadata) {
    const listed = { ...item, price: price === undefined ? null : { ...price }, product: product ?? null };
    const handled = await this.handle(serviceCatalogueAggregate, catalogueId, { type: 'ListServiceItem', data: { catalogueId, item: listed, reason }, metadata });

    return answer(handled, factsOf(handled) satisfies ServiceCatalogueChangedAnswer);
  }
}
