import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const entitlementPlanNotFound = (planId: string) => refuse(refusals.ENTITLEMENT_PLAN_NOT_FOUND, { planId });
export const entitlementPlanExists = (planId: string, productLine: string) => refuse(refusals.ENTITLEMENT_PLAN_EXISTS, { planId, productLine });
export const entitlementPlanChanged = (planId: string, basedOn: number, newest: number) => refuse(refusals.ENTITLEMENT_PLAN_CHANGED, { planId, basedOn, newest });
export const benefitTwice = (benefit: string) => refuse(refusals.BENEFIT_TWICE, { benefit });
export const placeTwice = (place: string) => refuse(refusals.PLACE_TWICE, { place });
export const areaMissing = (benefit: string) => refuse(refusals.AREA_MISSING, { benefit });
export const timeZoneUnknown = (timeZone: string) => refuse(refusals.TIME_ZONE_UNKNOWN, { timeZone });
