import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { callWindows } from './call-windows.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.call-window-${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, Record<string, unknown>>;
const [agreed, lifted] = [sample('agreed'), sample('lifted')];
const given = projectionSpec(callWindows);

describe('call windows', () => {
  it('are as they were agreed last', () => {
    given(agreed).then({ zone: 'Asia/Shanghai', week: { tuesday: [{ from: '18:00', to: '20:00' }], saturday: [{ from: '10:00', to: '12:00' }, { from: '14:00', to: '16:00' }] } });
    given(agreed, { ...agreed, data: { ...agreed.data, zone: 'Europe/Paris' } }).then({ zone: 'Europe/Paris' });
  });
  it('are gone when they are lifted, and may be agreed again', () => {
    given(agreed, lifted).thenNothing();
    given(agreed, lifted, agreed).then({ zone: 'Asia/Shanghai' });
  });
});
