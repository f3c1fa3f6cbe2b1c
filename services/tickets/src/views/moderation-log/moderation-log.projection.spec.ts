import { readFileSync } from 'node:fs';
import { derivedId, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import { moderationLog } from './moderation-log.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string, index: number) => recorded(JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent, { id: derivedId('spec', fact), position: index + 1 });

describe('the log of moderators', () => {
  it('has one entry for each thing they did, with its reason', () =>
    projectionSpec(moderationLog)(...['post-hidden', 'post-restored', 'post-praised'].map(sample)).then(
      { moderation: 'hidden', reason: 'A telephone number', moderatedBy: 'mia', reportId: null, moderatedAt: '2026-03-02T09:20:00.000Z' as never },
      { moderation: 'restored', reason: 'The number is gone' },
      { moderation: 'praised', moderatedBy: 'ana' },
    ));
});
