import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { ABUSE_KINDS } from './online-codes.js';

const ofPost = { contactId: Uuid() };
const Reason = () => Text(1_000);

/** A moderator takes a post out of sight, for a reason; where a report of abuse was upheld, for that one (KBS-09, KBS-10). */
export const PostHidden = defineEvent('tickets.post-hidden', 1, { ...ofPost, reason: Reason(), reportId: Maybe(Uuid()), hiddenBy: Text(200), hiddenAt: InstantField() });
export type PostHidden = EventOf<typeof PostHidden>;

export const PostRestored = defineEvent('tickets.post-restored', 1, { ...ofPost, reason: Reason(), restoredBy: Text(200), restoredAt: InstantField() });
export type PostRestored = EventOf<typeof PostRestored>;

/** A moderator says in public what is good about a post (KBS-09). */
export const PostPraised = defineEvent('tickets.post-praised', 1, { ...ofPost, reason: Reason(), praisedBy: Text(200), praisedAt: InstantField() });
export type PostPraised = EventOf<typeof PostPraised>;

/** Somebody of the community says that a post harms it (KBS-10). */
export const AbuseReported = defineEvent('tickets.abuse-reported', 1, {
  ...ofPost,
  reportId: Uuid(),
  /** The party that reports. */
  reporterId: Uuid(),
  kind: OneOf(ABUSE_KINDS),
  details: Maybe(PersonalField(Text(2_000))),
  reportedAt: InstantField(),
});
export type AbuseReported = EventOf<typeof AbuseReported>;

const decided = { ...ofPost, reportId: Uuid(), reason: Reason(), decidedBy: Text(200), decidedAt: InstantField() };

/** The report is right: the post is out of sight from here on. */
export const AbuseUpheld = defineEvent('tickets.abuse-upheld', 1, decided);
export type AbuseUpheld = EventOf<typeof AbuseUpheld>;

/** The report is wrong: the post stays as it is. */
export const AbuseDismissed = defineEvent('tickets.abuse-dismissed', 1, decided);
export type AbuseDismissed = EventOf<typeof AbuseDismissed>;

/** Between how many open topics a forum is in balance (KBS-09). A topic is open while somebody wrote about it in the last so many days. */
export const TopicLimitsSet = defineEvent('tickets.topic-limits-set', 1, {
  forumId: Uuid(),
  forum: Text(100),
  fewest: Type.Integer({ minimum: 0 }),
  most: Type.Integer({ minimum: 1 }),
  openDays: Type.Integer({ minimum: 1, maximum: 365 }),
  setBy: Text(200),
  setAt: InstantField(),
});
export type TopicLimitsSet = EventOf<typeof TopicLimitsSet>;

/** Every fact about how posts are looked after. */
export const moderationEvents = [PostHidden, PostRestored, PostPraised, AbuseReported, AbuseUpheld, AbuseDismissed] as const;
