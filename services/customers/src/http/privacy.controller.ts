import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { KeyRing } from '@rapport/event-log';
import type { CommandMetadata, HandleCommand } from '@rapport/event-sourcing';
import { answer, answerAll, Answers, HANDLE, Id, KEYS, Metadata, parties, PartiesQuery, Reads, Scope, SETTINGS, Summary, type HostSettings } from '@rapport/service-host';
import type { CustomersSettings } from '../customers.config.js';
import { carryOutErasure } from '../erasing/carry-out-erasure.js';
import { partyAggregate } from '../party/party.decider.js';
import { erasures } from '../views/erasures/erasures.projection.js';
import { ErasuresQuery } from '../views/erasures/erasures.query.js';
import { mentions } from '../views/mentions/mentions.projection.js';
import { DataCopy, ErasureAnswer, ErasureCertificate, EraseRequest } from './privacy.requests.js';

/** A person's rights over their data (CUS-47). */
@Controller({ version: '1' })
export class PrivacyController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(KEYS) private readonly keys: KeyRing,
    @Inject(SETTINGS) private readonly settings: CustomersSettings & HostSettings,
    private readonly partiesQuery: PartiesQuery,
    private readonly erasuresQuery: ErasuresQuery,
  ) {}

  @Post('customers/:partyId/erase')
  @HttpCode(200)
  @Scope('customers:privacy')
  @Answers(ErasureAnswer)
  @Summary('Makes the personal data of a customer unreadable for ever, in every service. It cannot be undone; one that breaks off goes on by itself.')
  async erasePersonalData(@Id('partyId') partyId: string, @Body() { scope = 'customer', reason }: EraseRequest, @Metadata() metadata: CommandMetadata) {
    const { customerId, partyIds } = await this.partiesQuery.resolve(partyId);
    // The customer's own party comes first.
    const erased = scope === 'party' ? [partyId] : partyIds;
    const asked = erased[0]!;
    const requested = await this.handle(partyAggregate, asked, { type: 'RequestErasure', data: { partyId: asked, partyIds: erased, scope, reason, persons: this.settings.CUSTOMERS_ERASURE_PERSONS }, metadata });
    const waiting = requested.events.some(({ data }) => (data as { approved?: string }).approved === 'needs_second_person');
    if (waiting) return answer(requested, { customerId, state: 'requested', parties: [], version: requested.version } satisfies ErasureAnswer);
    const confirmed = await carryOutErasure({ handle: this.handle, keys: this.keys, state: this.settings.RAPPORT_STATE }, erased, { customerId, scope, reason }, metadata);

    return answerAll(confirmed[0]!, confirmed.slice(1), { customerId, state: 'erased', parties: [...erased], version: confirmed[0]!.version } satisfies ErasureAnswer);
  }

  @Get('customers/:partyId/erasure')
  @Scope('customers:privacy')
  @Reads(erasures, parties, mentions)
  @Answers(ErasureCertificate)
  @Summary('The certificate: what was erased, when, where its facts lie, and whether it is final.')
  getErasure(@Id('partyId') partyId: string): Promise<ErasureCertificate> {
    return this.erasuresQuery.certificate(partyId);
  }

  @Get('customers/:partyId/export')
  @Scope('customers:privacy')
  @Reads(parties, mentions)
  @Answers(DataCopy)
  @Summary('A copy of everything that is on record about a customer, from all services, in clear, for the customer.')
  exportPersonalData(@Id('partyId') partyId: string): Promise<DataCopy> {
    return this.erasuresQuery.copy(partyId);
  }
}
