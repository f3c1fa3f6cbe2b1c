import { dateAt, daysBetween, monthsAfter } from '@rapport/business-time';
import type { Benefit, BenefitRefusal, PlanTerms } from '@rapport/contracts-tickets';
import { millisecondsOf, type Instant } from '@rapport/event-sourcing';
import { placeIn } from '../entitlement-plan/plan-terms.rule.js';

/** What a benefit depends on. */
export interface Right {
  readonly terms: PlanTerms;
  readonly purchasedAt: Instant;
  readonly withdrawn: boolean;
}

/** Whether a benefit applies somewhere at a moment. `reason` is null where it does; `validUntil` is its last day, null where the plan does not promise it. */
export interface Judgement {
  readonly reason: BenefitRefusal | null;
  readonly day: string;
  readonly ageDays: number;
  readonly validUntil: string | null;
}

/**
 * Judges a benefit by the age of the purchase and the service area (TKT-34, AMB-20).
 *
 * Days are those of the place, months are calendar months. The day of the purchase is not counted and the last day is: bought on 31 January, one month ends with 28 or
 * 29 February (Civil Code of the People's Republic of China, articles 201 to 203).
 */
export const judged = ({ terms, purchasedAt, withdrawn }: Right, benefit: Benefit, place: string, at: Instant): Judgement => {
  const served = placeIn(terms, place);
  const zone = zoneOf(terms, place);
  const [bought, day] = [dateAt(zone, millisecondsOf(purchasedAt)), dateAt(zone, millisecondsOf(at))];
  const promise = terms.benefits.find((promised) => promised.benefit === benefit);
  const validUntil = promise === undefined ? null : monthsAfter(bought, promise.months);

  const reason = (): BenefitRefusal | null => {
    if (withdrawn) return 'withdrawn';
    if (promise === undefined || validUntil === null) return 'not_in_plan';
    if (promise.withinArea && served === undefined) return 'outside_area';
    if (day < bought) return 'not_begun';

    return day > validUntil ? 'expired' : null;
  };

  return { reason: reason(), day, ageDays: daysBetween(bought, day), validUntil };
};

/** The zone whose clock tells days and hours there; the plan's own where the place is not of its area. */
export const zoneOf = (terms: PlanTerms, place: string): string => placeIn(terms, place)?.timeZone ?? terms.timeZone;
