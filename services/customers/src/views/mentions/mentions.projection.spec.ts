import { derivedId, personal, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import { mentions } from './mentions.projection.js';

const given = projectionSpec(mentions);
const [roundId, stopId, ada, bo] = ['round', 'stop', 'ada', 'bo'].map((name) => derivedId('spec', name)) as [string, string, string, string];
const fact = (data: object): NewEvent => ({ type: 'tickets.round-stop-added', schemaVersion: 1, data });
const place = { lane: 5, position: 9, stream: `round-${roundId}` };

describe('where somebody is spoken of', () => {
  it('is kept of an event of nobody, with the streams that it tells of', () =>
    given(recorded(fact({ stopId, partyId: ada, place: personal(ada, '12 Harbour Road') }), { ...place, partyId: null })).then({ lane: 5, position: 9, type: 'tickets.round-stop-added', concerns: [roundId, stopId, ada], subjects: [ada] }));

  it('is kept of an event of somebody else; of whoever it belongs to it is not', () =>
    given(recorded(fact({ from: personal(ada, 'Ada'), to: { name: { subject: bo, sealed: 'x' } } }), { ...place, partyId: ada })).then({ subjects: [bo] }));

  it('is not kept where nothing personal is said of others', () => {
    given(recorded(fact({ from: personal(ada, 'Ada') }), { ...place, partyId: ada })).thenNothing();
    given(recorded(fact({ subject: 'a word', partyId: ada }), { ...place, partyId: null })).thenNothing();
  });
});
