import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { forums } from './forums.projection.js';

const limits = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.topic-limits-set.v1.json', import.meta.url), 'utf8')) as NewEvent<string, object>;

describe('forums', () => {
  it('have the limits that were set last', () => projectionSpec(forums)(limits, { ...limits, data: { ...limits.data, most: 40 } }).then({ forum: 'washers', fewest: 3, most: 40, openDays: 30 }));
});
