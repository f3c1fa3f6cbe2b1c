import type { Command } from '@rapport/event-sourcing';
import type { CallWindow } from './call-window.rule.js';

export type AgreeCallWindow = Command<'AgreeCallWindow', CallWindow & { readonly partyId: string }>;
export type LiftCallWindow = Command<'LiftCallWindow', { readonly partyId: string }>;

export type CallWindowCommand = AgreeCallWindow | LiftCallWindow;
