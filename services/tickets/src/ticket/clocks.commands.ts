import type { ClockMetricName, JudgedBy } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The policy that was chosen for the ticket, as it is now; the class that its customer had then. */
export interface ChosenPolicy {
  readonly judgedBy: JudgedBy;
  readonly customerClass: string | null;
}
export type ApplyClockPolicy = Command<'ApplyClockPolicy', { readonly ticketId: string; readonly chosen: ChosenPolicy }>;
/** The timer of a mark rang. */
export type PassTime = Command<'PassTime', { readonly ticketId: string }>;
export type AcknowledgeBreach = Command<'AcknowledgeBreach', { readonly ticketId: string; readonly metric: ClockMetricName; readonly ordinal: number; readonly acknowledgedBy: string; readonly note: string | null }>;
export type ClockCommand = ApplyClockPolicy | PassTime | AcknowledgeBreach;
