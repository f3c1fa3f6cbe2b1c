import { RoundsController } from './http/rounds.controller.js';
import { roundAggregate } from './round/round.decider.js';
import { roundStops } from './views/round-stops/round-stops.projection.js';
import { RoundStopsQuery } from './views/round-stops/round-stops.query.js';
import { VisitsInLogQuery } from './views/round-stops/visits-in-log.query.js';
import { rounds } from './views/rounds/rounds.projection.js';
import { RoundsQuery } from './views/rounds/rounds.query.js';

/** Service that goes to the customer by a plan. */
export const rovingService = {
  aggregates: [roundAggregate],
  views: [rounds, roundStops],
  controllers: [RoundsController],
  providers: [RoundsQuery, RoundStopsQuery, VisitsInLogQuery],
};
