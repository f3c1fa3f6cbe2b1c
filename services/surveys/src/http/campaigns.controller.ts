import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { instant, mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Scope, Summary } from '@rapport/service-host';
import type { CampaignCommand } from '../campaign/campaign.commands.js';
import { campaignAggregate } from '../campaign/campaign.decider.js';
import { AnalyseCampaignRequest, CampaignAnswer, CloseCampaignRequest, DraftCampaignRequest, FindingsRequest, PlanCampaignRequest, ReportCampaignRequest, SelectPartyRequest } from './surveys.requests.js';

/** Surveys from their draft to their report. */
@Controller({ path: 'campaigns', version: '1' })
export class CampaignsController {
  constructor(@Inject(HANDLE) private readonly handle: HandleCommand) {}

  @Post()
  @Creates()
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  async draftCampaign(@Body() { templateId, title, owner }: DraftCampaignRequest, @Metadata() metadata: CommandMetadata) {
    const campaignId = mintedId(metadata.commandId, 'campaign');
    const handled = await this.handle(campaignAggregate, campaignId, { type: 'DraftCampaign', data: { campaignId, templateId, title, owner }, metadata });

    return created(handled, `/v1/campaigns/${campaignId}`, campaignAnswer(campaignId, handled));
  }

  @Post(':campaignId/plan')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  @Summary('Time, purpose, objects, number of objects, method.')
  planCampaign(@Id('campaignId') campaignId: string, @Body() { startsAt, endsAt, purpose, objects, number, method }: PlanCampaignRequest, @Metadata() metadata: CommandMetadata) {
    const at = (text: string | undefined) => (text === undefined ? null : instant(text));

    return this.give({ type: 'PlanCampaign', data: { campaignId, startsAt: at(startsAt), endsAt: at(endsAt), purpose: purpose ?? null, objects: objects ?? null, number: number ?? null, method }, metadata });
  }

  @Post(':campaignId/parties')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  @Summary('Selects a party to be asked: for the pilot while the campaign is planned, in earnest while it is fielding. Contact fatigue is judged next.')
  selectParty(@Id('campaignId') campaignId: string, @Body() { partyId, to, language }: SelectPartyRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'SelectParty', data: { campaignId, partyId, to: to ?? null, language: language ?? 'zh' }, metadata });
  }

  @Post(':campaignId/finish-pilot')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  finishPilot(@Id('campaignId') campaignId: string, @Body() { findings }: FindingsRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'FinishPilot', data: { campaignId, findings }, metadata });
  }

  @Post(':campaignId/start')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  startCampaign(@Id('campaignId') campaignId: string, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'StartCampaign', data: { campaignId }, metadata });
  }

  @Post(':campaignId/close')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  closeCampaign(@Id('campaignId') campaignId: string, @Body() { reason }: CloseCampaignRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'CloseCampaign', data: { campaignId, reason }, metadata });
  }

  @Post(':campaignId/analyse')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  analyseCampaign(@Id('campaignId') campaignId: string, @Body() { findings, credibility, useValue }: AnalyseCampaignRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'AnalyseCampaign', data: { campaignId, findings, credibility, useValue }, metadata });
  }

  @Post(':campaignId/report')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(CampaignAnswer)
  @Summary('Submits the analysis upward, signed.')
  reportCampaign(@Id('campaignId') campaignId: string, @Body() { reportedTo, signedBy }: ReportCampaignRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ReportCampaign', data: { campaignId, reportedTo, signedBy }, metadata });
  }

  private async give(command: CampaignCommand) {
    const { campaignId } = command.data;
    const handled = await this.handle(campaignAggregate, campaignId, command);

    return answer(handled, campaignAnswer(campaignId, handled));
  }
}

const campaignAnswer = (campaignId: string, handled: Handled): CampaignAnswer => ({ campaignId, ...factsOf(handled) });
