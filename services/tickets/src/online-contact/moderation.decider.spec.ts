import { AbuseDismissed, AbuseReported, AbuseUpheld, OnlineContactNoted, PostHidden, PostPraised, PostRestored, type OnlineContactKind } from '@rapport/contracts-tickets';
import { derivedId, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ModerationCommand } from './online-contact.commands.js';
import { onlineContactDecider } from './online-contact.decider.js';

const given = deciderSpec(onlineContactDecider);
const [contactId, partyId, reporterId, reportId] = ['contact', 'party', 'reporter', 'report'].map((name) => derivedId('spec', name)) as [string, string, string, string];
const mia = metadata({ actor: { id: 'mia', role: 'manager' } });
const noted = (kind: OnlineContactKind = 'forum_post') =>
  OnlineContactNoted({ contactId, partyId, kind, channel: 'web', place: 'washers', subject: 'It leaks', text: personal(partyId, 'Since Monday.'), agentId: null, externalId: null, happenedAt: SPEC_NOW, notedAt: SPEC_NOW });
const act = (type: 'HidePost' | 'RestorePost' | 'PraisePost', reason = 'A reason'): ModerationCommand => ({ type, data: { contactId, reason }, metadata: mia });
const judge = (type: 'UpholdAbuse' | 'DismissAbuse', id = reportId): ModerationCommand => ({ type, data: { contactId, reportId: id, reason: 'A reason' }, metadata: mia });
const reporting = (details: string | null): ModerationCommand => ({ type: 'ReportAbuse', data: { contactId, reportId, reporterId, kind: 'insult', details }, metadata: mia });
const hidden = (because: string | null = null) => PostHidden({ contactId, reason: 'A reason', reportId: because, hiddenBy: 'mia', hiddenAt: SPEC_NOW });
const restored = PostRestored({ contactId, reason: 'A reason', restoredBy: 'mia', restoredAt: SPEC_NOW });
const reported = (details: string | null = null) => AbuseReported({ contactId, reportId, reporterId, kind: 'insult', details: details === null ? null : personal(reporterId, details), reportedAt: SPEC_NOW });
const decision = { contactId, reportId, reason: 'A reason', decidedBy: 'mia', decidedAt: SPEC_NOW };

describe('a moderator', () => {
  it('hides and restores a post, each once', () => {
    given(noted()).when(act('HidePost')).then(hidden());
    given(noted(), hidden()).when(act('HidePost')).thenNothing();
    given(noted(), hidden()).when(act('RestorePost')).then(restored);
    given(noted()).when(act('RestorePost')).thenNothing();
  });
  it('praises what is in sight', () => {
    given(noted()).when(act('PraisePost')).then(PostPraised({ contactId, reason: 'A reason', praisedBy: 'mia', praisedAt: SPEC_NOW }));
    given(noted(), hidden()).when(act('PraisePost')).thenFails('FORUM_POST_HIDDEN');
  });
  it('looks after posts, not after chats or what is not there', () => {
    given().when(act('HidePost')).thenFails('FORUM_POST_NOT_FOUND');
    given(noted('chat')).when(act('HidePost')).thenFails('FORUM_POST_NOT_FOUND');
  });
});

describe('a report of abuse', () => {
  it('is one until it is decided, in the words of whoever reports', () => {
    given(noted()).when(reporting('He swears.')).then(reported('He swears.'));
    given(noted()).when(reporting(null)).then(reported());
    given(noted(), reported()).when(reporting('Again.')).thenNothing();
    given(noted(), reported(), AbuseDismissed(decision)).when(reporting(null)).then(reported());
  });
  it('that is upheld hides the post at once; one that is dismissed leaves it', () => {
    given(noted(), reported()).when(judge('UpholdAbuse')).then(AbuseUpheld(decision), hidden(reportId));
    given(noted(), reported(), hidden()).when(judge('UpholdAbuse')).then(AbuseUpheld(decision));
    given(noted(), reported()).when(judge('DismissAbuse')).then(AbuseDismissed(decision));
  });
  it('is decided once', () => {
    given(noted(), reported(), AbuseUpheld(decision), hidden(reportId)).when(judge('UpholdAbuse')).thenNothing();
    given(noted(), reported(), AbuseUpheld(decision)).when(judge('DismissAbuse')).thenFails('ABUSE_REPORT_DECIDED');
    given(noted()).when(judge('UpholdAbuse')).thenFails('ABUSE_REPORT_NOT_FOUND');
    given(noted(), reported()).when(judge('UpholdAbuse', partyId)).thenFails('ABUSE_REPORT_NOT_FOUND');
  });
});
