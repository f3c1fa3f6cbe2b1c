import { randomUUID } from 'node:crypto';
import type { AppendRequest, EventMetadata } from '@rapport/event-sourcing';

/** What a ticket says when it is opened: 412 bytes of JSON whatever its id is. Every contender writes the same. */
export const sampleData = (ticketId: string) => ({
  ticketId,
  number: 'T-2026-000123456',
  channel: 'telephone',
  nature: 'technical',
  place: 'on_site',
  fee: 'charged',
  frequency: 'repeated',
  duration: 'short',
  priority: 'moderate',
  subject: 'Lift is stuck',
  request: 'Please send somebody who knows the controller before eight o clock',
  item: { kind: 'lift', serial: 'LK-77-2031' },
  agentId: null,
  openedBy: 'the concierge',
});

/** 156 bytes of JSON. */
export const sampleMetadata: EventMetadata = { actor: { id: '0b9f2f36-9b40-4a3f-9f58-1f0f9a6f0c11', role: 'agent' }, origin: 'live', correlationId: 'a2c1d5b4-77de-4b52-8a6b-3c2d8a6f', causationId: null };

export const SAMPLE_TYPE = 'tickets.ticket-opened';
export const dataText = (ticketId: string): string => JSON.stringify(sampleData(ticketId));
export const metadataText = JSON.stringify(sampleMetadata);

/** A command of so many events to a stream that must not exist yet. */
export const sampleRequest = (events: number): AppendRequest => {
  const ticketId = randomUUID();

  return {
    commandId: randomUUID(),
    stream: `ticket-${ticketId}`,
    partyId: randomUUID(),
    expectedVersion: 'none',
    metadata: sampleMetadata,
    events: Array.from({ length: events }, () => ({ type: SAMPLE_TYPE, schemaVersion: 1, data: sampleData(ticketId) })),
    alarms: [],
  };
};
