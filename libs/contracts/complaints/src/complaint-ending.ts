import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { AFTER_SALE_PROBLEMS, COMPLAINT_CAUSES, SATISFACTIONS } from './codes.js';

/** Every part of the accepted solution is done. */
export const ComplaintResolved = defineEvent('complaints.complaint-resolved', 1, { complaintId: Uuid(), outcome: Text(2_000), resolvedAt: InstantField() });
export type ComplaintResolved = EventOf<typeof ComplaintResolved>;

/** Step 6 (CMP-15): the result was reported upward. */
export const ResultReportedUp = defineEvent('complaints.result-reported-up', 1, { complaintId: Uuid(), reportedTo: Text(200), reportedAt: InstantField() });
export type ResultReportedUp = EventOf<typeof ResultReportedUp>;

/** The complainant has been told the result, thanked, and asked whether it satisfies (CMP-35, CMP-38). */
export const ResultFedBack = defineEvent('complaints.result-fed-back', 1, {
  complaintId: Uuid(),
  words: PersonalField(Text(4_000)),
  satisfaction: OneOf(SATISFACTIONS),
  fedBackAt: InstantField(),
});
export type ResultFedBack = EventOf<typeof ResultFedBack>;

/** Filed and analysed (CMP-14). Causes of the enterprise name the improvement they lead to (CMP-39). Surveys consider an invitation from this fact. */
export const ComplaintArchived = defineEvent('complaints.complaint-archived', 1, {
  complaintId: Uuid(),
  cause: OneOf(COMPLAINT_CAUSES),
  subCause: Type.Optional(OneOf(AFTER_SALE_PROBLEMS)),
  improvement: Maybe(Text(2_000)),
  opportunity: Maybe(Text(2_000)),
  round: Type.Integer({ minimum: 1 }),
  archivedAt: InstantField(),
});
export type ComplaintArchived = EventOf<typeof ComplaintArchived>;

/** The complainant does not pursue it; possibly silence, never counted as success (CMP-09). */
export const ComplaintWithdrawn = defineEvent('complaints.complaint-withdrawn', 1, { complaintId: Uuid(), reason: Text(2_000), withdrawnAt: InstantField() });
export type ComplaintWithdrawn = EventOf<typeof ComplaintWithdrawn>;
