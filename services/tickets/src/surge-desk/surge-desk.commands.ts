import type { SurgeAction, SurgeLimits, Waiting } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

interface OfDesk {
  readonly deskId: string;
  readonly team: string;
}

export type SetSurgeLimits = Command<'SetSurgeLimits', OfDesk & { readonly limits: SurgeLimits }>;
/** `measured`: what the queue says now. `surgeId`: of the surge that begins if it does. */
export type MeasureWaiting = Command<'MeasureWaiting', OfDesk & { readonly measured: Waiting; readonly surgeId: string }>;
export type DraftStaff = Command<'DraftStaff', OfDesk & { readonly agentId: string; readonly from: string }>;
export type TakeSurgeAction = Command<'TakeSurgeAction', OfDesk & { readonly action: SurgeAction; readonly note: string | null }>;

export type SurgeDeskCommand = SetSurgeLimits | MeasureWaiting | DraftStaff | TakeSurgeAction;
