import { ServiceCalendarPublished } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { PublishServiceCalendar } from './service-calendar.commands.js';
import { serviceCalendarDecider } from './service-calendar.decider.js';

const given = deciderSpec(serviceCalendarDecider);
const week = { monday: [{ from: '09:00', to: '18:00' }] };
const content = { calendarId: derivedId('service-calendar', 'office'), code: 'office', name: { zh: '工作日', en: 'Office' }, rules: { id: 'office', zone: 'Asia/Shanghai', week, exceptions: [] } };
const publish = (rules: Partial<PublishServiceCalendar['data']['rules']> = {}): PublishServiceCalendar => ({ type: 'PublishServiceCalendar', data: { ...content, rules: { ...content.rules, ...rules } }, metadata: metadata() });
const published = (calendarVersion: number, rules: Partial<PublishServiceCalendar['data']['rules']> = {}) =>
  ServiceCalendarPublished({ ...content, calendarVersion, rules: { ...content.rules, ...rules, version: calendarVersion }, publishedBy: 'agent-ana', publishedAt: SPEC_NOW });

describe('a service calendar', () => {
  it('is published version by version; the same once more is no version', () => {
    given().when(publish()).then(published(1));
    given(published(1)).when(publish()).thenNothing();
    given(published(1)).when(publish({ zone: 'Europe/Paris' })).then(published(2, { zone: 'Europe/Paris' }));
  });
  it('that never opens, or is not in any zone, is refused', () => {
    given().when(publish({ week: {} })).thenFails('CALENDAR_WITHOUT_OPENINGS');
    given().when(publish({ zone: 'Asia/Nowhere' })).thenFails('CALENDAR_ZONE_UNKNOWN');
  });
});
