import type { Command } from '@rapport/event-sourcing';
import type { PlaybookInForce } from '../playbook/shipped-playbooks.rule.js';

export type StartPlaybookRun = Command<'StartPlaybookRun', { readonly runId: string; readonly ticketId: string; readonly partyId: string; readonly playbook: PlaybookInForce }>;
export type CompletePlaybookStep = Command<'CompletePlaybookStep', { readonly runId: string; readonly step: string }>;
export type SkipPlaybookStep = Command<'SkipPlaybookStep', { readonly runId: string; readonly step: string; readonly reason: string }>;

/** From a reaction: the ticket is restricted. */
export type RestrictPlaybookRun = Command<'RestrictPlaybookRun', { readonly runId: string; readonly ticketId: string }>;

export type PlaybookRunCommand = StartPlaybookRun | CompletePlaybookStep | SkipPlaybookStep | RestrictPlaybookRun;
