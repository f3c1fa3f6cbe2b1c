import { AbuseDismissed, AbuseReported, AbuseUpheld, PostHidden, PostPraised, PostRestored } from '@rapport/contracts-tickets';
import { personal, unreachable } from '@rapport/event-sourcing';
import type { DismissAbuse, HidePost, ModerationCommand, PraisePost, ReportAbuse, RestorePost, UpholdAbuse } from './online-contact.commands.js';
import { abuseReportDecided, abuseReportNotFound, forumPostHidden, forumPostNotFound } from './online-contact.errors.js';
import type { OnlineContact, OnlineContactEvent } from './online-contact.state.js';

type Post = NonNullable<OnlineContact>;

const hide = ({ data, metadata: { actor, now } }: HidePost, { hidden }: Post): readonly OnlineContactEvent[] => (hidden ? [] : [PostHidden({ ...data, reportId: null, hiddenBy: actor.id, hiddenAt: now })]);

const restore = ({ data, metadata: { actor, now } }: RestorePost, { hidden }: Post): readonly OnlineContactEvent[] => (hidden ? [PostRestored({ ...data, restoredBy: actor.id, restoredAt: now })] : []);

const praise = ({ data, metadata: { actor, now } }: PraisePost, { hidden }: Post): readonly OnlineContactEvent[] => {
  if (hidden) throw forumPostHidden(data.contactId);

  return [PostPraised({ ...data, praisedBy: actor.id, praisedAt: now })];
};

/** What somebody has reported already, and nobody has decided, is one report. */
const report = ({ data: { details, ...data }, metadata: { now } }: ReportAbuse, { reports }: Post): readonly OnlineContactEvent[] =>
  reports.some(({ reporterId, status }) => reporterId === data.reporterId && status === 'reported')
    ? []
    : [AbuseReported({ ...data, details: details === null ? null : personal(data.reporterId, details), reportedAt: now })];

/** The post is out of sight with the decision, and not a moment later. */
const judge = ({ type, data, metadata: { actor, now } }: UpholdAbuse | DismissAbuse, { hidden, reports }: Post): readonly OnlineContactEvent[] => {
  const found = reports.find(({ reportId }) => reportId === data.reportId);
  if (found === undefined) throw abuseReportNotFound(data.contactId, data.reportId);
  const wanted = type === 'UpholdAbuse' ? 'upheld' : 'dismissed';
  if (found.status === wanted) return [];
  if (found.status !== 'reported') throw abuseReportDecided(data.reportId, found.status);
  const decided = { ...data, decidedBy: actor.id, decidedAt: now };
  if (wanted === 'dismissed') return [AbuseDismissed(decided)];

  return [AbuseUpheld(decided), ...(hidden ? [] : [PostHidden({ ...data, hiddenBy: actor.id, hiddenAt: now })])];
};

/** How posts are looked after: moderators hide, restore and praise, the community reports (KBS-09, KBS-10). */
export const moderate = (command: ModerationCommand, contact: OnlineContact): readonly OnlineContactEvent[] => {
  if (contact?.kind !== 'forum_post') throw forumPostNotFound(command.data.contactId);
  switch (command.type) {
    case 'HidePost':
      return hide(command, contact);
    case 'RestorePost':
      return restore(command, contact);
    case 'PraisePost':
      return praise(command, contact);
    case 'ReportAbuse':
      return report(command, contact);
    case 'UpholdAbuse':
    case 'DismissAbuse':
      return judge(command, contact);
    default:
      return unreachable(command);
  }
};
