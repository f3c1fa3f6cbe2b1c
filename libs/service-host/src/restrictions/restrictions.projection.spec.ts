import { derivedId, type RecordedEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { restrictions } from './restrictions.projection.js';

const [ticketId, complaintId, partyId] = [derivedId('spec', 'ticket'), derivedId('spec', 'complaint'), derivedId('spec', 'party')];
const given = projectionSpec(restrictions);
const said = (stream: string, data: object, restricted = true): RecordedEvent => {
  const event = recorded({ type: 'spec.said', schemaVersion: 1, data }, { stream, partyId });
  return restricted ? { ...event, metadata: { ...event.metadata, visibility: 'restricted' } } : event;
};

describe('the restrictions', () => {
  it('begin with the first event that is marked, whoever published it', () => {
    given(said(`ticket-${ticketId}`, { ticketId }, false)).thenNothing();
    given(said(`ticket-${ticketId}`, { ticketId, viewers: ['ana'] })).then({ streamId: ticketId, rootId: ticketId, partyId, viewers: ['ana'], restrictedAt: SPEC_NOW });
  });
  it('know who may see a stream by its last list of viewers', () => {
    given(said(`ticket-${ticketId}`, { viewers: ['ana'] }), said(`ticket-${ticketId}`, { words: 'x' })).then({ viewers: ['ana'] });
    given(said(`ticket-${ticketId}`, { viewers: ['ana'] }), said(`ticket-${ticketId}`, { viewers: ['bo'] })).then({ viewers: ['bo'] });
    given(said(`ticket-${ticketId}`, { viewers: 'ana' }), said(`ticket-${ticketId}`, { viewers: [1] })).then({ viewers: [] });
  });
  it('name the ticket from which a stream follows', () => {
    given(said(`complaint-${complaintId}`, { complaintId, ticketId })).then({ streamId: complaintId, rootId: ticketId, viewers: [] });
    given(said(`complaint-${complaintId}`, { ticketId: 'none of ours' })).then({ rootId: complaintId });
  });
});
