import { ListMailRequested, ListSubscribed, ListUnsubscribed, type ListLanguage } from '@rapport/contracts-tickets';
import { derivedId, later, MINUTE, personal, type Instant, type Personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { copyOf } from './copy.rule.js';
import type { SubscriptionCommand } from './subscription.commands.js';
import { subscriptionAggregate, subscriptionDecider, subscriptionIdOf } from './subscription.decider.js';

const given = deciderSpec(subscriptionDecider);
const [listId, partyId, mailId] = [derivedId('spec', 'list'), derivedId('spec', 'party'), derivedId('spec', 'mail')];
const ids = { subscriptionId: subscriptionIdOf(listId, partyId), listId, partyId };
const by = 'agent-ana';
const address = 'ada@example.org';
const room = { closed: false, members: 1, most: 2 };
const subscribe = (language: ListLanguage = 'en', told = room): SubscriptionCommand => ({ type: 'SubscribeToList', data: { ...ids, address, language, consent: 'spoken', room: told }, metadata: metadata() });
const unsubscribe: SubscriptionCommand = { type: 'UnsubscribeFromList', data: { ...ids, reason: 'asked' }, metadata: metadata() };
const mail = { mailId, listName: { zh: '产品消息', en: 'Product news' }, text: { zh: { subject: '新款', body: '上市了。' }, en: { subject: 'New', body: 'It is here.' } }, writtenAt: SPEC_NOW };
const request = (said: Partial<typeof mail> = {}): SubscriptionCommand => ({ type: 'RequestListMail', data: { ...ids, mail: { ...mail, ...said } }, metadata: metadata() });
const subscribed = (language: ListLanguage = 'en', subscribedAt: Instant = SPEC_NOW, at: Personal<string> = personal(partyId, address)) => ListSubscribed({ ...ids, address: at, language, consent: 'spoken', subscribedBy: by, subscribedAt });
const unsubscribed = ListUnsubscribed({ ...ids, reason: 'asked', unsubscribedBy: by, unsubscribedAt: SPEC_NOW });
const requested = (language: ListLanguage) => ListMailRequested({ ...ids, mailId, to: personal(partyId, address), ...copyOf(mail, language)!, requestedAt: SPEC_NOW });
const later1 = later(SPEC_NOW, MINUTE);

describe('a subscription to a list (TKT-42)', () => {
  it('begins with an address, a language and the consent, and says so once', () => {
    given().when(subscribe()).then(subscribed());
    given(subscribed()).when(subscribe()).thenNothing();
    given(subscribed()).when(subscribe('zh')).then(subscribed('zh'));
  });
  it('ends for a reason, and begins again', () => {
    given(subscribed()).when(unsubscribe).then(unsubscribed);
    given(subscribed(), unsubscribed).when(unsubscribe).thenNothing();
    given(subscribed(), unsubscribed).when(subscribe()).then(subscribed());
    given().when(unsubscribe).thenFails('SUBSCRIPTION_NOT_FOUND', { listId, partyId });
  });
  it('is refused by a list that is closed, and by one that has as many members as it may', () => {
    given().when(subscribe('en', { ...room, closed: true })).thenFails('DISTRIBUTION_LIST_CLOSED', { listId });
    given().when(subscribe('en', { ...room, members: 2 })).thenFails('DISTRIBUTION_LIST_FULL', { listId, most: 2 });
    given(subscribed()).when(subscribe('zh', { ...room, members: 2 })).then(subscribed('zh'));
  });
  it('lies in the lane of its party', () => expect([subscribe(), unsubscribe, request()].map((command) => subscriptionAggregate.partyOf(command))).toEqual([partyId, partyId, partyId]));
});

describe('the copy of a mail', () => {
  it('is requested once, in the language of the member', () => {
    given(subscribed('en')).when(request()).then(requested('en'));
    given(subscribed('zh')).when(request()).then(requested('zh'));
    given(subscribed('en'), requested('en')).when(request()).thenNothing();
    given(subscribed('en'), requested('en'), unsubscribed, subscribed('en')).when(request({ writtenAt: later1 })).thenNothing();
  });
  it('is for those alone who were members when the mail was written, and are', () => {
    given().when(request()).thenNothing();
    given(subscribed(), unsubscribed).when(request()).thenNothing();
    given(subscribed('en', later1)).when(request()).thenNothing();
    given(subscribed(), unsubscribed, subscribed('en', later1)).when(request()).thenNothing();
  });
  it('is not lost by whoever changes address or language meanwhile', () => given(subscribed(), subscribed('zh', later1)).when(request()).then(requested('zh')));
  it('is not for the erased, and their address can be told again', () => {
    const erased = subscribed('en', SPEC_NOW, { subject: partyId, sealed: 'gone' });
    given(erased).when(request()).thenNothing();
    given(erased).when(subscribe()).then(subscribed());
  });
});
