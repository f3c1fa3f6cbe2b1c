import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const surgeLimitsReversed = () => refuse(refusals.SURGE_LIMITS_REVERSED);
export const noSurge = (team: string) => refuse(refusals.NO_SURGE, { team });
export const draftedFromSameTeam = (team: string) => refuse(refusals.DRAFTED_FROM_SAME_TEAM, { team });
