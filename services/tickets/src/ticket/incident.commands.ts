import type { IncidentKind, IncidentOutcome } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** What makes a ticket a sensitive incident. `viewers`: who may see it beside whoever opens it. */
export interface IncidentOpening {
  readonly kind: IncidentKind;
  readonly reason: string;
  readonly viewers: readonly string[];
}

export type RestrictTicket = Command<'RestrictTicket', { readonly ticketId: string; readonly incident: IncidentOpening }>;
export type AddViewer = Command<'AddViewer', { readonly ticketId: string; readonly viewerId: string; readonly reason: string }>;
export type RemoveViewer = Command<'RemoveViewer', { readonly ticketId: string; readonly viewerId: string; readonly reason: string }>;
export type NoteFeatures = Command<'NoteFeatures', { readonly ticketId: string; readonly features: string; readonly lastSeen: string | null }>;
export type ResolveIncident = Command<'ResolveIncident', { readonly ticketId: string; readonly outcome: IncidentOutcome; readonly note: string | null }>;

export type IncidentCommand = RestrictTicket | AddViewer | RemoveViewer | NoteFeatures | ResolveIncident;
