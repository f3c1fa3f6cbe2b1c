import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { calendarVersions } from './calendar-versions.projection.js';

const published = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.service-calendar-published.v1.json', import.meta.url), 'utf8')) as NewEvent<string, object>;
const version = (calendarVersion: number): NewEvent => ({ ...published, data: { ...published.data, calendarVersion } });

describe('the versions of a calendar', () => {
  it('stay beside each other', () =>
    projectionSpec(calendarVersions)(version(1), version(2)).then(
      { calendarVersion: 1, code: 'office', rules: expect.objectContaining({ zone: 'Asia/Shanghai' }) as never, publishedAt: '2026-03-02T09:00:00.000Z' as never },
      { calendarVersion: 2 },
    ));
});
