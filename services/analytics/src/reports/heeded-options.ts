import { refuse } from '@rapport/event-sourcing';
import { analyticsRefusals } from './analytics-refusals.js';
import { REPORT_OPTIONS, type ReportDefinition, type ReportRequest } from './report-definition.js';

/** A report heeds all that it is asked for, so that nobody reads figures of everything as those of a part. @throws DomainError REPORT_OPTION_NOT_TAKEN */
export const requireHeeded = ({ id, takes }: Pick<ReportDefinition, 'id' | 'takes'>, request: ReportRequest): void => {
  const unheeded = REPORT_OPTIONS.find((option) => request[option] !== null && !takes.includes(option));
  if (unheeded !== undefined) throw refuse(analyticsRefusals.REPORT_OPTION_NOT_TAKEN, { id, option: unheeded, known: takes.length === 0 ? '–' : takes.join(', ') });
};
