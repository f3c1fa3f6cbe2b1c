import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Answers, type HostSettings, Id, parties, Reads, Scope, SETTINGS, Summary, withVersion } from '@rapport/service-host';
import { templateNotFound } from '../invitation/invitation.errors.js';
import { templateOf, templates } from '../templates/templates.js';
import { campaigns } from '../views/campaigns/campaigns.projection.js';
import { CampaignsQuery } from '../views/campaigns/campaigns.query.js';
import { CampaignRow } from '../views/campaigns/campaigns.row.js';
import { fatigueLedger } from '../views/fatigue-ledger/fatigue-ledger.projection.js';
import { FatigueLedgerQuery } from '../views/fatigue-ledger/fatigue-ledger.query.js';
import { FatigueLedgerRow } from '../views/fatigue-ledger/fatigue-ledger.row.js';
import { responses } from '../views/responses/responses.projection.js';
import { ResponsesQuery } from '../views/responses/responses.query.js';
import { ResponseRow } from '../views/responses/responses.row.js';
import { satisfactionIndex } from '../views/satisfaction-index/satisfaction-index.projection.js';
import { SatisfactionIndexQuery } from '../views/satisfaction-index/satisfaction-index.query.js';
import { IndexAnswer, IndexRequest, ListCampaignsRequest, ListDecisionsRequest, ListResponsesRequest, TemplateAnswer } from './surveys.requests.js';

/** What can be asked about surveys. */
@Controller({ version: '1' })
export class SurveyReadsController {
  constructor(
    private readonly index: SatisfactionIndexQuery,
    private readonly responsesQuery: ResponsesQuery,
    private readonly ledger: FatigueLedgerQuery,
    private readonly campaignsQuery: CampaignsQuery,
    @Inject(SETTINGS) private readonly settings: HostSettings,
  ) {}

  @Get('templates')
  @Scope('surveys:read')
  @Answers(TemplateAnswer, { list: true })
  listTemplates() {
    return { items: templates };
  }

  @Get('templates/:templateId')
  @Scope('surveys:read')
  @Answers(TemplateAnswer)
  getTemplate(@Param('templateId') templateId: string) {
    const template = templateOf(templateId);
    if (template === undefined) throw templateNotFound(templateId);

    return template;
  }

  @Get('satisfaction-index')
  @Scope('surveys:read')
  @Reads(satisfactionIndex)
  @Answers(IndexAnswer, { list: true })
  @Summary('Index, bands and rate per template and campaign, for the period and for each of its days.')
  async getIndex(@Query() { templateId, campaignId, from, to }: IndexRequest) {
    return { items: await this.index.index({ templateId, campaignId, from, to }, this.settings.RAPPORT_TIME_ZONE) };
  }

  @Get('responses')
  @Scope('surveys:read')
  @Reads(responses, parties)
  @Answers(ResponseRow, { list: true })
  @Summary('Invitations and their responses.')
  listResponses(@Query() request: ListResponsesRequest) {
    return this.responsesQuery.list(request);
  }

  @Get('responses/:invitationId')
  @Scope('surveys:read')
  @Reads(responses)
  @Answers(ResponseRow)
  async getResponse(@Id('invitationId') invitationId: string) {
    return withVersion(await this.responsesQuery.one(invitationId));
  }

  @Get('fatigue-ledger')
  @Scope('surveys:read')
  @Reads(fatigueLedger, parties)
  @Answers(FatigueLedgerRow, { list: true })
  @Summary('Who was asked, who was spared, and why.')
  listDecisions(@Query() request: ListDecisionsRequest) {
    return this.ledger.list(request);
  }

  @Get('campaigns')
  @Scope('surveys:read')
  @Reads(campaigns)
  @Answers(CampaignRow, { list: true })
  listCampaigns(@Query() request: ListCampaignsRequest) {
    return this.campaignsQuery.list(request);
  }

  @Get('campaigns/:campaignId')
  @Scope('surveys:read')
  @Reads(campaigns)
  @Answers(CampaignRow)
  async getCampaign(@Id('campaignId') campaignId: string) {
    return withVersion(await this.campaignsQuery.one(campaignId));
  }
}
