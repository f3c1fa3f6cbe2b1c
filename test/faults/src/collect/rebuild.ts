import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import type { Stage } from '../stage/stage.js';

/** The run is over; collecting may wait for a machine that others use too. */
const ATTEMPTS = 5;

/** Builds views of a service anew from the log and waits until the new rows are read. @throws Error with the answer of the service where it refuses */
export const rebuild = async (stage: Stage, service: ServiceName, views: readonly string[]): Promise<void> => {
  const authorization = `Bearer ${await stage.keys.token('operator', 'collector')}`;
  const { url } = stage.endpoints(service)[0]!;
  for (const view of views) {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(`${url}/v1/operations/projections/${view}/rebuild`, { method: 'POST', headers: { authorization } });
      const text = await answer.text();
      if (answer.ok) break;
      if (answer.status !== 503 || attempt === ATTEMPTS) throw new Error(`${service} did not rebuild ${view}: ${answer.status} ${text.slice(0, 300)}`);
      await pause(2_000);
    }
  }
};
