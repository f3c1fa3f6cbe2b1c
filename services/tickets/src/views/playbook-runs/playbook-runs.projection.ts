import { PlaybookRunStarted, PlaybookStepDone, PlaybookStepSkipped } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { PlaybookRunRow, type StepOfRun } from './playbook-runs.row.js';

const settled = (row: PlaybookRunRow, code: string, step: Pick<StepOfRun, 'status' | 'settledBy' | 'settledAt' | 'reason'>): PlaybookRunRow => {
  const steps = row.steps.map((each) => (each.step === code ? { ...each, ...step } : each));
  const open = steps.some(({ status }) => status === 'open');

  return { ...row, steps, open, endedAt: open ? null : step.settledAt };
};

/** How far is each ticket that is handled by a playbook, and what was left out? */
export const playbookRuns = projection(PlaybookRunRow, {
  name: 'playbook-runs',
  version: 1,
  mirrors: 'playbook-run',
  concerns: ['runId', 'ticketId'],
  when: [
    on(PlaybookRunStarted, (_, { data }) => ({
      ...data,
      steps: data.steps.map((step) => ({ ...step, status: 'open' as const, settledBy: null, settledAt: null, reason: null })),
      mandatory: data.steps.filter(({ mandatory }) => mandatory).length,
      ...{ mandatoryDone: 0, done: 0, skipped: 0, outOfOrder: 0, open: true, endedAt: null, version: 0 },
    })),
    on(PlaybookStepDone, (row, { data: { step, mandatory, inOrder, doneBy, doneAt } }) =>
      row && { ...settled(row, step, { status: 'done', settledBy: doneBy, settledAt: doneAt, reason: null }), done: row.done + 1, mandatoryDone: row.mandatoryDone + Number(mandatory), outOfOrder: row.outOfOrder + Number(!inOrder) }),
    on(PlaybookStepSkipped, (row, { data: { step, reason, skippedBy, skippedAt } }) => row && { ...settled(row, step, { status: 'skipped', settledBy: skippedBy, settledAt: skippedAt, reason }), skipped: row.skipped + 1 }),
  ],
  keyOf: ({ data }) => data.runId,
});
