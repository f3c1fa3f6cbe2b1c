import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { serviceCalendars } from './service-calendars.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;

describe('the service calendars', () => {
  it('show the newest version, whole', () => projectionSpec(serviceCalendars)(sample('service-calendar-published')).then({ code: 'office', calendarVersion: 1 }));
});
