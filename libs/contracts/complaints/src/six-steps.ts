import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { AFTER_SALE_PROBLEMS, COMPLAINANT_TYPES, COMPLAINT_CAUSES, PSYCHOLOGIES, REPLY_MODES, TECHNIQUES } from './codes.js';

/** Step 1 (CMP-15): the complainant has been heard out; nothing is judged yet. */
export const ComplaintHeard = defineEvent('complaints.complaint-heard', 1, {
  complaintId: Uuid(),
  notes: Maybe(PersonalField(Text(4_000))),
  heardAt: InstantField(),
});
export type ComplaintHeard = EventOf<typeof ComplaintHeard>;

/** Step 2: what the complainant truly wants, and the psychology behind it (CMP-05, CMP-06). */
export const IntentionGrasped = defineEvent('complaints.intention-grasped', 1, {
  complaintId: Uuid(),
  intention: PersonalField(Text(2_000)),
  psychology: OneOf(PSYCHOLOGIES),
  complainantType: Maybe(OneOf(COMPLAINANT_TYPES)),
  graspedAt: InstantField(),
});
export type IntentionGrasped = EventOf<typeof IntentionGrasped>;

/** Step 3: the basic information in summary, and the node of the cause tree (CMP-02 … CMP-04). */
export const FactsRecorded = defineEvent('complaints.facts-recorded', 1, {
  complaintId: Uuid(),
  summary: PersonalField(Text(4_000)),
  cause: OneOf(COMPLAINT_CAUSES),
  subCause: Type.Optional(OneOf(AFTER_SALE_PROBLEMS)),
  recordedAt: InstantField(),
});
export type FactsRecorded = EventOf<typeof FactsRecorded>;

/** Step 4: the complainant has been told that the complaint is understood, by one of the techniques of CMP-19 or without. */
export const UnderstandingExpressed = defineEvent('complaints.understanding-expressed', 1, {
  complaintId: Uuid(),
  words: PersonalField(Text(4_000)),
  technique: Maybe(OneOf(TECHNIQUES)),
  expressedAt: InstantField(),
});
export type UnderstandingExpressed = EventOf<typeof UnderstandingExpressed>;

/** Step 5 begins: how the answer is given (CMP-20). `immediate` is the answer; `deferred` promises one by `dueAt`; `transferred` was accepted by a named unit. */
export const ReplyModeDecided = defineEvent('complaints.reply-mode-decided', 1, {
  complaintId: Uuid(),
  mode: OneOf(REPLY_MODES),
  dueAt: Maybe(InstantField()),
  acceptingUnit: Maybe(Text(200)),
  decidedAt: InstantField(),
});
export type ReplyModeDecided = EventOf<typeof ReplyModeDecided>;
