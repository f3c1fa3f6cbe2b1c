import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { entitlementPlanNotFound } from '../../entitlement-plan/entitlement-plan.errors.js';
import { PERSONAL_123 } from '../../entitlement-plan/personal-plan.rule.js';
import { EntitlementPlanRow } from './entitlement-plans.row.js';

/** Nobody has published what is shipped. */
const SHIPPED: EntitlementPlanRow = { ...PERSONAL_123, reason: null, publishedBy: null, publishedAt: null };

/** The plans in force, and their earlier versions. */
@Injectable()
export class EntitlementPlansQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  /** The newest version of each plan, by product line; the shipped one among them. At most 200, since a plan stands for a product line. */
  async list(): Promise<{ readonly items: readonly EntitlementPlanRow[] }> {
    const found = await this.views.getRepository(EntitlementPlanRow).createQueryBuilder('row').distinctOn(['row.planId']).orderBy('row.planId').addOrderBy('row.planVersion', 'DESC').limit(200).getMany();
    const plans = found.some(({ planId }) => planId === SHIPPED.planId) ? found : [SHIPPED, ...found];

    return { items: plans.sort((one, other) => (one.productLine < other.productLine ? -1 : 1)) };
  }

  /** @throws DomainError ENTITLEMENT_PLAN_NOT_FOUND */
  async inForce(planId: string): Promise<EntitlementPlanRow> {
    const [newest] = await this.versions(planId);
    if (newest === undefined) throw entitlementPlanNotFound(planId);

    return newest;
  }

  /** The newest first; none where nobody has heard of the plan. */
  async versions(planId: string): Promise<readonly EntitlementPlanRow[]> {
    const rows = await this.views.getRepository(EntitlementPlanRow).find({ where: { planId }, order: { planVersion: 'DESC' }, take: 200 });

    return planId === SHIPPED.planId ? [...rows, SHIPPED] : rows;
  }
}
