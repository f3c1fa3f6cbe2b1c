import { PlaybookRunRestricted, PlaybookRunStarted, PlaybookStepDone, PlaybookStepSkipped, type PlaybookStep, type StepStatus } from '@rapport/contracts-tickets';
import { aggregate, derivedId, restrictingStream, unreachable, type Decider } from '@rapport/event-sourcing';
import type { CompletePlaybookStep, PlaybookRunCommand, RestrictPlaybookRun, SkipPlaybookStep, StartPlaybookRun } from './playbook-run.commands.js';
import { playbookRunExists, playbookRunNotFound, playbookStepSettled, playbookStepUnknown } from './playbook-run.errors.js';

export type PlaybookRunEvent = PlaybookRunStarted | PlaybookStepDone | PlaybookStepSkipped | PlaybookRunRestricted;

/** Null before it is started. */
export type PlaybookRun = { readonly runId: string; readonly ticketId: string; readonly code: string; readonly restricted: boolean; readonly steps: readonly (PlaybookStep & { readonly status: StepStatus })[] } | null;
type StartedRun = NonNullable<PlaybookRun>;

/** A ticket is handled by a playbook once. */
export const runIdOf = (ticketId: string, playbookId: string): string => derivedId('playbook-run', ticketId, playbookId);

const start = ({ data: { runId, ticketId, partyId, playbook }, metadata }: StartPlaybookRun, run: PlaybookRun): readonly PlaybookRunEvent[] => {
  if (run !== null) throw playbookRunExists(ticketId, run.code);
  const { playbookId, code, playbookVersion, terms: { kind, title, steps } } = playbook;

  return [PlaybookRunStarted({ runId, ticketId, partyId, playbookId, code, playbookVersion, kind, title, steps, startedBy: metadata.actor.id, startedAt: metadata.now })];
};

const openStep = ({ steps }: StartedRun, code: string) => {
  const found = steps.find(({ step }) => step === code);
  if (found === undefined) throw playbookStepUnknown(code, steps.map(({ step }) => step));
  if (found.status !== 'open') throw playbookStepSettled(code, found.status);

  return found;
};

const complete = ({ data: { runId, step }, metadata }: CompletePlaybookStep, run: StartedRun): readonly PlaybookRunEvent[] => {
  const found = openStep(run, step);
  const inOrder = run.steps.slice(0, run.steps.indexOf(found)).every(({ mandatory, status }) => !mandatory || status !== 'open');

  return [PlaybookStepDone({ runId, ticketId: run.ticketId, step, mandatory: found.mandatory, inOrder, doneBy: metadata.actor.id, doneAt: metadata.now })];
};

const skip = ({ data: { runId, step, reason }, metadata }: SkipPlaybookStep, run: StartedRun): readonly PlaybookRunEvent[] => {
  const { mandatory } = openStep(run, step);

  return [PlaybookStepSkipped({ runId, ticketId: run.ticketId, step, mandatory, reason, skippedBy: metadata.actor.id, skippedAt: metadata.now })];
};

/** In every state, one that is through too. */
const restrict = ({ data, metadata: { now } }: RestrictPlaybookRun, { restricted }: StartedRun): readonly PlaybookRunEvent[] => (restricted ? [] : [restrictingStream(PlaybookRunRestricted({ ...data, restrictedAt: now }))]);

const decide = (command: PlaybookRunCommand, run: PlaybookRun): readonly PlaybookRunEvent[] => {
  if (command.type === 'StartPlaybookRun') return start(command, run);
  if (run === null) throw playbookRunNotFound(command.data.runId);
  switch (command.type) {
    case 'CompletePlaybookStep':
      return complete(command, run);
    case 'SkipPlaybookStep':
      return skip(command, run);
    case 'RestrictPlaybookRun':
      return restrict(command, run);
    default:
      return unreachable(command);
  }
};

const evolve = (run: PlaybookRun, event: PlaybookRunEvent): PlaybookRun => {
  if (event.type === PlaybookRunStarted.type) {
    const { runId, ticketId, code, steps } = event.data;
    return { runId, ticketId, code, restricted: false, steps: steps.map((step) => ({ ...step, status: 'open' })) };
  }
  if (event.type === PlaybookRunRestricted.type) return run && { ...run, restricted: true };
  const status = event.type === PlaybookStepDone.type ? 'done' : 'skipped';

  return run && { ...run, steps: run.steps.map((step) => (step.step === event.data.step ? { ...step, status } : step)) };
};

/** What is done of a playbook for one ticket, step by step: the order is advice, so that what was done otherwise is told and not hidden (TKT-33). */
export const playbookRunDecider: Decider<PlaybookRun, PlaybookRunCommand, PlaybookRunEvent> = { initial: null, decide, evolve };

export const playbookRunAggregate = aggregate({
  category: 'playbook-run',
  decider: playbookRunDecider,
  events: [PlaybookRunStarted, PlaybookStepDone, PlaybookStepSkipped, PlaybookRunRestricted],
  partyOf: (command) => (command.type === 'StartPlaybookRun' ? command.data.partyId : null),
});
