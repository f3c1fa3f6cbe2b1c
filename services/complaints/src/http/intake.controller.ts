import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ComplaintLodged } from '@rapport/contracts-complaints';
import { derivedId, instant, mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, created, Creates, factsOf, HANDLE, LinkTokens, mailboxOf, Metadata, Public, Scope, SETTINGS, Summary } from '@rapport/service-host';
import { complainantAddressAggregate } from '../complainant-address/complainant-address.decider.js';
import type { LodgedComplaint } from '../complaint/complaint.commands.js';
import { complaintAggregate } from '../complaint/complaint.decider.js';
import type { ComplaintsSettings } from '../complaints.config.js';
import { AdoptComplaintRequest, type StepTimesRequest } from './adopted-complaints.requests.js';
import { ComplaintAnswer, ComplaintLodgedAnswer, LodgeComplaintRequest, LodgePublicComplaintRequest } from './complaints.requests.js';

/** The ways in which a complaint begins. */
@Controller({ version: '1' })
export class IntakeController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: ComplaintsSettings,
    private readonly links: LinkTokens,
  ) {}

  @Post('complaints')
  @Creates()
  @Scope('complaints:write')
  @Answers(ComplaintLodgedAnswer)
  @Summary('Somebody complains, in any channel: the complaint gets a receipt number and a day by which it is answered.')
  lodgeComplaint(@Body() request: LodgeComplaintRequest, @Metadata() metadata: CommandMetadata) {
    const { partyId, channel, severity, cause = null, intensity = null, ticketId = null, handlerId = null, answerLimitDays } = request;

    return this.lodge({ ...saidIn(request), partyId, acknowledges: true, intake: 'agent', channel, severity, cause, intensity, ticketId, handlerId }, answerLimitDays, metadata);
  }

  @Post('public/complaints')
  @Creates()
  @Public({ perMinute: 20 })
  @Answers(ComplaintLodgedAnswer)
  @Summary('Anybody complains, without login. A nameless party is made for it; the address that is given hears of it, once a day at most.')
  async lodgePublicComplaint(@Body() request: LodgePublicComplaintRequest, @Metadata() metadata: CommandMetadata) {
    const unknown = { severity: 'substantive', cause: null, intensity: null, ticketId: null, handlerId: null } as const;

    const acknowledges = request.replyTo !== undefined && (await this.mayAcknowledge(request.replyTo, metadata));

    return this.lodge({ ...saidIn(request), acknowledges, partyId: mintedId(metadata.commandId, 'party'), intake: 'public', channel: 'web', ...unknown }, undefined, metadata);
  }

  @Post('adopted-complaints')
  @Creates()
  @Scope('import')
  @Answers(ComplaintAnswer)
  @Summary('A complaint of elsewhere enters the log as its record knows it.')
  async adoptComplaint(@Body() request: AdoptComplaintRequest, @Metadata() metadata: CommandMetadata) {
    const complaintId = derivedId('adopted-complaint', request.record.source, request.record.number);
    const { channel = null, content = null, severity = null, cause = null, subject = null, detail = null, narrative = null, product = null, productVariant = null, organisation = null } = request;
    const { region = null, tags = [], claim = null, replyMode = null, outcome = null, satisfaction = null, answeredInTime = null, handlerId = null } = request;
    const known = { channel, content, severity, cause, subject, detail, narrative, product, productVariant, organisation, region, tags, claim, replyMode, outcome, satisfaction, answeredInTime, handlerId };
    const handled = await this.handle(complaintAggregate, complaintId, {
      type: 'AdoptComplaint',
      data: { complaintId, partyId: request.partyId, record: { ...request.record }, status: request.status, ...known, lodgedAt: instant(request.lodgedAt), times: timesIn(request.times ?? {}) },
      metadata,
    });

    return created(handled, `/v1/complaints/${complaintId}`, complaintAnswer(complaintId, handled));
  }

  /** Asked once for each form: sent again, it hears what it heard. */
  private async mayAcknowledge(replyTo: string, { fingerprint: _, expectedVersion: __, ...metadata }: CommandMetadata): Promise<boolean> {
    const addressId = derivedId('complainant-address', this.links.tokenFor('complainant-address', mailboxOf(replyTo)));
    const { events } = await this.handle(complainantAddressAggregate, addressId, { type: 'AllowAcknowledgement', data: { addressId }, metadata: { ...metadata, commandId: mintedId(metadata.commandId, 'acknowledgement'), causationId: metadata.commandId } });

    return events.length > 0;
  }

  private async lodge(said: Omit<LodgedComplaint, 'complaintId' | 'answerLimitDays'>, days: number | undefined, metadata: CommandMetadata) {
    const minted = mintedId(metadata.commandId, 'complaint');
    const answerLimitDays = days ?? this.settings.COMPLAINTS_ANSWER_LIMIT_DAYS;
    const handled = await this.handle(complaintAggregate, minted, { type: 'LodgeComplaint', data: { ...said, complaintId: minted, answerLimitDays }, metadata });
    const { complaintId, receiptNumber, complainantId, answerDueAt } = (handled.events[0] as ComplaintLodged).data;

    return created(handled, `/v1/complaints/${complaintId}`, { ...complaintAnswer(complaintId, handled), receiptNumber, partyId: complainantId, answerDueAt } satisfies ComplaintLodgedAnswer);
  }
}

const saidIn = ({ content, subCause, subject, narrative, product, claim, name, replyTo, language = 'zh' }: LodgePublicComplaintRequest) => ({
  ...{ content, subCause: subCause ?? null, subject, narrative: narrative ?? null, product: product ?? null, complainantName: name ?? null, replyTo: replyTo ?? null, language },
  claim: claim === undefined ? null : { ...claim },
});

const timesIn = (times: StepTimesRequest) => {
  const at = (text: string | undefined) => (text === undefined ? null : instant(text));
  const { heardAt, understoodAt, recordedAt, respondedAt, replyDecidedAt, resolvedAt, reportedAt, archivedAt } = times;

  return {
    ...{ heardAt: at(heardAt), understoodAt: at(understoodAt), recordedAt: at(recordedAt), respondedAt: at(respondedAt) },
    ...{ replyDecidedAt: at(replyDecidedAt), resolvedAt: at(resolvedAt), reportedAt: at(reportedAt), archivedAt: at(archivedAt) },
  };
};

/** What a command on a complaint answers: nothing but what its facts yield. */
export const complaintAnswer = (complaintId: string, handled: Handled): ComplaintAnswer => ({ complaintId, ...factsOf(handled) });
