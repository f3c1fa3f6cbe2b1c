import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const playbookNotFound = (playbookId: string) => refuse(refusals.PLAYBOOK_NOT_FOUND, { playbookId });
export const playbookArchived = (code: string) => refuse(refusals.PLAYBOOK_ARCHIVED, { code });
export const playbookStepTwice = (step: string) => refuse(refusals.PLAYBOOK_STEP_TWICE, { step });
export const playbookWithoutMandatoryStep = () => refuse(refusals.PLAYBOOK_WITHOUT_MANDATORY_STEP);
