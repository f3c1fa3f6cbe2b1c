import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary } from '@rapport/service-host';
import { certificationAggregate } from '../certification/certification.decider.js';
import { certifications } from '../views/certifications/certifications.projection.js';
import { CertificationsQuery } from '../views/certifications/certifications.query.js';
import { CertificationRow } from '../views/certifications/certifications.row.js';
import { CertificationAnswer, CertifyUserRequest, ListCertificationsRequest, QualityReasonRequest } from './quality.requests.js';

/** Who has learned to use what. */
@Controller({ path: 'certifications', version: '1' })
export class CertificationsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly found: CertificationsQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(certifications, parties)
  @Answers(CertificationRow, { list: true })
  @Summary('Users who have learned to use a product, and how well.')
  listCertifications(@Query() request: ListCertificationsRequest) {
    return this.found.list(request);
  }

  @Post()
  @Creates()
  @Scope('tickets:write')
  @Answers(CertificationAnswer)
  @Summary('Somebody can use a product by now.')
  async certifyUser(@Body() { partyId, product, level, trainedBy, validUntil }: CertifyUserRequest, @Metadata() metadata: CommandMetadata) {
    const certificationId = mintedId(metadata.commandId, 'certification');
    const data = { certificationId, partyId, product, level, trainedBy, validUntil: validUntil === undefined ? null : instant(validUntil) };
    const handled = await this.handle(certificationAggregate, certificationId, { type: 'CertifyUser', data, metadata });

    return created(handled, `/v1/certifications?partyId=${partyId}`, { certificationId, ...factsOf(handled) } satisfies CertificationAnswer);
  }

  @Post(':certificationId/withdraw')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(CertificationAnswer)
  @Summary('What was learned does not count any more.')
  async withdrawCertification(@Id('certificationId') certificationId: string, @Body() { reason }: QualityReasonRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(certificationAggregate, certificationId, { type: 'WithdrawCertification', data: { certificationId, reason }, metadata });

    return answer(handled, { certificationId, ...factsOf(handled) } satisfies CertificationAnswer);
  }
}
