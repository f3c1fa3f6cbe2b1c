import { defineEvent, InstantField, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';

/** Whose data are erased: those of the customer with every party that joined, or of this one party. */
export const ERASURE_SCOPES = ['customer', 'party'] as const;
export type ErasureScope = (typeof ERASURE_SCOPES)[number];

/** Somebody asked that personal data be erased. Where two persons have to agree, the first asking is not approved yet. */
export const ErasureRequested = defineEvent('customers.erasure-requested', 1, {
  partyId: Uuid(),
  scope: OneOf(ERASURE_SCOPES),
  reason: Text(1_000),
  requestedBy: Text(200),
  approved: OneOf(['yes', 'needs_second_person']),
  /** Everybody whose data it is about, as it was known when it was asked for: who joins later is not erased by it. Absent in facts of earlier releases, which were about `partyId` alone. */
  partyIds: Type.Optional(Type.Array(Uuid())),
  requestedAt: InstantField(),
});
export type ErasureRequested = EventOf<typeof ErasureRequested>;

/**
 * The key of this party is destroyed: nothing that was sealed for it can be read any more, and every service clears what it had opened.
 *
 * `customerId` is who the erasure was asked for, `keyDestroyedAt` the time of the server that keeps the keys.
 */
export const PersonalDataErased = defineEvent('customers.personal-data-erased', 1, {
  partyId: Uuid(),
  customerId: Uuid(),
  scope: OneOf(ERASURE_SCOPES),
  reason: Text(1_000),
  keyDestroyedAt: InstantField(),
  erasedAt: InstantField(),
});
export type PersonalDataErased = EventOf<typeof PersonalDataErased>;
