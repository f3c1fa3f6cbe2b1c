import { SERVICES, type ServiceName } from '../platform/hostile-platform.js';
import type { OracleRow, Outcomes, RowOfService } from './oracle-row.js';
import { complaintsRoutes, customersRoutes, surveysRoutes, ticketsRoutes } from './oracle-of-domains.js';

const made: Outcomes = { ready: 201 };
const answered: Outcomes = { ready: 200 };

const eventLogRoutes: readonly RowOfService[] = [
  ['POST', '/v1/clock/advance', 'operations', answered],
  ['GET', '/v1/events', 'events:read', answered],
  ['GET', '/v1/events/{lane}/{position}', 'events:read', { ready: 200, absent: 'EVENT_NOT_FOUND' }],
  ['POST', '/v1/keys/rewrap', 'operations', answered],
  ['GET', '/v1/status', 'events:read', answered],
  // A stream without events and a stream that nobody began are the same.
  ['GET', '/v1/streams/{stream}/events', 'events:read', { ready: 200, absent: 200 }],
  ['GET', '/v1/verification', 'operations', answered],
];

const analyticsRoutes: readonly RowOfService[] = [
  ['GET', '/v1/reports', 'analytics:read', answered],
  ['GET', '/v1/reports/{id}', 'analytics:read', { ready: 200, absent: 'REPORT_NOT_FOUND' }],
  ['GET', '/v1/reports/{id}/cases', 'analytics:read', { ready: 200, absent: 'REPORT_NOT_FOUND' }],
];

/** In these nothing happens by itself: of what is restarted there, nothing is there. */
const withoutReactions: readonly ServiceName[] = ['event-log', 'analytics'];

/** What operators do with the views of a service; the service of the log has none. */
const operationsRoutes = (service: ServiceName): readonly RowOfService[] => {
  const outcomes: Outcomes = { ready: service === 'event-log' ? 'VIEW_NOT_FOUND' : 200, absent: 'VIEW_NOT_FOUND' };

  return [
    ['GET', '/v1/operations/projections', 'operations', answered],
    ['POST', '/v1/operations/projections/rewrite', 'operations', answered],
    ['POST', '/v1/operations/projections/{view}/compare', 'operations', outcomes],
    ['GET', '/v1/operations/projections/{view}/parked', 'operations', outcomes],
    ['POST', '/v1/operations/projections/{view}/rebuild', 'operations', outcomes],
    ['POST', '/v1/operations/projections/{view}/release', 'operations', outcomes],
    ['POST', '/v1/operations/projections/{view}/restart', 'operations', { ...outcomes, ready: withoutReactions.includes(service) ? 'VIEW_NOT_FOUND' : 200 }],
  ];
};

const own: Readonly<Record<ServiceName, readonly RowOfService[]>> = {
  'event-log': eventLogRoutes,
  customers: customersRoutes(made, answered),
  tickets: ticketsRoutes(made, answered),
  complaints: complaintsRoutes(made, answered),
  surveys: surveysRoutes(made, answered),
  analytics: analyticsRoutes,
};

/** Every route that there should be. */
export const oracle: readonly OracleRow[] = SERVICES.flatMap((service) => [...own[service], ...operationsRoutes(service)].map(([method, path, scope, outcomes]) => ({ service, method, path, scope, outcomes })));

/** Addresses beside the API that anybody may read: probes, metrics, the service's own description. */
export const besideTheApi = ['/livez', '/readyz', '/startupz', '/metrics', '/openapi.json', '/docs'] as const;

const reading = ['customers:read', 'tickets:read', 'complaints:read', 'surveys:read', 'analytics:read'];
const agent = [...reading, 'customers:write', 'tickets:write', 'complaints:write'];
const manager = [...agent, 'surveys:write', 'customers:manage', 'customers:privacy', 'tickets:manage', 'restricted:read'];

/** What each role may. */
export const scopesOfRoles: Readonly<Record<string, readonly string[]>> = {
  agent,
  manager,
  analyst: [...reading, 'events:read'],
  service: [...reading, 'events:read', 'customers:write', 'tickets:write', 'complaints:write', 'surveys:write'],
  operator: [...manager, 'events:read', 'operations', 'import', 'demo', 'portal'],
  customer: ['portal'],
};

/** Every scope that there is, and some that there are not. */
export const scopes: readonly string[] = [...new Set(Object.values(scopesOfRoles).flat()), '', '*', 'operations:', 'OPERATIONS', 'tickets:write,complaints:write'];
