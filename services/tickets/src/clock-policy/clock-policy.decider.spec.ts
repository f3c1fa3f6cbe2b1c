import { ClockPolicyArchived, ClockPolicyPublished } from '@rapport/contracts-tickets';
import { derivedId, MINUTE } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ArchiveClockPolicy, PublishClockPolicy } from './clock-policy.commands.js';
import { clockPolicyDecider } from './clock-policy.decider.js';

const given = deciderSpec(clockPolicyDecider);
const policyId = derivedId('clock-policy', 'key-clients');
const content: PublishClockPolicy['data'] = {
  policyId, code: 'key-clients', name: { zh: '关键客户', en: 'Key clients' }, order: 1, conditions: { categories: [], priorities: [], channels: [], teams: [], classes: ['key'], items: [] },
  calendarId: null, teamCalendars: [], metrics: { 'first-response': { targets: { moderate: 15 * MINUTE } } },
};
const publish = (data: Partial<PublishClockPolicy['data']> = {}): PublishClockPolicy => ({ type: 'PublishClockPolicy', data: { ...content, ...data }, metadata: metadata() });
const archive: ArchiveClockPolicy = { type: 'ArchiveClockPolicy', data: { policyId }, metadata: metadata() };
const published = (policyVersion: number, data: Partial<PublishClockPolicy['data']> = {}) => ClockPolicyPublished({ ...content, ...data, policyVersion, publishedBy: 'agent-ana', publishedAt: SPEC_NOW });
const archived = ClockPolicyArchived({ policyId, archivedBy: 'agent-ana', archivedAt: SPEC_NOW });

describe('a clock policy', () => {
  it('is published version by version; the same once more is no version', () => {
    given().when(publish()).then(published(1));
    given(published(1)).when(publish()).thenNothing();
    given(published(1)).when(publish({ order: 2 })).then(published(2, { order: 2 }));
  });
  it('gets a goal, another one and none by further versions', () => {
    const goal = { zh: '让关键客户放心', en: 'Key clients can rely on us' };
    given(published(1)).when(publish({ goal, targetShare: 0.9 })).then(published(2, { goal, targetShare: 0.9 }));
    given(published(1, { goal, targetShare: 0.9 })).when(publish({ targetShare: 0.9, goal })).thenNothing();
    given(published(1, { goal, targetShare: 0.9 })).when(publish({ goal, targetShare: 0.95 })).then(published(2, { goal, targetShare: 0.95 }));
    given(published(1, { goal, targetShare: 0.9 })).when(publish()).then(published(2));
  });
  it('is archived, never deleted, and used again when it is published again', () => {
    given(published(1)).when(archive).then(archived);
    given(published(1), archived).when(archive).thenFails('CLOCK_POLICY_ARCHIVED');
    given().when(archive).thenFails('CLOCK_POLICY_NOT_FOUND');
    given(published(1), archived).when(publish()).then(published(2));
  });
  it('that promises nothing, or in no time, is refused', () => {
    given().when(publish({ metrics: {} })).thenFails('POLICY_WITHOUT_METRIC');
    given().when(publish({ metrics: { 'first-response': { targets: { moderate: 0 } } } })).thenFails('TARGET_INVALID');
  });
});
