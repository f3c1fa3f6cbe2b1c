import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { derivedId, instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Scope, SETTINGS, Summary } from '@rapport/service-host';
import type { CustomersSettings } from '../customers.config.js';
import { identityOf } from '../party/identity.rule.js';
import { partyAggregate } from '../party/party.decider.js';
import { AdoptPartyRequest, answered, IdentifyCustomerRequest, JoinPartyRequest, namedIn, OpenPartyRequest, PartyAnswer, PartyOpenedAnswer, RegisterCustomerRequest, UnjoinPartyRequest } from './parties.requests.js';

/** Who contacts us, and who they turn out to be (CUS-01). */
@Controller({ version: '1' })
export class IdentityController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: CustomersSettings,
  ) {}

  @Post('parties')
  @Creates()
  @Scope('customers:write')
  @Answers(PartyOpenedAnswer)
  @Summary('Somebody without a name contacts us for the first time.')
  async openAnonymousContact(@Body() { channel, phone, email }: OpenPartyRequest, @Metadata() metadata: CommandMetadata) {
    const partyId = mintedId(metadata.commandId, 'party');
    const { phone: phoneField, email: emailField } = identityOf(partyId, { phone, email });
    const handled = await this.handle(partyAggregate, partyId, { type: 'OpenAnonymousContact', data: { partyId, channel, phone: phoneField, email: emailField }, metadata });

    return created(handled, `/v1/parties/${partyId}`, { partyId, number: namedIn(handled, 'number'), ...factsOf(handled) } satisfies PartyOpenedAnswer);
  }

  @Post('customers')
  @Creates()
  @Scope('customers:write')
  @Answers(PartyOpenedAnswer)
  @Summary('A client has a file from now on; no purchase is needed.')
  async registerCustomer(@Body() request: RegisterCustomerRequest, @Metadata() metadata: CommandMetadata) {
    const partyId = mintedId(metadata.commandId, 'party');
    const { nature, distribution = 'external', chainPosition = 'final', possibleNeed, source, referrerId } = request;
    const handled = await this.handle(partyAggregate, partyId, {
      type: 'RegisterCustomer',
      data: { partyId, ...identityOf(partyId, request), nature, distribution, chainPosition, possibleNeed: possibleNeed ?? null, source, referrerId: referrerId ?? null },
      metadata,
    });

    return created(handled, `/v1/customers/${partyId}`, { partyId, number: namedIn(handled, 'number'), ...factsOf(handled) } satisfies PartyOpenedAnswer);
  }

  @Post('parties/:partyId/identify')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  @Summary('The face has a name now; the party keeps its id and its past.')
  async identifyCustomer(@Id('partyId') partyId: string, @Body() request: IdentifyCustomerRequest, @Metadata() metadata: CommandMetadata) {
    const { nature, distribution = 'external', chainPosition = 'final', evidence, source } = request;
    const signalsNeeded = this.settings.CUSTOMERS_SIGNALS_NEEDED;
    const data = { partyId, ...identityOf(partyId, request), nature, distribution, chainPosition, evidence, source, signalsNeeded };

    return answered(partyId, await this.handle(partyAggregate, partyId, { type: 'IdentifyCustomer', data, metadata }));
  }

  @Post('parties/:partyId/join')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  @Summary('The party turned out to be an existing customer.')
  async joinParty(@Id('partyId') partyId: string, @Body() { customerId, evidence }: JoinPartyRequest, @Metadata() metadata: CommandMetadata) {
    return answered(partyId, await this.handle(partyAggregate, partyId, { type: 'JoinParty', data: { partyId, customerId, evidence }, metadata }));
  }

  @Post('parties/:partyId/unjoin')
  @HttpCode(200)
  @Scope('customers:write')
  @Answers(PartyAnswer)
  @Summary('The joining was a mistake.')
  async unjoinParty(@Id('partyId') partyId: string, @Body() { reason }: UnjoinPartyRequest, @Metadata() metadata: CommandMetadata) {
    return answered(partyId, await this.handle(partyAggregate, partyId, { type: 'UnjoinParty', data: { partyId, reason }, metadata }));
  }

  @Post('adopted-parties')
  @Creates()
  @Scope('import')
  @Answers(PartyAnswer)
  @Summary('A party of another system enters the log as its record knows it.')
  async adoptParty(@Body() request: AdoptPartyRequest, @Metadata() metadata: CommandMetadata) {
    const { source, sourceNumber, kind, nature = null, level = null, managementClass = null, openedAt } = request;
    const partyId = request.partyId ?? derivedId('adopted-party', source, sourceNumber);
    const handled = await this.handle(partyAggregate, partyId, {
      type: 'AdoptParty',
      data: { partyId, ...identityOf(partyId, request), source, sourceNumber, kind, nature, level, managementClass, openedAt: instant(openedAt) },
      metadata,
    });

    return created(handled, `/v1/parties/${partyId}`, { partyId, ...factsOf(handled) } satisfies PartyAnswer);
  }
}
