import { PlaybookArchived, PlaybookPublished, type PlaybookTerms } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider } from '@rapport/event-sourcing';
import type { ArchivePlaybook, PlaybookCommand, PublishPlaybook } from './playbook.commands.js';
import { playbookArchived, playbookNotFound, playbookStepTwice, playbookWithoutMandatoryStep } from './playbook.errors.js';
import { shippedPlaybook, type PlaybookInForce } from './shipped-playbooks.rule.js';

export type PlaybookEvent = PlaybookPublished | PlaybookArchived;

/** The newest version, null before the first one, and whether it is archived. */
export interface Playbook {
  readonly newest: PlaybookInForce | null;
  readonly archived: boolean;
}

/** What the platform ships with is there before anybody has published it. */
export const newestOf = (playbookId: string, { newest }: Playbook): PlaybookInForce | null => newest ?? shippedPlaybook(playbookId);

const requireMeasurable = ({ steps }: PlaybookTerms): void => {
  const twice = steps.find(({ step }, index) => steps.findIndex((other) => other.step === step) !== index);
  if (twice !== undefined) throw playbookStepTwice(twice.step);
  if (!steps.some(({ mandatory }) => mandatory)) throw playbookWithoutMandatoryStep();
};

const publish = ({ data: { playbookId, code, terms, reason }, metadata }: PublishPlaybook, playbook: Playbook): readonly PlaybookEvent[] => {
  requireMeasurable(terms);
  const playbookVersion = (newestOf(playbookId, playbook)?.playbookVersion ?? 0) + 1;

  return [PlaybookPublished({ playbookId, code, playbookVersion, terms, reason, publishedBy: metadata.actor.id, publishedAt: metadata.now })];
};

const archive = ({ data: { playbookId, reason }, metadata }: ArchivePlaybook, playbook: Playbook): readonly PlaybookEvent[] => {
  const newest = newestOf(playbookId, playbook);
  if (newest === null) throw playbookNotFound(playbookId);
  if (playbook.archived) throw playbookArchived(newest.code);

  return [PlaybookArchived({ playbookId, code: newest.code, reason, archivedBy: metadata.actor.id, archivedAt: metadata.now })];
};

const decide = (command: PlaybookCommand, playbook: Playbook): readonly PlaybookEvent[] => {
  switch (command.type) {
    case 'PublishPlaybook':
      return publish(command, playbook);
    case 'ArchivePlaybook':
      return archive(command, playbook);
    default:
      return unreachable(command);
  }
};

const evolve = (playbook: Playbook, event: PlaybookEvent): Playbook => {
  if (event.type === PlaybookArchived.type) return { ...playbook, archived: true };
  const { playbookId, code, playbookVersion, terms } = (event as PlaybookPublished).data;

  return { newest: { playbookId, code, playbookVersion, terms }, archived: false };
};

/** How a kind of ticket is handled, version by version (TKT-33). */
export const playbookDecider: Decider<Playbook, PlaybookCommand, PlaybookEvent> = { initial: { newest: null, archived: false }, decide, evolve };

export const playbookAggregate = aggregate({ category: 'playbook', decider: playbookDecider, events: [PlaybookPublished, PlaybookArchived], partyOf: () => null });
