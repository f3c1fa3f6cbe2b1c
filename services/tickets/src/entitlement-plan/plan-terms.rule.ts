import { isTimeZone } from '@rapport/business-time';
import type { PlanTerms } from '@rapport/contracts-tickets';
import { areaMissing, benefitTwice, placeTwice, timeZoneUnknown } from './entitlement-plan.errors.js';

const firstTwice = (names: readonly string[]): string | undefined => names.find((name, index) => names.indexOf(name) !== index);

/**
 * Terms that say one thing only: each benefit and each place once, an area where a benefit needs one, zones that exist.
 *
 * @throws DomainError BENEFIT_TWICE, PLACE_TWICE, AREA_MISSING, TIME_ZONE_UNKNOWN
 */
export const requireClear = ({ benefits, area, timeZone }: PlanTerms): void => {
  const benefit = firstTwice(benefits.map((promised) => promised.benefit));
  if (benefit !== undefined) throw benefitTwice(benefit);
  const place = firstTwice(area.flatMap(({ zh, en }) => [...new Set([normalised(zh), normalised(en)])]));
  if (place !== undefined) throw placeTwice(place);
  const bound = benefits.find(({ withinArea }) => withinArea);
  if (bound !== undefined && area.length === 0) throw areaMissing(bound.benefit);
  for (const zone of [timeZone, ...area.map((served) => served.timeZone)]) if (!isTimeZone(zone)) throw timeZoneUnknown(zone);
};

/** A place of the area by its name in either language; `上海市` is 上海. */
export const placeIn = ({ area }: Pick<PlanTerms, 'area'>, said: string): PlanTerms['area'][number] | undefined => {
  const name = normalised(said);

  return area.find(({ zh, en }) => normalised(zh) === name || normalised(en) === name);
};

const normalised = (name: string): string => name.trim().replace(/市$/, '').toLowerCase();
