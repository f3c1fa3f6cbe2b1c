import type { Actor } from '@rapport/event-sourcing';

const SERVICES = ['customers', 'tickets', 'complaints', 'surveys', 'analytics', 'events'] as const;
const reading = SERVICES.map((service) => `${service}:read`);
const writing = (...services: readonly (typeof SERVICES)[number][]) => services.map((service) => `${service}:write`);

const agent = [...reading.filter((scope) => !scope.startsWith('events')), ...writing('customers', 'tickets', 'complaints')];
const manager = [...agent, ...writing('surveys'), 'customers:manage', 'customers:privacy'];
const service = [...reading, ...writing('customers', 'tickets', 'complaints', 'surveys')];

/** What each role may do, unless its token says `scope` itself. */
export const ROLE_SCOPES: Readonly<Record<Exclude<Actor['role'], 'customer' | 'system'>, readonly string[]>> = {
  agent,
  manager,
  analyst: reading,
  service,
  operator: [...new Set([...service, ...manager, 'operations', 'import', 'demo'])],
};
export type Role = keyof typeof ROLE_SCOPES;
