import { SurgesController } from './http/surges.controller.js';
import { measureWaiting } from './measuring/measure-waiting.js';
import { surgeDeskAggregate } from './surge-desk/surge-desk.decider.js';
import { surgeDesks } from './views/surge-desks/surge-desks.projection.js';
import { SurgeDesksQuery } from './views/surge-desks/surge-desks.query.js';
import { surges } from './views/surges/surges.projection.js';
import { SurgesQuery } from './views/surges/surges.query.js';

/** What happens when people wait too long. */
export const surgeMode = {
  aggregates: [surgeDeskAggregate],
  views: [surgeDesks, surges],
  controllers: [SurgesController],
  providers: [SurgeDesksQuery, SurgesQuery],
  workers: [measureWaiting()],
};
