import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { instant, personal, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Scope, SETTINGS, Summary } from '@rapport/service-host';
import type { CustomersSettings } from '../customers.config.js';
import { emailAddress, phoneNumber } from '../party/contact-point.rule.js';
import type { PartyCommand } from '../party/party.commands.js';
import { partyAggregate } from '../party/party.decider.js';
import {
  AbandonBuyingProcedureRequest,
  answered,
  ClassifyCustomerRequest,
  CorrectProfileRequest,
  EnterBuyingProcedureRequest,
  InteractionAnswer,
  namedIn,
  ObserveBuyingSignalRequest,
  PartyAnswer,
  ProgressPurchaseRequest,
  PurchaseAnswer,
  RecordFeedbackRequest,
  RecordInteractionRequest,
  RecordPurchaseRequest,
  SetManagementClassRequest,
  ShowInterestRequest,
  type ProfileChangeRequest,
} from './parties.requests.js';

/** The file of a client, its contacts and what they lead to. */
@Controller({ path: 'parties/:partyId', version: '1' })
export class PartiesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: CustomersSettings,
  ) {}

  @Post('profile')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  @Summary('Corrects one of the typed parts of the file; the others are projected from the log.')
  correctProfile(@Id('partyId') partyId: string, @Body() { part, changes, source, effectiveAt }: CorrectProfileRequest, @Metadata() metadata: CommandMetadata) {
    const typed = changes.map(({ field, value }) => ({ field, value: value === undefined || value === null ? null : personal(partyId, spelled(field, value)) }));
    return this.give(partyId, { type: 'CorrectProfile', data: { partyId, part, changes: typed, source, effectiveAt: at(effectiveAt) }, metadata });
  }

  @Post('classification')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  classifyCustomer(@Id('partyId') partyId: string, @Body() { nature, distribution, chainPosition, marketType, source }: ClassifyCustomerRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(partyId, { type: 'ClassifyCustomer', data: { partyId, nature, distribution, chainPosition, marketType: marketType ?? null, source }, metadata });
  }

  @Post('management-class')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  @Summary('Sets the management class by hand, with its reason.')
  setManagementClass(@Id('partyId') partyId: string, @Body() { managementClass, reason }: SetManagementClassRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(partyId, { type: 'SetManagementClass', data: { partyId, managementClass, reason }, metadata });
  }

  @Post('interactions')
  @Creates()
  @Scope('customers:write')
  @Answers(InteractionAnswer)
  @Summary('Records a contact with the seven elements of communication.')
  async recordInteraction(@Id('partyId') partyId: string, @Body() request: RecordInteractionRequest, @Metadata() metadata: CommandMetadata) {
    const { stage = null, mood = null, outcome = null, product = null, happenedAt } = request;
    const said = (text: string | undefined | null) => (text === undefined || text === null ? null : personal(partyId, text));
    const { channel, mode, initiator, recipient, goal, content, context, feedback } = request.contact;
    const contact = { channel, mode, initiator, recipient, goal, content: personal(partyId, content), context: context ?? null, feedback: said(feedback) };
    const notes = request.notes === undefined || request.notes === null ? null : { stated: said(request.notes.stated), implied: said(request.notes.implied), hoped: said(request.notes.hoped) };
    const handled = await this.handle(partyAggregate, partyId, { type: 'RecordInteraction', data: { partyId, contact, notes, stage, mood, outcome, product, happenedAt: at(happenedAt) }, metadata });

    return created(handled, `/v1/customers/${partyId}/timeline`, { partyId, interactionId: namedIn(handled, 'interactionId'), ...factsOf(handled) } satisfies InteractionAnswer);
  }

  @Post('interactions/:interactionId/feedback')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  @Summary('Closes the open loop of a contact.')
  recordFeedback(@Id('partyId') partyId: string, @Id('interactionId') interactionId: string, @Body() { feedback }: RecordFeedbackRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(partyId, { type: 'RecordFeedback', data: { partyId, interactionId, feedback: personal(partyId, feedback) }, metadata });
  }

  @Post('interests')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  showInterest(@Id('partyId') partyId: string, @Body() { kind, product, interactionId }: ShowInterestRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(partyId, { type: 'ShowInterest', data: { partyId, kind, product, interactionId: interactionId ?? null }, metadata });
  }

  @Post('buying-signals')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  observeBuyingSignal(@Id('partyId') partyId: string, @Body() { signal, product, confirmed, interactionId }: ObserveBuyingSignalRequest, @Metadata() metadata: CommandMetadata) {
    const signalsNeeded = this.settings.CUSTOMERS_SIGNALS_NEEDED;
    return this.give(partyId, { type: 'ObserveBuyingSignal', data: { partyId, signal, product: product ?? null, confirmed, interactionId: interactionId ?? null, signalsNeeded }, metadata });
  }

  @Post('buying-procedure/enter')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  enterBuyingProcedure(@Id('partyId') partyId: string, @Body() { step, product }: EnterBuyingProcedureRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(partyId, { type: 'EnterBuyingProcedure', data: { partyId, step, product }, metadata });
  }

  @Post('buying-procedure/abandon')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  abandonBuyingProcedure(@Id('partyId') partyId: string, @Body() { product, reason }: AbandonBuyingProcedureRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(partyId, { type: 'AbandonBuyingProcedure', data: { partyId, product, reason }, metadata });
  }

  @Post('purchases')
  @Creates()
  @Scope('customers:write')
  @Answers(PurchaseAnswer)
  @Summary('Records a purchase: the customer is a closed deal.')
  async recordPurchase(@Id('partyId') partyId: string, @Body() request: RecordPurchaseRequest, @Metadata() metadata: CommandMetadata) {
    const { cost = null, productLine = null, terms = null, region = null, reason = null, payment, happenedAt } = request;
    const money = ({ amount, currency }: { readonly amount: number; readonly currency: string }) => ({ amount, currency });
    const items = request.items.map(({ product, quantity, price }) => ({ product, quantity, price: money(price) }));
    const data = { partyId, items, amount: money(request.amount), cost: cost === null ? null : money(cost), productLine, terms, region, reason, payment, happenedAt: at(happenedAt) };
    const handled = await this.handle(partyAggregate, partyId, { type: 'RecordPurchase', data, metadata });

    return created(handled, `/v1/customers/${partyId}`, { partyId, purchaseId: namedIn(handled, 'purchaseId'), ...factsOf(handled) } satisfies PurchaseAnswer);
  }

  @Post('purchases/:purchaseId/progress')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  @Summary('How far an order has come, and when its next step is to be expected: the customer sees it.')
  progressPurchase(@Id('partyId') partyId: string, @Id('purchaseId') purchaseId: string, @Body() { step, happenedAt, expectedAt }: ProgressPurchaseRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(partyId, { type: 'ProgressPurchase', data: { partyId, purchaseId, step, happenedAt: at(happenedAt), expectedAt: at(expectedAt) }, metadata });
  }

  private async give(partyId: string, command: PartyCommand) {
    return answered(partyId, await this.handle(partyAggregate, partyId, command));
  }
}

const at = (text: string | undefined | null) => (text === undefined || text === null ? null : instant(text));

const spelled = (field: ProfileChangeRequest['field'], value: string): string => {
  if (field === 'phone' || field === 'organisation_phone') return phoneNumber(value);
  return field === 'email' ? emailAddress(value) : value;
};
