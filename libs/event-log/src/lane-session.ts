import { connectionSettings } from './connection-settings.js';
import { CLOCK_CHANNEL, LANES_CHANNEL } from './lane-notices.js';
import { LogConnection } from './log-connection.js';
import type { PostgresEventLog } from './postgres-event-log.js';

export interface LaneSessionEvents {
  /** Lanes that have new events; none when the clock was advanced. */
  readonly noticed: (lanes: readonly number[]) => unknown;
  /** The session ended, or begins anew: it holds no lane. */
  readonly lost: () => void;
}

/** The one long-lived session of a member of a consumer: it hears the notices and carries the locks of the lanes. */
export const laneSession = (log: PostgresEventLog, consumer: string, { noticed, lost }: LaneSessionEvents): LogConnection => {
  const { url, name } = log.connection(`reads lanes for ${consumer}`);

  return new LogConnection(connectionSettings(url, name, { transaction_timeout: '0', idle_in_transaction_session_timeout: '0' }), async (client) => {
    lost();
    client.on('end', lost);
    client.on('notification', ({ channel, payload = '' }) => (channel === CLOCK_CHANNEL ? void log.measureClock().then(() => noticed([])) : noticed(payload.split(',').map(Number))));
    await client.query(`listen ${LANES_CHANNEL}; listen ${CLOCK_CHANNEL}`);
    await client.query('select log.join_consumer($1)', [consumer]);
  });
};
