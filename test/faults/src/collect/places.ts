import { databaseOf, type ServiceName } from '@rapport/local-infrastructure';
import type { Databases } from '../stage/databases.js';

export const LANES = 64;

/** 64 positions, by lane. */
export type Positions = readonly number[];

const spread = (rows: readonly (readonly (string | null)[])[]): number[] => {
  const positions = Array.from({ length: LANES }, () => 0);
  for (const [lane, position] of rows) positions[Number(lane)] = Number(position);

  return positions;
};

/** The tail of each lane of the log. */
export const tailsOf = async (databases: Pick<Databases, 'ask'>): Promise<Positions> =>
  spread(await databases.ask('log', 'SELECT l.lane, coalesce((SELECT e.position FROM log.events e WHERE e.lane = l.lane ORDER BY e.position DESC LIMIT 1), 0) FROM generate_series(0, 63) AS l(lane)'));

/** How far the slowest view or reaction of a service is, lane by lane. Views that are not live are not asked. */
export const reachedBy = async (databases: Databases, service: ServiceName): Promise<Positions> =>
  spread(
    await databases.ask(
      databaseOf(service),
      `SELECT l.lane, (SELECT min(coalesce(c.position, 0)) FROM (
         SELECT view AS consumer, generation FROM projections.generations WHERE state = 'live' UNION SELECT DISTINCT consumer, 0 FROM projections.checkpoints WHERE generation = 0
       ) AS k LEFT JOIN projections.checkpoints c ON c.consumer = k.consumer AND c.generation = k.generation AND c.lane = l.lane)
       FROM generate_series(0, 63) AS l(lane)`,
    ),
  );

/** How far the relay is, by what it stored. */
export const relayedTo = async (databases: Databases): Promise<Positions> => spread(await databases.ask('log', RELAYED));

const RELAYED = 'SELECT lane, position FROM relay.positions';

/** Whether one place has reached another in every lane. */
export const hasReached = (place: Positions, wanted: Positions): boolean => wanted.every((position, lane) => (place[lane] ?? 0) >= position);

/** Events between a place and the tails. */
export const eventsBehind = (place: Positions, tails: Positions): number => tails.reduce((sum, tail, lane) => sum + Math.max(0, tail - (place[lane] ?? 0)), 0);
