import { ticketsRefusals as refusals, type StepStatus } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const playbookRunExists = (ticketId: string, code: string) => refuse(refusals.PLAYBOOK_RUN_EXISTS, { ticketId, code });
export const playbookRunNotFound = (runId: string) => refuse(refusals.PLAYBOOK_RUN_NOT_FOUND, { runId });
export const playbookStepUnknown = (step: string, known: readonly string[]) => refuse(refusals.PLAYBOOK_STEP_UNKNOWN, { step: step.slice(0, 50), known: known.join(', ') });
export const playbookStepSettled = (step: string, status: StepStatus) => refuse(refusals.PLAYBOOK_STEP_SETTLED, { step, status });
