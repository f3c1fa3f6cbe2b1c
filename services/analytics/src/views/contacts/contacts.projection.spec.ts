import { TicketAdopted, TicketOpened } from '@rapport/contracts-tickets';
import { ComplaintLodged } from '@rapport/contracts-complaints';
import { instant, type RecordedEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import { contacts, quarterOf } from './contacts.projection.js';

const at = instant('2026-03-02T09:14:59.999Z');
const fact = (type: string, data: object, place: Partial<RecordedEvent> = {}) => recorded({ type, schemaVersion: 1, data }, { occurredAt: at, ...place });
const ticket = (place: Partial<RecordedEvent> = {}) => fact(TicketOpened.type, { channel: 'phone' }, place);
const given = projectionSpec(contacts);

describe('contacts per channel and quarter of an hour', () => {
  it('knows the quarter of an instant', () => {
    expect(quarterOf(at)).toBe('2026-03-02T09:00:00.000Z');
    expect(quarterOf(instant('2026-03-02T09:15:00Z'))).toBe('2026-03-02T09:15:00.000Z');
  });
  it('counts per lane, quarter, channel and kind', () =>
    given(ticket(), ticket({ position: 2 }), ticket({ lane: 1 }), fact(ComplaintLodged.type, { channel: 'phone' }), ticket({ occurredAt: instant('2026-03-02T09:15:00Z') })).then(
      { lane: 0, quarter: instant('2026-03-02T09:00:00Z'), channel: 'phone', kind: 'ticket', contacts: 2 },
      { lane: 1, kind: 'ticket', contacts: 1 },
      { lane: 0, kind: 'complaint', contacts: 1 },
      { lane: 0, quarter: instant('2026-03-02T09:15:00Z'), contacts: 1 },
    ));
  it('does not count what is restricted from its first fact on', () => given({ ...ticket(), metadata: { ...ticket().metadata, visibility: 'restricted' } }).thenNothing());
  it('counts an adopted ticket once, whatever number of records it has', () => given(fact(TicketAdopted.type, { channel: null, revision: 1 }), fact(TicketAdopted.type, { channel: 'phone', revision: 2 })).then({ channel: 'unknown', contacts: 1 }));
});
