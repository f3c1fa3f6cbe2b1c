import type { PlaybookTerms } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The next version of a playbook, or its first one. */
export type PublishPlaybook = Command<'PublishPlaybook', { readonly playbookId: string; readonly code: string; readonly terms: PlaybookTerms; readonly reason: string }>;
export type ArchivePlaybook = Command<'ArchivePlaybook', { readonly playbookId: string; readonly reason: string }>;

export type PlaybookCommand = PublishPlaybook | ArchivePlaybook;
