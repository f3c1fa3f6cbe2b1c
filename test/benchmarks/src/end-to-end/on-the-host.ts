import type { AnyProjection } from '@rapport/event-sourcing';
import { MasterKeys } from '@rapport/event-log';
import { hostLogger, readSettings, serve } from '@rapport/service-host';
import { ticketsView } from '../views/tickets-view.js';
import { deskTickets, ticketDesk } from './ticket-desk.js';
import type { ServerTask } from './server-process.js';

const VIEWS: Readonly<Record<string, AnyProjection>> = { [deskTickets.name]: deskTickets, [ticketsView.name]: ticketsView };

/** The service as `main.js` would serve it, with everything that a process has: authentication, telemetry, a log line per request. */
export const start = async ({ url, state, view = deskTickets.name }: ServerTask): Promise<number> => {
  const settings = readSettings('desk', null, {
    ...{ HTTP_PORT: '0', DATABASE_URL: url, LOG_DATABASE_URL: url, KEYS_DATABASE_URL: url, MASTER_KEY: MasterKeys.newLine(1) },
    ...{ JWT_JWKS: `${state}/jwks.json`, RAPPORT_STATE: state },
  });
  const running = await serve(ticketDesk([VIEWS[view]!]), settings, hostLogger('desk', settings.LOG_LEVEL), (reason) => {
    throw reason;
  });

  return Number(new URL(running.url).port);
};
