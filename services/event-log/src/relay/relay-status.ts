import type { LaneTail } from '@rapport/event-sourcing';
import type { HostSettings } from '@rapport/service-host';
import type { DataSource } from 'typeorm';

/** How far Kafka is behind the log, in events. Without Kafka there is no relay and so no lag. */
export const relayStatus = async ({ EVENTS_FROM }: HostSettings, db: DataSource, tails: readonly LaneTail[]): Promise<{ readonly mode: 'log' | 'kafka'; readonly lag: number }> => {
  if (EVENTS_FROM === 'log') return { mode: 'log', lag: 0 };
  const stored = await db.query<{ lane: number; position: string }[]>('select lane, position from relay.positions');
  const carried = new Map(stored.map(({ lane, position }) => [lane, Number(position)]));

  return { mode: 'kafka', lag: tails.reduce((sum, { lane, position }) => sum + Math.max(0, position - (carried.get(lane) ?? 0)), 0) };
};
