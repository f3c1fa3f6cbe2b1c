import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { surges } from './surges.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;
const given = (...facts: readonly string[]) => projectionSpec(surges)(...facts.map(sample));
const untaken = (action: string) => ({ action, note: null, takenBy: null, takenAt: null });

describe('surges', () => {
  it('begin with six actions, none of them taken', () =>
    given('surge-entered').then({ team: 'service', open: true, longest: 2_100_000, drafted: [], actions: ['no_chatting', 'drop_other_work', 'open_counters', 'everybody_serves', 'cut_meetings', 'draft_back_office'].map(untaken) as never }));
  it('show what was done and who helps out', () =>
    given('surge-entered', 'surge-action-taken', 'staff-drafted').then({
      actions: expect.arrayContaining([{ action: 'open_counters', note: 'Counters 4 and 5', takenBy: 'mia', takenAt: '2026-03-02T09:05:00.000Z' }, untaken('no_chatting')]) as never,
      drafted: [{ agentId: 'bo', from: 'finance', draftedAt: '2026-03-02T09:06:00.000Z', releasedAt: null }] as never,
    }));
  it('end with the last measuring, and everybody is released', () =>
    given('surge-entered', 'staff-drafted', 'staff-released', 'surge-left').then({ open: false, longest: 300_000, leftAt: '2026-03-02T09:40:00.000Z' as never, drafted: [expect.objectContaining({ releasedAt: '2026-03-02T09:40:00.000Z' })] as never }));
});
