import { AnonymousContactOpened, CustomerIdentified, CustomerLevelChanged, ManagementClassChanged } from '@rapport/contracts-customers';
import { derivedId, instant } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { customerLevels } from './customer-levels.projection.js';

const partyId = derivedId('spec', 'party');
const later = instant('2026-04-01T00:00:00Z');
const fact = (type: string, data: object) => ({ type, schemaVersion: 1, data: { partyId, ...data } });
const opened = fact(AnonymousContactOpened.type, { openedAt: SPEC_NOW });
const identified = fact(CustomerIdentified.type, { identifiedAt: later });
const moved = (from: string | null, to: string, skipped: readonly string[] = []) => fact(CustomerLevelChanged.type, { from, to, skipped, changedAt: later });
const managed = (from: string | null, to: string) => fact(ManagementClassChanged.type, { from, to, changedAt: later });
const given = projectionSpec(customerLevels);

describe('customer levels', () => {
  it('know a nameless face as no client yet', () => given(opened).then({ partyId, clientSince: null, level: null, entries: [], class: null, classes: [] }));
  it('count a client from the day of the name', () => given(opened, identified).then({ clientSince: later }));
  it('remember every step, and what it skipped', () =>
    given(opened, identified, moved(null, 'potential'), moved('potential', 'closed_deal', ['target', 'prospective'])).then({
      level: 'closed_deal',
      entries: [
        { level: 'potential', at: later, from: null, skipped: [] },
        { level: 'closed_deal', at: later, from: 'potential', skipped: ['target', 'prospective'] },
      ],
    }));
  it('remember the classes that a client was managed in', () =>
    given(opened, managed(null, 'regular'), managed('regular', 'key')).then({
      class: 'key',
      classes: [
        { class: 'regular', at: later, from: null },
        { class: 'key', at: later, from: 'regular' },
      ],
    }));
});
