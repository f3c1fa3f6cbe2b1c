import { Inject, Injectable } from '@nestjs/common';
import { BENEFITS } from '@rapport/contracts-tickets';
import { refuse, type Instant } from '@rapport/event-sourcing';
import { hostRefusals, Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource, In } from 'typeorm';
import { judged, type Right } from '../../entitlement/benefit.rule.js';
import { entitlementNotFound } from '../../entitlement/entitlement.errors.js';
import type { BriefedEntitlementAnswer } from '../../http/briefing.requests.js';
import type { BenefitAnswer, ListEntitlementsRequest } from '../../http/entitlements.requests.js';
import { entitlements } from './entitlements.projection.js';
import { EntitlementRow } from './entitlements.row.js';

const MOST_RIGHTS = 200;

/** Entitlements, and what they are good for somewhere on a day. */
@Injectable()
export class EntitlementsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async list({ holderId, serial, planId, sort, limit, cursor }: ListEntitlementsRequest): Promise<Page<EntitlementRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(EntitlementRow).createQueryBuilder('row');
    const holders = await this.parties.sameCustomer(holderId);
    if (holders !== undefined) rows.andWhere('row.holderId IN (:...holders)', { holders });
    if (serial !== undefined) rows.andWhere('row.serial = :serial', { serial });
    if (planId !== undefined) rows.andWhere('row.planId = :planId', { planId });
    const page = await this.pages.page({ rows, sortable: ['grantedAt', 'purchasedAt', 'item'], key: 'entitlementId', sort, limit, cursor, list: `entitlements ${JSON.stringify({ holderId, serial, planId })}` });

    return { ...page, parked: await this.runner.parkedCount(entitlements) };
  }

  /** @throws DomainError ENTITLEMENT_NOT_FOUND, VIEW_PARKED */
  async one(entitlementId: string): Promise<EntitlementRow> {
    const row = await this.views.getRepository(EntitlementRow).findOneBy({ entitlementId });
    if (await this.runner.keyParked(entitlements, entitlementId)) throw refuse(hostRefusals.VIEW_PARKED, { view: entitlements.name, key: entitlementId });
    if (row === null) throw entitlementNotFound(entitlementId);

    return row;
  }

  /** What some parties are entitled to at a moment, the latest purchase first. */
  async inForce(partyIds: readonly string[], at: Instant): Promise<readonly BriefedEntitlementAnswer[]> {
    const rows = await this.views.getRepository(EntitlementRow).find({ where: { holderId: In([...partyIds]) }, order: { purchasedAt: 'DESC', entitlementId: 'ASC' }, take: MOST_RIGHTS });
    const rights = rows.map(({ entitlementId, item, serial, purchasedAt, terms, withdrawnAt }) => ({ entitlementId, item, serial, purchasedAt, benefits: benefitsAt({ terms, purchasedAt, withdrawn: withdrawnAt !== null }, at) }));

    return rights.filter(({ benefits }) => benefits.length > 0);
  }

  /** Every benefit of the catalogue, judged; nothing is used. */
  async benefits(entitlementId: string, place: string, at: Instant): Promise<readonly BenefitAnswer[]> {
    const { terms, purchasedAt, withdrawnAt } = await this.one(entitlementId);

    return BENEFITS.map((benefit) => {
      const { reason, ...judgement } = judged({ terms, purchasedAt, withdrawn: withdrawnAt !== null }, benefit, place, at);

      return { benefit, allowed: reason === null, fee: reason === null ? 'free' : 'charged', ...(reason === null ? {} : { reason }), day: judgement.day, ageDays: judgement.ageDays, ...(judgement.validUntil === null ? {} : { validUntil: judgement.validUntil }) };
    });
  }
}

/** Judged where the plan serves: whether the customer is there is not known yet. */
const benefitsAt = (right: Right, at: Instant): BriefedEntitlementAnswer['benefits'] =>
  right.terms.benefits.flatMap(({ benefit, withinArea }) => {
    const { reason, validUntil } = judged(right, benefit, right.terms.area[0]?.zh ?? '', at);

    return reason === null && validUntil !== null ? [{ benefit, validUntil, withinArea }] : [];
  });
