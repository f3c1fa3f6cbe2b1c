import { isEnterpriseCause, type ComplaintCause, type ComplaintSubCause } from '@rapport/contracts-complaints';
import { subCauseOfAnotherCause } from './complaint.errors.js';

/**
 * The sub-cause that stands (TKT-11): the one that is named now, else the one that stood before, as long as the enterprise gave the cause.
 *
 * At intake the cause may not be known yet. @throws DomainError SUB_CAUSE_OF_ANOTHER_CAUSE
 */
export const standingSubCause = (cause: ComplaintCause | null, named: ComplaintSubCause | null, before: ComplaintSubCause | null): { readonly subCause?: ComplaintSubCause } => {
  const fits = cause === null || isEnterpriseCause(cause);
  if (named !== null && !fits) throw subCauseOfAnotherCause(named, cause);
  const subCause = named ?? (fits ? before : null);

  return subCause === null ? {} : { subCause };
};
