import { defineEvent, InstantField, Maybe, Money, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { AFTER_SALE_PROBLEMS, COMPLAINT_CAUSES, COMPLAINT_CHANNELS, COMPLAINT_CONTENTS, COMPLAINT_INTAKES, COMPLAINT_SEVERITIES } from './codes.js';

/**
 * Somebody complains, in any channel (CMP-01), and has a receipt number for it (CMP-21).
 *
 * The intake `public` came without login: its party may be unknown to everybody. With `ticketId` it grew out of that ticket, which may want its number.
 */
export const ComplaintLodged = defineEvent('complaints.complaint-lodged', 1, {
  complaintId: Uuid(),
  /** The party that complains: the subject of every personal text about the complaint. */
  complainantId: Uuid(),
  /** Follows from the id; 12 letters and digits and a check sign: `C-7K2M-9QXF-3H5T-4`. */
  receiptNumber: Text(30),
  intake: OneOf(COMPLAINT_INTAKES),
  channel: OneOf(COMPLAINT_CHANNELS),
  content: OneOf(COMPLAINT_CONTENTS),
  severity: OneOf(COMPLAINT_SEVERITIES),
  subject: Text(300),
  narrative: Maybe(PersonalField(Text(20_000))),
  product: Maybe(Text(300)),
  /** As it looks at intake; the one that counts is recorded with the facts. */
  cause: Maybe(OneOf(COMPLAINT_CAUSES)),
  /** What typically goes wrong after a sale, as it looks at intake. */
  subCause: Type.Optional(OneOf(AFTER_SALE_PROBLEMS)),
  /** How strongly it is put forward, 1 calm to 5 extreme. */
  intensity: Maybe(Type.Integer({ minimum: 1, maximum: 5 })),
  claim: Maybe(Money()),
  ticketId: Maybe(Uuid()),
  /** The agent in charge; null until one takes it. */
  handlerId: Maybe(Text(100)),
  complainantName: Maybe(PersonalField(Text(200))),
  /** The e-mail address for acknowledgement and result. */
  replyTo: Maybe(PersonalField(Text(320))),
  language: OneOf(['zh', 'en']),
  /** When an answer is due at the latest. */
  answerDueAt: InstantField(),
  lodgedAt: InstantField(),
});
export type ComplaintLodged = EventOf<typeof ComplaintLodged>;

/** The same matter again, after the complaint was archived: it begins anew as `round` 2, 3 … (SM-3) and may be a major one (CMP-25). */
export const ComplaintReopened = defineEvent('complaints.complaint-reopened', 1, {
  complaintId: Uuid(),
  round: Type.Integer({ minimum: 2 }),
  reason: Text(2_000),
  answerDueAt: InstantField(),
  reopenedAt: InstantField(),
});
export type ComplaintReopened = EventOf<typeof ComplaintReopened>;
