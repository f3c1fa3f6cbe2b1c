import type { ListMailText } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

export interface ListName {
  readonly zh: string;
  readonly en: string;
}

export type OpenDistributionList = Command<'OpenDistributionList', { readonly listId: string; readonly code: string; readonly name: ListName }>;
export type RenameDistributionList = Command<'RenameDistributionList', { readonly listId: string; readonly name: ListName }>;
export type CloseDistributionList = Command<'CloseDistributionList', { readonly listId: string; readonly reason: string }>;
export type WriteListMail = Command<'WriteListMail', { readonly listId: string; readonly mailId: string; readonly text: ListMailText }>;

export type DistributionListCommand = OpenDistributionList | RenameDistributionList | CloseDistributionList | WriteListMail;
