import { connectionSettings } from './connection-settings.js';
import { LANES_CHANNEL } from './lane-notices.js';
import { LogConnection } from './log-connection.js';
import type { PostgresEventLog } from './postgres-event-log.js';

/** Hears which lanes have new events, until it is stopped. */
export interface LaneListening {
  stop(): Promise<void>;
}

const TICK = 1_000;

/** Wakes somebody who reads lanes in a way of its own. Notices may get lost: whoever listens also looks at the tails from time to time. */
export const laneListening = (log: PostgresEventLog, noticed: (lanes: readonly number[]) => void): LaneListening => {
  const { url, name } = log.connection('hears lanes');
  const connection = new LogConnection(connectionSettings(url, name, { transaction_timeout: '0' }), async (client) => {
    client.on('notification', ({ payload = '' }) => noticed(payload.split(',').map(Number)));
    await client.query(`listen ${LANES_CHANNEL}`);
  });
  const listen = () => void connection.connected().catch(() => undefined);
  const timer = setInterval(listen, TICK);
  listen();

  return {
    stop: async () => {
      clearInterval(timer);
      await connection.close();
    },
  };
};
