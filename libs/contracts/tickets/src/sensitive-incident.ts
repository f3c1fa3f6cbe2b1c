import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';

/** What is told to few: a lost child or grown-up, a medical emergency, abuse, a threat, or something else of that kind (TKT-38). */
export const INCIDENT_KINDS = ['lost_child', 'lost_person', 'medical', 'abuse', 'threat', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** How it ended. The found rate counts who was found among who was found or not. */
export const INCIDENT_OUTCOMES = ['found', 'not_found', 'settled', 'false_alarm'] as const;
export type IncidentOutcome = (typeof INCIDENT_OUTCOMES)[number];

export const MOST_VIEWERS = 50;
/** Actor ids of all who may see the ticket from this fact on. */
const Viewers = () => Type.Array(Text(200), { minItems: 1, maxItems: MOST_VIEWERS });

/** The ticket is a sensitive incident (TKT-38): from here on it is restricted, for ever. Who opened it is among its viewers. */
export const SensitiveIncidentOpened = defineEvent('tickets.sensitive-incident-opened', 1, {
  ticketId: Uuid(),
  requesterId: Uuid(),
  kind: OneOf(INCIDENT_KINDS),
  reason: PersonalField(Text(2_000)),
  viewers: Viewers(),
  /** The complaint that the ticket has become, where it has: it is restricted with it. */
  complaintId: Type.Optional(Uuid()),
  openedAt: InstantField(),
});
export type SensitiveIncidentOpened = EventOf<typeof SensitiveIncidentOpened>;

/** Somebody else may see the ticket. */
export const ViewerAdded = defineEvent('tickets.viewer-added', 1, { ticketId: Uuid(), viewerId: Text(200), viewers: Viewers(), reason: Text(1_000), addedAt: InstantField() });
export type ViewerAdded = EventOf<typeof ViewerAdded>;

/** Somebody may not see the ticket any more. */
export const ViewerRemoved = defineEvent('tickets.viewer-removed', 1, { ticketId: Uuid(), viewerId: Text(200), viewers: Viewers(), reason: Text(1_000), removedAt: InstantField() });
export type ViewerRemoved = EventOf<typeof ViewerRemoved>;

/** What whoever is looked for can be known by, collected quietly: nothing of it is ever broadcast. Later features replace earlier ones. */
export const FeaturesNoted = defineEvent('tickets.features-noted', 1, { ticketId: Uuid(), features: PersonalField(Text(4_000)), lastSeen: Maybe(PersonalField(Text(1_000))), notedAt: InstantField() });
export type FeaturesNoted = EventOf<typeof FeaturesNoted>;

/** The incident is over. The ticket stays restricted. */
export const SensitiveIncidentResolved = defineEvent('tickets.sensitive-incident-resolved', 1, { ticketId: Uuid(), outcome: OneOf(INCIDENT_OUTCOMES), note: Maybe(PersonalField(Text(2_000))), resolvedAt: InstantField() });
export type SensitiveIncidentResolved = EventOf<typeof SensitiveIncidentResolved>;

export const incidentEvents = [SensitiveIncidentOpened, ViewerAdded, ViewerRemoved, FeaturesNoted, SensitiveIncidentResolved] as const;
export type IncidentEvent = SensitiveIncidentOpened | ViewerAdded | ViewerRemoved | FeaturesNoted | SensitiveIncidentResolved;
