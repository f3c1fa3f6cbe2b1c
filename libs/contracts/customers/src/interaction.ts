import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CONTACT_CHANNELS, CONTACT_MODES, CONTACT_ROLES, MOODS, PSYCHOLOGICAL_STAGES } from './codes.js';

/** The seven elements of communication (INT-02); the medium is channel and mode. Without feedback the loop is open. */
const contact = Type.Object({
  channel: OneOf(CONTACT_CHANNELS),
  mode: OneOf(CONTACT_MODES),
  initiator: OneOf(CONTACT_ROLES),
  recipient: OneOf(CONTACT_ROLES),
  goal: Text(500),
  content: PersonalField(Text(10_000)),
  context: Maybe(Text(1_000)),
  feedback: Maybe(PersonalField(Text(2_000))),
});

/** What the customer said, what it implied and what they hope for (INT-09). */
const notes = Type.Object({ stated: Maybe(PersonalField(Text(2_000))), implied: Maybe(PersonalField(Text(2_000))), hoped: Maybe(PersonalField(Text(2_000))) });

/** A contact took place, in any medium (INT-01). It happened at the event's `occurredAt`. */
export const InteractionRecorded = defineEvent('customers.interaction-recorded', 1, {
  partyId: Uuid(),
  interactionId: Uuid(),
  contact,
  notes: Maybe(notes),
  stage: Maybe(OneOf(PSYCHOLOGICAL_STAGES)),
  mood: Maybe(OneOf(MOODS)),
  outcome: Maybe(Text(1_000)),
  /** The product or service it was about, where it named one. */
  product: Maybe(Text(300)),
});
export type InteractionRecorded = EventOf<typeof InteractionRecorded>;

/** The feedback to an earlier contact arrived: its loop is closed (INT-02). */
export const FeedbackRecorded = defineEvent('customers.feedback-recorded', 1, { partyId: Uuid(), interactionId: Uuid(), feedback: PersonalField(Text(2_000)), recordedAt: InstantField() });
export type FeedbackRecorded = EventOf<typeof FeedbackRecorded>;
