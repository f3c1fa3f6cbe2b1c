import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { EntitlementRefused, type EntitlementPlanPublished, type EntitlementUsed } from '@rapport/contracts-tickets';
import { instant, mintedId, type CommandMetadata, type Handled, type HandleCommand, type Instant } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, NOW, parties, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { entitlementPlanAggregate } from '../entitlement-plan/entitlement-plan.decider.js';
import { planIdOf } from '../entitlement-plan/personal-plan.rule.js';
import { entitlementAggregate } from '../entitlement/entitlement.decider.js';
import { benefitUses } from '../views/benefit-uses/benefit-uses.projection.js';
import { BenefitUsesQuery } from '../views/benefit-uses/benefit-uses.query.js';
import { BenefitUseRow } from '../views/benefit-uses/benefit-uses.row.js';
import { entitlementPlans } from '../views/entitlement-plans/entitlement-plans.projection.js';
import { EntitlementPlansQuery } from '../views/entitlement-plans/entitlement-plans.query.js';
import { EntitlementPlanRow } from '../views/entitlement-plans/entitlement-plans.row.js';
import { entitlements } from '../views/entitlements/entitlements.projection.js';
import { EntitlementsQuery } from '../views/entitlements/entitlements.query.js';
import { EntitlementRow } from '../views/entitlements/entitlements.row.js';
import {
  BenefitAnswer,
  BenefitUsedAnswer,
  CheckBenefitsRequest,
  EntitlementAnswer,
  GrantEntitlementRequest,
  ListBenefitUsesRequest,
  ListEntitlementsRequest,
  PlanAnswer,
  PublishPlanRequest,
  RevisePlanRequest,
  UseBenefitRequest,
  WithdrawEntitlementRequest,
} from './entitlements.requests.js';

type Terms = Pick<PublishPlanRequest, 'name' | 'benefits' | 'area' | 'timeZone'>;
const termsOf = ({ name, benefits, area, timeZone }: Terms) => ({ name: { ...name }, benefits: benefits.map((promised) => ({ ...promised })), area: area.map((place) => ({ ...place })), timeZone });

/** What product lines promise (TKT-34). */
@Controller({ path: 'entitlement-plans', version: '1' })
export class EntitlementPlansController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly plans: EntitlementPlansQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(entitlementPlans)
  @Answers(EntitlementPlanRow, { list: true })
  @Summary('The plans in force, one per product line; the 123 personal plan among them.')
  listPlans() {
    return this.plans.list();
  }

  @Get(':planId')
  @Scope('tickets:read')
  @Reads(entitlementPlans)
  @Answers(EntitlementPlanRow)
  getPlan(@Id('planId') planId: string) {
    return this.plans.inForce(planId);
  }

  @Get(':planId/versions')
  @Scope('tickets:read')
  @Reads(entitlementPlans)
  @Answers(EntitlementPlanRow, { list: true })
  @Summary('The versions of a plan, the newest first.')
  async listPlanVersions(@Id('planId') planId: string) {
    await this.plans.inForce(planId);

    return { items: await this.plans.versions(planId) };
  }

  @Post()
  @Creates()
  @Scope('tickets:manage')
  @Answers(PlanAnswer)
  @Summary('A product line gets a plan: purchases of it are entitled from now on.')
  async publishPlan(@Body() { productLine, reason, ...terms }: PublishPlanRequest, @Metadata() metadata: CommandMetadata) {
    const planId = planIdOf(productLine);
    const handled = await this.handle(entitlementPlanAggregate, planId, { type: 'PublishPlan', data: { planId, productLine, terms: termsOf(terms), reason }, metadata });

    return created(handled, `/v1/entitlement-plans/${planId}`, planAnswer(handled));
  }

  @Post(':planId/revise')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(PlanAnswer)
  @Summary('The next version of a plan; what was granted before stays as it was.')
  async revisePlan(@Id('planId') planId: string, @Body() { basedOn, reason, ...terms }: RevisePlanRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(entitlementPlanAggregate, planId, { type: 'RevisePlan', data: { planId, basedOn, terms: termsOf(terms), reason }, metadata });

    return answer(handled, planAnswer(handled));
  }
}

const planAnswer = (handled: Handled): PlanAnswer => {
  const { planId, planVersion } = handled.events[0]!.data as EntitlementPlanPublished['data'];

  return { planId, planVersion, ...factsOf(handled) };
};

