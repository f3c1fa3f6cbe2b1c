import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';

/** How well somebody can use a thing: with help, by themselves, and so that they can teach others. */
export const CERTIFICATION_LEVELS = ['assisted', 'independent', 'teaching'] as const;
export type CertificationLevel = (typeof CERTIFICATION_LEVELS)[number];

/** A user has learned to use a product (TKT-13). */
export const UserCertified = defineEvent('tickets.user-certified', 1, {
  certificationId: Uuid(),
  partyId: Uuid(),
  product: Text(200),
  level: OneOf(CERTIFICATION_LEVELS),
  trainedBy: Text(200),
  /** Until when it counts; for good where nothing is said. */
  validUntil: Maybe(InstantField()),
  certifiedAt: InstantField(),
});
export type UserCertified = EventOf<typeof UserCertified>;

export const CertificationWithdrawn = defineEvent('tickets.certification-withdrawn', 1, { certificationId: Uuid(), reason: Text(1_000), withdrawnBy: Text(200), withdrawnAt: InstantField() });
export type CertificationWithdrawn = EventOf<typeof CertificationWithdrawn>;

/** Every fact about what users have learned. */
export const certificationEvents = [UserCertified, CertificationWithdrawn] as const;
