import type { AbuseKind, OnlineContactNoted } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

export type NoteOnlineContact = Command<'NoteOnlineContact', Omit<OnlineContactNoted['data'], 'text' | 'notedAt'> & { readonly text: string }>;
/** The ticket is there by now. */
export type MoveToTicket = Command<'MoveToTicket', { readonly contactId: string; readonly ticketId: string }>;

type Moderate<Type extends string> = Command<Type, { readonly contactId: string; readonly reason: string }>;
export type HidePost = Moderate<'HidePost'>;
export type RestorePost = Moderate<'RestorePost'>;
export type PraisePost = Moderate<'PraisePost'>;
export type ReportAbuse = Command<'ReportAbuse', { readonly contactId: string; readonly reportId: string; readonly reporterId: string; readonly kind: AbuseKind; readonly details: string | null }>;
type Decide<Type extends string> = Command<Type, { readonly contactId: string; readonly reportId: string; readonly reason: string }>;
export type UpholdAbuse = Decide<'UpholdAbuse'>;
export type DismissAbuse = Decide<'DismissAbuse'>;

export type ModerationCommand = HidePost | RestorePost | PraisePost | ReportAbuse | UpholdAbuse | DismissAbuse;
export type OnlineContactCommand = NoteOnlineContact | MoveToTicket | ModerationCommand;
