import { setTimeout as pause } from 'node:timers/promises';
import { Journal } from '../stage/journal.js';
import { heldBy } from '../stage/process-table.js';
import type { Stage } from '../stage/stage.js';

const EVERY = 5_000;
const SESSIONS = `SELECT count(*), count(*) FILTER (WHERE state LIKE 'idle in transaction%' AND state_change < clock_timestamp() - interval '10 seconds') FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'faults'`;

/** Writes `resources.jsonl`: every five seconds the memory and the connections of each process, and the sessions of the server. */
export class ResourceWatch {
  private readonly journal: Journal;
  private on = true;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly stage: Stage,
    folder: string,
  ) {
    this.journal = new Journal(folder, 'resources.jsonl');
  }

  start(): void {
    this.work = this.follow();
  }

  /** Looks a last time, when everything is over. */
  async stop(): Promise<void> {
    if (!this.on) return;
    this.on = false;
    await this.work;
    await this.look().catch(() => undefined);
    await this.journal.close();
  }

  private async follow(): Promise<void> {
    for (; this.on; await pause(EVERY)) await this.look().catch(() => undefined);
  }

  private async look(): Promise<void> {
    const { stage } = this;
    const tMono = stage.clock.now();
    for (const replica of stage.services.flatMap((service) => stage.of(service)).filter(({ runs }) => runs)) {
      const held = heldBy(replica.pid);
      if (held !== null) this.journal.write({ tMono, process: replica.name, pid: replica.pid, ...held, stuck: 0 });
    }
    // A server that is down is seen the next time.
    const [counts] = await stage.databases.ask('postgres', SESSIONS);
    this.journal.write({ tMono, process: 'postgres', pid: stage.databases.pid, megabytes: 0, connections: Number(counts![0]), stuck: Number(counts![1]) });
  }
}
