import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { campaignNotFound } from '../../campaign/campaign.errors.js';
import type { ListCampaignsRequest } from '../../http/surveys.requests.js';
import { campaigns } from './campaigns.projection.js';
import { CampaignRow } from './campaigns.row.js';

/** Campaigns, the oldest first unless asked otherwise. */
@Injectable()
export class CampaignsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ status, sort, limit, cursor }: ListCampaignsRequest): Promise<Page<CampaignRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(CampaignRow).createQueryBuilder('row');
    if (status !== undefined) rows.andWhere('row.status IN (:...status)', { status });
    const page = await this.pages.page({ rows, sortable: ['draftedAt', 'status', 'title'], key: 'campaignId', sort, limit, cursor, list: `campaigns ${JSON.stringify({ status })}` });

    return { ...page, parked: await this.runner.parkedCount(campaigns) };
  }

  /** @throws DomainError CAMPAIGN_NOT_FOUND, VIEW_PARKED */
  async one(campaignId: string): Promise<CampaignRow> {
    const row = await this.views.getRepository(CampaignRow).findOneBy({ campaignId });
    if (await this.runner.keyParked(campaigns, campaignId)) throw refuse(hostRefusals.VIEW_PARKED, { view: campaigns.name, key: campaignId });
    if (row === null) throw campaignNotFound(campaignId);

    return row;
  }
}
