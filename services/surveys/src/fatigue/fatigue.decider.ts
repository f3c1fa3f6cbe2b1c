import { fatigueEvents, InvitationGranted, InvitationWithheld } from '@rapport/contracts-surveys';
import { aggregate, DAY, later, mintedId, unreachable, type Decider, type EventOf, type Instant } from '@rapport/event-sourcing';
import type { ConsiderInvitation } from './fatigue.commands.js';

export type FatigueEvent = EventOf<(typeof fatigueEvents)[number]>;

/** When the party was invited last; null for never. */
export interface Fatigue {
  readonly invitedAt: Instant | null;
}

/** A party is invited at most once in so many days, whatever the occasions (SM-8; our own figure). */
export const REST_DAYS = 30;

const decide = ({ data, metadata: { now, commandId } }: ConsiderInvitation, { invitedAt }: Fatigue): readonly FatigueEvent[] => {
  const { partyId: _, pilot, to, language, ...asked } = data;
  const until = invitedAt === null ? now : later(invitedAt, REST_DAYS * DAY);
  if (until > now) return [InvitationWithheld({ ...asked, reason: 'contact-fatigue', until, withheldAt: now })];

  return [InvitationGranted({ invitationId: mintedId(commandId, 'invitation'), ...asked, pilot, to, language, grantedAt: now })];
};

const evolve = (fatigue: Fatigue, event: FatigueEvent): Fatigue => {
  switch (event.type) {
    case InvitationGranted.type:
      return { invitedAt: event.data.grantedAt };
    case InvitationWithheld.type:
      return fatigue;
    default:
      return unreachable(event);
  }
};

/** Who was asked too recently is spared. All occasions of a party meet in one stream, so that two at once cannot both pass. */
export const fatigueDecider: Decider<Fatigue, ConsiderInvitation, FatigueEvent> = { initial: { invitedAt: null }, decide, evolve };

/** The id of the stream is the id of the party. */
export const fatigueAggregate = aggregate({ category: 'fatigue', decider: fatigueDecider, events: fatigueEvents, partyOf: ({ data }: ConsiderInvitation) => data.partyId });
