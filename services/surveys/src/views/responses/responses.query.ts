import { Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, PartiesQuery, Restrictions, Runner, type Page } from '@rapport/service-host';
import type { ListResponsesRequest } from '../../http/surveys.requests.js';
import { invitationNotFound } from '../../invitation/invitation.errors.js';
import { responses } from './responses.projection.js';
import type { ResponseRow } from './responses.row.js';

/** Invitations and their responses. */
@Injectable()
export class ResponsesQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly runner: Runner,
    private readonly parties: PartiesQuery,
  ) {}

  async list({ sort, limit, cursor, ...filters }: ListResponsesRequest): Promise<Page<ResponseRow> & { readonly parked: number }> {
    const { status, band, partyId, ...exact } = filters;
    const parties = await this.parties.sameCustomer(partyId);
    const rows = this.restrictions.rows(responses);
    for (const [column, codes] of Object.entries({ status, band, partyId: parties })) if (codes !== undefined) rows.andWhere(`row.${column} IN (:...${column})`, { [column]: codes });
    for (const [column, value] of Object.entries(exact)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    const page = await this.pages.page({ rows, sortable: ['sentAt', 'status', 'templateId'], key: 'invitationId', sort, limit, cursor, list: `responses ${JSON.stringify(filters)}` });

    return { ...page, parked: await this.runner.parkedCount(responses) };
  }

  /** @throws DomainError INVITATION_NOT_FOUND, VIEW_PARKED */
  async one(invitationId: string): Promise<ResponseRow> {
    const row = await this.restrictions.one(responses, { invitationId });
    if ((await this.runner.keyParked(responses, invitationId)) && !(await this.restrictions.hides(invitationId))) throw refuse(hostRefusals.VIEW_PARKED, { view: responses.name, key: invitationId });
    if (row === null) throw invitationNotFound(invitationId);

    return row;
  }
}