/** What parties are entitled to, and whether it applies. */
@Controller({ version: '1' })
export class EntitlementsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly plans: EntitlementPlansQuery,
    private readonly rights: EntitlementsQuery,
    private readonly uses: BenefitUsesQuery,
  ) {}

  @Get('entitlements')
  @Scope('tickets:read')
  @Reads(entitlements, parties)
  @Answers(EntitlementRow, { list: true })
  @Summary('Who is entitled to what, by which version of which plan.')
  listEntitlements(@Query() request: ListEntitlementsRequest) {
    return this.rights.list(request);
  }

  @Get('entitlements/:entitlementId')
  @Scope('tickets:read')
  @Reads(entitlements)
  @Answers(EntitlementRow)
  async getEntitlement(@Id('entitlementId') entitlementId: string) {
    return withVersion(await this.rights.one(entitlementId));
  }

  @Get('entitlements/:entitlementId/benefits')
  @Scope('tickets:read')
  @Reads(entitlements)
  @Answers(BenefitAnswer, { list: true })
  @Summary('Whether each benefit applies somewhere on a day, and why not; nothing is used.')
  async checkBenefits(@Id('entitlementId') entitlementId: string, @Query() { place, at }: CheckBenefitsRequest) {
    return { items: await this.rights.benefits(entitlementId, place, at === undefined ? this.now() : instant(at)) };
  }

  @Post('entitlements')
  @Creates()
  @Scope('tickets:write')
  @Reads(entitlementPlans)
  @Answers(EntitlementAnswer)
  @Summary('A party is granted a plan by hand, for an item that was bought elsewhere or before there was a plan.')
  async grantEntitlement(@Body() { holderId, planId, item, quantity = 1, serial, purchasedAt }: GrantEntitlementRequest, @Metadata() metadata: CommandMetadata) {
    const entitlementId = mintedId(metadata.commandId, 'entitlement');
    const { planVersion, terms } = await this.plans.inForce(planId);
    const data = { entitlementId, holderId, planId, planVersion, terms, item, quantity, serial: serial ?? null, purchaseId: null, purchasedAt: instant(purchasedAt) };
    const handled = await this.handle(entitlementAggregate, entitlementId, { type: 'GrantEntitlement', data, metadata });

    return created(handled, `/v1/entitlements/${entitlementId}`, rightsAnswer(entitlementId, handled));
  }

  @Post('entitlements/:entitlementId/use')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(BenefitUsedAnswer)
  @Summary('A benefit is wanted now: it is used where it applies, and refused with the reason where it does not.')
  async useBenefit(@Id('entitlementId') entitlementId: string, @Body() { benefit, place, ticketId }: UseBenefitRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(entitlementAggregate, entitlementId, { type: 'UseBenefit', data: { entitlementId, benefit, place, ticketId: ticketId ?? null, repairId: null }, metadata });
    const [fact] = handled.events as readonly (EntitlementUsed | EntitlementRefused)[];
    const refused = fact!.type === EntitlementRefused.type ? fact!.data : null;
    const validUntil = fact!.data.validUntil;

    return answer(handled, {
      ...rightsAnswer(entitlementId, handled),
      benefit,
      allowed: refused === null,
      fee: refused === null ? 'free' : 'charged',
      ...(refused === null ? {} : { reason: refused.reason }),
      ...(validUntil === null ? {} : { validUntil }),
    } satisfies BenefitUsedAnswer);
  }

  @Post('entitlements/:entitlementId/withdraw')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(EntitlementAnswer)
  @Summary('The item was given back, exchanged or granted by mistake.')
  async withdrawEntitlement(@Id('entitlementId') entitlementId: string, @Body() { reason }: WithdrawEntitlementRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(entitlementAggregate, entitlementId, { type: 'WithdrawEntitlement', data: { entitlementId, reason }, metadata });

    return answer(handled, rightsAnswer(entitlementId, handled));
  }

  @Get('benefit-uses')
  @Scope('tickets:read')
  @Reads(benefitUses, parties)
  @Answers(BenefitUseRow, { list: true })
  @Summary('Benefits that were wanted, with age, place and reason.')
  listBenefitUses(@Query() request: ListBenefitUsesRequest) {
    return this.uses.list(request);
  }
}

const rightsAnswer = (entitlementId: string, handled: Handled): EntitlementAnswer => ({ entitlementId, ...factsOf(handled) });
