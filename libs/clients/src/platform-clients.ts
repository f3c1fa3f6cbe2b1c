import { client, type Client } from './client.js';
import { analyticsOperations } from './generated/analytics.operations.gen.js';
import { complaintsOperations } from './generated/complaints.operations.gen.js';
import { customersOperations } from './generated/customers.operations.gen.js';
import { eventLogOperations } from './generated/event-log.operations.gen.js';
import { surveysOperations } from './generated/surveys.operations.gen.js';
import { ticketsOperations } from './generated/tickets.operations.gen.js';
import { KnownPlace } from './known-place.js';
import type { TransportSettings } from './transport.js';

/** The typed clients of all six services, for one caller. */
export interface PlatformClients {
  readonly eventLog: Client<typeof eventLogOperations>;
  readonly customers: Client<typeof customersOperations>;
  readonly tickets: Client<typeof ticketsOperations>;
  readonly complaints: Client<typeof complaintsOperations>;
  readonly surveys: Client<typeof surveysOperations>;
  readonly analytics: Client<typeof analyticsOperations>;
  /** What the caller has written so far, through any of them. */
  readonly place: KnownPlace;
}

/** Base URL of each service, by its name. */
export type PlatformUrls = Readonly<Record<'event-log' | 'customers' | 'tickets' | 'complaints' | 'surveys' | 'analytics', string>>;

/**
 * Clients that share one consistency token: what was written through one is read through another.
 * Callers who tell each other what they did may be given one `place`.
 */
export const platformClients = (urls: PlatformUrls, settings: Omit<TransportSettings, 'baseUrl'> = {}): PlatformClients => {
  const { place = new KnownPlace() } = settings;
  const to = (service: keyof PlatformUrls) => ({ ...settings, place, baseUrl: urls[service] });

  return {
    eventLog: client(eventLogOperations, to('event-log')),
    customers: client(customersOperations, to('customers')),
    tickets: client(ticketsOperations, to('tickets')),
    complaints: client(complaintsOperations, to('complaints')),
    surveys: client(surveysOperations, to('surveys')),
    analytics: client(analyticsOperations, to('analytics')),
    place,
  };
};
