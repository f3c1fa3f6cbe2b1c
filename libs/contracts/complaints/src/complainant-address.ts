import { defineEvent, InstantField, Uuid, type EventOf } from '@rapport/event-sourcing';

/** An address that somebody gave who did not log in is to be told by itself that a complaint has come; not again for a day, whoever names it. */
export const AcknowledgementAllowed = defineEvent('complaints.acknowledgement-allowed', 1, {
  /** Follows from the address by a key, so that it tells nobody which one that is. */
  addressId: Uuid(),
  allowedAt: InstantField(),
});
export type AcknowledgementAllowed = EventOf<typeof AcknowledgementAllowed>;
