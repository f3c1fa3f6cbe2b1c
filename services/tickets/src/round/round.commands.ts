import type { Command, Instant } from '@rapport/event-sourcing';

/** Where somebody is to be, when, for whom. */
export interface PlannedStop {
  readonly stopId: string;
  readonly partyId: string;
  readonly ticketId: string | null;
  readonly place: string;
  readonly from: Instant;
  readonly until: Instant;
}

export type PlanRound = Command<'PlanRound', { readonly roundId: string; readonly name: string; readonly agentId: string; readonly day: string; readonly timeZone: string; readonly stops: readonly PlannedStop[] }>;
export type AddStop = Command<'AddStop', { readonly roundId: string; readonly stop: PlannedStop }>;
export type ServeStop = Command<'ServeStop', { readonly roundId: string; readonly stopId: string }>;
export type MissStop = Command<'MissStop', { readonly roundId: string; readonly stopId: string; readonly reason: string }>;
/** Nobody has to go there any more. */
export type ReleaseStop = Command<'ReleaseStop', { readonly roundId: string; readonly stopId: string; readonly reason: string }>;
export type CancelRound = Command<'CancelRound', { readonly roundId: string; readonly reason: string }>;

export type RoundCommand = PlanRound | AddStop | ServeStop | MissStop | ReleaseStop | CancelRound;
