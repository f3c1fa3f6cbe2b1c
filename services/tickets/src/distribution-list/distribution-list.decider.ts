import { DistributionListClosed, distributionListEvents, DistributionListOpened, DistributionListRenamed, ListMailWritten } from '@rapport/contracts-tickets';
import { aggregate, derivedId, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import type { CloseDistributionList, DistributionListCommand, ListName, OpenDistributionList, RenameDistributionList, WriteListMail } from './distribution-list.commands.js';
import { distributionListClosed, distributionListExists, distributionListNotFound, listMailEmpty } from './distribution-list.errors.js';

export type DistributionListEvent = EventOf<(typeof distributionListEvents)[number]>;

export type DistributionList = { readonly status: 'none' } | { readonly status: 'open'; readonly name: ListName } | { readonly status: 'closed' };

/** The id of a list follows from its code. */
export const distributionListIdOf = (code: string): string => derivedId('distribution-list', code);

const openList = ({ data: { listId, code, name }, metadata: { actor, now } }: OpenDistributionList, { status }: DistributionList): readonly DistributionListEvent[] => {
  if (status !== 'none') throw distributionListExists(code);

  return [DistributionListOpened({ listId, code, name, openedBy: actor.id, openedAt: now })];
};

/** @throws DomainError DISTRIBUTION_LIST_NOT_FOUND, DISTRIBUTION_LIST_CLOSED */
const requireOpen = (listId: string, list: DistributionList): ListName => {
  if (list.status === 'none') throw distributionListNotFound(listId);
  if (list.status === 'closed') throw distributionListClosed(listId);

  return list.name;
};

const rename = ({ data: { listId, name }, metadata: { actor, now } }: RenameDistributionList, list: DistributionList): readonly DistributionListEvent[] => {
  const present = requireOpen(listId, list);
  if (present.zh === name.zh && present.en === name.en) return [];

  return [DistributionListRenamed({ listId, name, renamedBy: actor.id, renamedAt: now })];
};

const close = ({ data: { listId, reason }, metadata: { actor, now } }: CloseDistributionList, list: DistributionList): readonly DistributionListEvent[] => {
  requireOpen(listId, list);

  return [DistributionListClosed({ listId, reason, closedBy: actor.id, closedAt: now })];
};

const write = ({ data: { listId, mailId, text }, metadata: { actor, now } }: WriteListMail, list: DistributionList): readonly DistributionListEvent[] => {
  const name = requireOpen(listId, list);
  if (text.zh === null && text.en === null) throw listMailEmpty();

  return [ListMailWritten({ listId, mailId, listName: { ...name }, text, writtenBy: actor.id, writtenAt: now })];
};

const decide = (command: DistributionListCommand, list: DistributionList): readonly DistributionListEvent[] => {
  switch (command.type) {
    case 'OpenDistributionList':
      return openList(command, list);
    case 'RenameDistributionList':
      return rename(command, list);
    case 'CloseDistributionList':
      return close(command, list);
    case 'WriteListMail':
      return write(command, list);
    default:
      return unreachable(command);
  }
};

const evolve = (list: DistributionList, event: DistributionListEvent): DistributionList => {
  switch (event.type) {
    case DistributionListOpened.type:
    case DistributionListRenamed.type:
      return { status: 'open', name: (event as DistributionListOpened | DistributionListRenamed).data.name };
    case DistributionListClosed.type:
      return { status: 'closed' };
    default:
      return list;
  }
};

/** To whom one mail goes at once (TKT-42): a name in both languages, and what was written to it. */
export const distributionListDecider: Decider<DistributionList, DistributionListCommand, DistributionListEvent> = { initial: { status: 'none' }, decide, evolve };

export const distributionListAggregate = aggregate({ category: 'distribution-list', decider: distributionListDecider, events: distributionListEvents, partyOf: () => null });
