import { defineEvent, InstantField, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { TICKET_CATEGORIES, TICKET_PHASES } from './codes.js';
import { PLAYBOOK_KINDS } from './playbook-codes.js';

const Wording = () => Type.Object({ zh: Text(300), en: Text(300) });

/** One step; its code names it among the steps of its playbook. */
export const PlaybookStep = () => Type.Object({ step: Text(50), zh: Text(300), en: Text(300), mandatory: Type.Boolean() });
export type PlaybookStep = Static<ReturnType<typeof PlaybookStep>>;

const Steps = () => Type.Array(PlaybookStep(), { minItems: 1, maxItems: 50 });

/** What is done for which tickets, in which order. */
export const PlaybookTerms = () =>
  Type.Object({
    title: Wording(),
    kind: OneOf(PLAYBOOK_KINDS),
    /** Categories of tickets that it is for; for all where none is named. */
    categories: Type.Array(OneOf(TICKET_CATEGORIES), { maxItems: 20 }),
    /** Types of items that it is for, as they are called on tickets; for all where none is named. */
    itemTypes: Type.Array(Text(100), { maxItems: 50 }),
    /** Phases of tickets that it is for (TKT-13); for all where none is named. */
    phases: Type.Optional(Type.Array(OneOf(TICKET_PHASES), { maxItems: 3 })),
    steps: Steps(),
  });
export type PlaybookTerms = Static<ReturnType<typeof PlaybookTerms>>;

/** A version of a playbook, whole (TKT-33): a good process is one that others can repeat. Runs carry the version that they were begun by. */
export const PlaybookPublished = defineEvent('tickets.playbook-published', 1, {
  playbookId: Uuid(),
  code: Text(100),
  playbookVersion: Type.Integer({ minimum: 1 }),
  terms: PlaybookTerms(),
  reason: Text(1_000),
  publishedBy: Text(200),
  publishedAt: InstantField(),
});
export type PlaybookPublished = EventOf<typeof PlaybookPublished>;

/** No run begins with it any more, until a next version is published; those that were begun go on. */
export const PlaybookArchived = defineEvent('tickets.playbook-archived', 1, { playbookId: Uuid(), code: Text(100), reason: Text(1_000), archivedBy: Text(200), archivedAt: InstantField() });
export type PlaybookArchived = EventOf<typeof PlaybookArchived>;

/** A ticket is handled by a playbook from now on. */
export const PlaybookRunStarted = defineEvent('tickets.playbook-run-started', 1, {
  runId: Uuid(),
  ticketId: Uuid(),
  partyId: Uuid(),
  playbookId: Uuid(),
  code: Text(100),
  /** 0 for what the platform ships with. */
  playbookVersion: Type.Integer({ minimum: 0 }),
  kind: OneOf(PLAYBOOK_KINDS),
  title: Wording(),
  steps: Steps(),
  startedBy: Text(200),
  startedAt: InstantField(),
});
export type PlaybookRunStarted = EventOf<typeof PlaybookRunStarted>;

const settled = { runId: Uuid(), ticketId: Uuid(), step: Text(50), mandatory: Type.Boolean() };

export const PlaybookStepDone = defineEvent('tickets.playbook-step-done', 1, {
  ...settled,
  /** Whether every mandatory step before it was settled. */
  inOrder: Type.Boolean(),
  doneBy: Text(200),
  doneAt: InstantField(),
});
export type PlaybookStepDone = EventOf<typeof PlaybookStepDone>;

export const PlaybookStepSkipped = defineEvent('tickets.playbook-step-skipped', 1, { ...settled, reason: Text(1_000), skippedBy: Text(200), skippedAt: InstantField() });
export type PlaybookStepSkipped = EventOf<typeof PlaybookStepSkipped>;

/** The ticket is seen by few from now on, and so is what follows here. */
export const PlaybookRunRestricted = defineEvent('tickets.playbook-run-restricted', 1, { runId: Uuid(), ticketId: Uuid(), restrictedAt: InstantField() });
export type PlaybookRunRestricted = EventOf<typeof PlaybookRunRestricted>;

/** Every fact about playbooks and what was done by them. */
export const playbookEvents = [PlaybookPublished, PlaybookArchived, PlaybookRunStarted, PlaybookStepDone, PlaybookStepSkipped, PlaybookRunRestricted] as const;

/** Categories of their streams. */
export const PLAYBOOK_CATEGORIES = ['playbook', 'playbook-run'] as const;
