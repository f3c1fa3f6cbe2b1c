import { setTimeout as pause } from 'node:timers/promises';
import { mainOf } from '../stage/stage.js';
import type { FaultRow } from './fault-row.js';
import { rolled } from './process-rows.js';

/** How long processes of both releases work side by side once there is one of each. */
const MIXED = 20_000;

/** F32 between two releases: the schema first, while every process is of the old one; then of each service one process, and after a while its twin. */
export const rollingUpgrade: FaultRow = {
  id: 'F32',
  what: 'rolling upgrade of everything from another release',
  touches: 'everything',
  shortest: async ({ stage }) => {
    await stage.migrate();
    const pids: number[] = [];
    for (const nth of [0, 1]) {
      for (const service of stage.services) {
        const replica = stage.of(service)[nth]!;
        pids.push(replica.pid);
        replica.becomes(mainOf(service));
        await rolled(replica);
      }
      if (nth === 0) await pause(MIXED);
    }

    return { target: 'every service', signal: 'SIGTERM', pids, lasts: 0, heal: () => Promise.resolve() };
  },
};
