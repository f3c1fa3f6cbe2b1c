import { AnonymousContactOpened, InteractionRecorded } from '@rapport/contracts-customers';
import { TimerElapsed } from '@rapport/contracts-event-log';
import { derivedId, instant, later, MINUTE, personal, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { timeline } from './timeline.projection.js';

const given = projectionSpec(timeline);
const partyId = derivedId('spec', 'party');
const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'web', phone: null, email: null, openedAt: SPEC_NOW });
const called = InteractionRecorded({
  partyId,
  interactionId: derivedId('spec', 'interaction'),
  contact: { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: personal(partyId, '?'), context: null, feedback: null },
  notes: null,
  stage: null,
  mood: null,
  outcome: null,
  product: null,
});
const elsewhere: NewEvent = { type: 'tickets.ticket-opened', schemaVersion: 7, data: { subject: 'washer leaks', channel: 'chat', request: personal(partyId, 'help') } };

describe('the timeline', () => {
  it('has one row per fact of a party, from any service and any version', () =>
    given(recorded(opened, { partyId, lane: 3, position: 1 }), recorded(called, { partyId, lane: 3, position: 2 }), recorded(elsewhere, { partyId, lane: 3, position: 3 })).then(
      { lane: 3, position: 1, partyId, service: 'customers', type: 'customers.anonymous-contact-opened', channel: 'web', subject: null },
      { lane: 3, position: 2, service: 'customers', channel: 'phone', subject: 'price' },
      { lane: 3, position: 3, service: 'tickets', channel: 'chat', subject: 'washer leaks' },
    ));

  it('leaves out what belongs to no party', () => given(recorded(elsewhere, { partyId: null })).thenNothing());

  it('does not look into personal fields', () => given(recorded({ ...elsewhere, data: { subject: personal(partyId, 'secret') } }, { partyId })).then({ subject: null }));

  it('sorts as text by happening, recording, lane and position', () => {
    const at = (place: Parameters<typeof recorded>[1]) => recorded(opened, { partyId, ...place });
    const inOrder = [
      at({ lane: 9, position: 900, occurredAt: instant('2016-02-29T01:16:00Z'), recordedAt: later(SPEC_NOW, MINUTE) }),
      at({ lane: 40, position: 2, occurredAt: SPEC_NOW }),
      at({ lane: 2, position: 1, occurredAt: SPEC_NOW, recordedAt: later(SPEC_NOW, 1) }),
      at({ lane: 10, position: 9, occurredAt: later(SPEC_NOW, MINUTE) }),
      at({ lane: 10, position: 10, occurredAt: later(SPEC_NOW, MINUTE) }),
    ];
    const places = given(...inOrder).rows().map(({ place }) => place);
    expect(places).toHaveLength(5);
    expect([...places].sort()).toEqual(places);
  });

  it('has the elapsed timers of a party too', () =>
    given(recorded(TimerElapsed({ timerId: derivedId('spec', 'timer'), name: 'tickets.response-limit', dueAt: SPEC_NOW, stream: `ticket-${partyId}`, data: {} }), { partyId })).then({ service: 'event-log' }));
});
