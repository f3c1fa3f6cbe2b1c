import { derivedId, instant, type CommandMetadata, type EventMetadata } from '@rapport/event-sourcing';

/** The moment at which specifications act unless they say otherwise. */
export const SPEC_NOW = instant('2026-03-02T09:00:00.000Z');

/** Metadata of a command given live by an agent; say only what matters to the case. */
export const metadata = (given: Partial<CommandMetadata> = {}): CommandMetadata => ({
  commandId: derivedId('spec', 'command'),
  actor: { id: 'agent-ana', role: 'agent' },
  now: SPEC_NOW,
  origin: 'live',
  correlationId: derivedId('spec', 'correlation'),
  causationId: null,
  ...given,
});

/** Metadata as it lies beside an event. */
export const eventMetadata = (given: Partial<EventMetadata> = {}): EventMetadata => ({
  actor: { id: 'agent-ana', role: 'agent' },
  origin: 'live',
  correlationId: derivedId('spec', 'correlation'),
  causationId: null,
  ...given,
});
