import { defineEvent, InstantField, Maybe, Money, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { COMPLAINT_CAUSES, COMPLAINT_CHANNELS, COMPLAINT_CONTENTS, COMPLAINT_SEVERITIES, COMPLAINT_STATUSES, REPLY_MODES, SATISFACTIONS } from './codes.js';

/** When the steps happened, as far as the record knows. */
export const StepTimes = Type.Object({
  heardAt: Maybe(InstantField()),
  understoodAt: Maybe(InstantField()),
  recordedAt: Maybe(InstantField()),
  respondedAt: Maybe(InstantField()),
  replyDecidedAt: Maybe(InstantField()),
  resolvedAt: Maybe(InstantField()),
  reportedAt: Maybe(InstantField()),
  archivedAt: Maybe(InstantField()),
});

/**
 * A complaint of elsewhere is entered as its record tells it, in whatever state it is; what the record does not say is null. It occurred when it was lodged.
 *
 * It starts no timer, sends no message and is no reason to react.
 */
export const ComplaintAdopted = defineEvent('complaints.complaint-adopted', 1, {
  complaintId: Uuid(),
  complainantId: Uuid(),
  receiptNumber: Text(30),
  /** Where the record is from, and its number there. */
  record: Type.Object({ source: Text(100), number: Text(100) }),
  status: OneOf(COMPLAINT_STATUSES),
  channel: Maybe(OneOf(COMPLAINT_CHANNELS)),
  content: Maybe(OneOf(COMPLAINT_CONTENTS)),
  severity: Maybe(OneOf(COMPLAINT_SEVERITIES)),
  cause: Maybe(OneOf(COMPLAINT_CAUSES)),
  subject: Maybe(Text(300)),
  detail: Maybe(Text(300)),
  narrative: Maybe(PersonalField(Text(20_000))),
  product: Maybe(Text(300)),
  productVariant: Maybe(Text(300)),
  organisation: Maybe(Text(300)),
  region: Maybe(Text(100)),
  tags: Type.Array(Text(100), { maxItems: 50 }),
  claim: Maybe(Money()),
  replyMode: Maybe(OneOf(REPLY_MODES)),
  outcome: Maybe(Text(2_000)),
  satisfaction: Maybe(OneOf(SATISFACTIONS)),
  /** Whether it was answered within its limit, where the record says so. */
  answeredInTime: Maybe(Type.Boolean()),
  handlerId: Maybe(Text(100)),
  lodgedAt: InstantField(),
  times: StepTimes,
});
export type ComplaintAdopted = EventOf<typeof ComplaintAdopted>;
