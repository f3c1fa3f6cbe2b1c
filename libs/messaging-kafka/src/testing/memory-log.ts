import { LANES, derivedId, eventIdOf, instantAt, type LaneSource, type LaneTail, type RecordedEvent } from '@rapport/event-sourcing';

type WithText = RecordedEvent & { readonly dataText: string };

/** The event that lies at a position of every log of these specs. */
export const eventAt = (lane: number, position: number, data: unknown = { lane, position }): WithText => {
  const commandId = derivedId('spec', String(lane), String(position));
  const partyId = derivedId('party', String(lane));

  return {
    id: eventIdOf(commandId, 0),
    type: 'tickets.ticket-noted',
    schemaVersion: 1,
    stream: `ticket-${partyId}`,
    version: position,
    lane,
    position,
    partyId,
    commandId,
    commandIndex: 0,
    occurredAt: instantAt(1_767_600_000_000 + position),
    recordedAt: instantAt(1_767_600_000_000 + position),
    metadata: { actor: { id: 'ana', role: 'agent' }, origin: 'live', correlationId: 'conversation', causationId: null },
    data,
    dataText: JSON.stringify(data),
  };
};

/** The lanes of a log that grows when it is told to. The real one is met in the delivery suites. */
export class MemoryLog implements LaneSource {
  private readonly lanes = Array.from({ length: LANES }, () => [] as WithText[]);
  reads = 0;

  grow(lane: number, events: number): void {
    for (let n = 0; n < events; n += 1) this.lanes[lane]!.push(eventAt(lane, this.lanes[lane]!.length + 1));
  }

  readLane(lane: number, after: number, limit: number): Promise<readonly RecordedEvent[]> {
    this.reads += 1;
    return Promise.resolve(this.lanes[lane]!.slice(after, after + limit));
  }

  tails(): Promise<readonly LaneTail[]> {
    return Promise.resolve(this.lanes.map((events, lane) => ({ lane, position: events.length, eventId: events.at(-1)?.id ?? null })));
  }

  eventIdAt(lane: number, position: number): Promise<string | null> {
    return Promise.resolve(this.lanes[lane]![position - 1]?.id ?? null);
  }
}
