import type { Actor } from '@rapport/event-sourcing';

const SERVICES = ['customers', 'tickets', 'complaints', 'surveys', 'analytics', 'events'] as const;
const reading = SERVICES.map((service) => `${service}:read`);
const writing = (...services: readonly (typeof SERVICES)[number][]) => services.map((service) => `${service}:write`);

/** The scope of whoever sees their own party only. */
const PORTAL = 'portal';

const agent = [...reading.filter((scope) => !scope.startsWith('events')), ...writing('customers', 'tickets', 'complaints')];
const manager = [...agent, ...writing('surveys'), 'customers:manage', 'customers:privacy', 'tickets:manage', 'restricted:read'];
const service = [...reading, ...writing('customers', 'tickets', 'complaints', 'surveys')];

/** What each role may do; a claim `scope` in its token narrows it. */
export const ROLE_SCOPES: Readonly<Record<Exclude<Actor['role'], 'system'>, readonly string[]>> = {
  /** Somebody outside, for what is their own: the token names their party. */
  customer: [PORTAL],
  agent,
  manager,
  analyst: reading,
  service,
  operator: [...new Set([...service, ...manager, 'operations', 'import', 'demo', PORTAL])],
};
export type Role = keyof typeof ROLE_SCOPES;
