import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { subscriptions } from './subscriptions.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.list-${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, Record<string, unknown>>;
const [subscribed, unsubscribed] = [sample('subscribed'), sample('unsubscribed')];
const again = { ...subscribed, data: { ...subscribed.data, language: 'en', subscribedAt: '2026-05-05T09:00:00.000Z' } };
const given = projectionSpec(subscriptions);

describe('subscriptions', () => {
  it('tell where and since when somebody gets the mail of a list', () => given(subscribed).then({ subscribed: true, address: 'lei@example.org', language: 'zh', consent: 'spoken', memberSince: '2026-05-01T10:00:00.000Z' as never }));
  it('go on without a break where address or language change', () => given(subscribed, again).then({ language: 'en', memberSince: '2026-05-01T10:00:00.000Z' as never }));
  it('end with their reason and keep no address', () => given(subscribed, unsubscribed).then({ subscribed: false, address: null, unsubscribedBecause: 'asked', unsubscribedAt: '2026-05-04T09:00:00.000Z' as never }));
  it('begin anew', () => given(subscribed, unsubscribed, again).then({ subscribed: true, address: 'lei@example.org', memberSince: '2026-05-05T09:00:00.000Z' as never, unsubscribedBecause: null, unsubscribedAt: null }));
  it('have no row before', () => given(unsubscribed).thenNothing());
});
