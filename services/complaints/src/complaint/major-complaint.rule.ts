import { MajorComplaintSuspected, type MajorReason } from '@rapport/contracts-complaints';
import type { Instant, Money } from '@rapport/event-sourcing';
import type { Complaint } from './complaint.state.js';

/** A claim from here on is a large one (CMP-25): 50 000 in the major unit of a currency with two decimals. Our own figure; the sources name none. */
export const LARGE_CLAIM = 5_000_000;

/** Put forward as strongly as this, on the scale 1 to 5, a complaint is an intense one (CMP-25). Our own figure. */
export const INTENSE = 4;

/** The reasons that lie in the complaint itself. Whether a key customer complains is known elsewhere. */
export const reasonsIn = ({ claim, intensity }: { readonly claim: Money | null; readonly intensity: number | null }): readonly MajorReason[] => [
  ...(claim !== null && claim.amount >= LARGE_CLAIM ? (['large_claim'] as const) : []),
  ...(intensity !== null && intensity >= INTENSE ? (['intense'] as const) : []),
];

/** The fact for those reasons that are new; none where all are known. */
export const suspected = (complaintId: string, { reasons }: Pick<Complaint, 'reasons'>, found: readonly MajorReason[], at: Instant): readonly MajorComplaintSuspected[] => {
  const fresh = [...new Set(found)].filter((reason) => !reasons.includes(reason));

  return fresh.length === 0 ? [] : [MajorComplaintSuspected({ complaintId, reasons: fresh, suspectedAt: at })];
};
