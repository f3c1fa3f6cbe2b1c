import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { portalPages } from './portal-pages.projection.js';

const sample = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.portal-page-arranged.v1.json', import.meta.url), 'utf8')) as NewEvent<string, Record<string, unknown>>;

it('pages of the portal are as they were arranged last', () => {
  projectionSpec(portalPages)(sample).then({ language: 'en', areasFirst: ['service_process', 'problem_solving'] });
  projectionSpec(portalPages)(sample, { ...sample, data: { ...sample.data, language: null, areasFirst: [] } }).then({ language: null, areasFirst: [] });
});
