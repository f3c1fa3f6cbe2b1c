import type { FedEvent } from '../platform/hostile-platform.js';
import type { Operation } from '../requests/live-operations.js';

export interface Counted {
  readonly status: number;
  readonly code: string | null;
  readonly milliseconds: number;
  /** Nothing was wrong with the request. */
  readonly good: boolean;
}

const MOST_FAULTS = 200;

/** What a campaign has seen. */
export class Tally {
  readonly faults: string[] = [];
  readonly codes = new Map<string, number>();
  requests = 0;
  accepted = 0;
  slowest = 0;
  private readonly reached = new Map<string, number>();
  private readonly refused = new Set<string>();
  private readonly acceptedEvents = new Map<string, number>();

  constructor(operations: readonly Operation[]) {
    for (const { id, service } of operations) this.reached.set(`${service} ${id}`, 0);
  }

  count(operation: string, { status, code, milliseconds }: Counted): void {
    this.requests += 1;
    this.slowest = Math.max(this.slowest, milliseconds);
    if (code !== null) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (status >= 400) return;
    this.accepted += 1;
    this.reached.set(operation, (this.reached.get(operation) ?? 0) + 1);
  }

  fault(name: string, fault: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(`${name}: ${fault}`);
  }

  /** What was answered to the request with this correlation id, and how many events it says that it appended. */
  remember(correlation: string, status: number, events: number): void {
    if (status >= 400) this.refused.add(correlation);
    else if (events > 0) this.acceptedEvents.set(correlation, events);
  }

  /** Routes that never answered well. */
  get unreached(): readonly string[] {
    return [...this.reached].filter(([, times]) => times === 0).map(([route]) => route);
  }

  /** Events of refused requests, and events that were answered for and are not there. */
  async strayEvents(events: AsyncIterable<FedEvent>): Promise<{ readonly ofRefused: readonly string[]; readonly missing: number; readonly events: number }> {
    const ofRefused: string[] = [];
    const setAside = new Map<string, string>();
    let all = 0;
    for await (const { type, lane, position, metadata } of events) {
      all += 1;
      const correlation = metadata.correlationId ?? '';
      if (this.refused.has(correlation)) {
        // A rival may be faster between the look and the decision: then the request itself lets the unit go again.
        if (type === 'tickets.backup-unit-reserved') setAside.set(correlation, `${type} at ${lane}:${position}`);
        else if (type !== 'tickets.backup-unit-released' || !setAside.delete(correlation)) ofRefused.push(`${type} at ${lane}:${position}`);
      }
      const left = this.acceptedEvents.get(correlation);
      if (left !== undefined) this.acceptedEvents.set(correlation, left - 1);
    }

    return { ofRefused: [...ofRefused, ...setAside.values()], missing: [...this.acceptedEvents.values()].filter((left) => left > 0).length, events: all };
  }

  /** One line, and the routes and codes behind it. */
  report(seconds: number): string {
    const codes = [...this.codes].sort(([, one], [, other]) => other - one).map(([code, times]) => `${code} ${times}`);

    return [
      `${this.requests} requests in ${seconds.toFixed(0)} s (${Math.round(this.requests / seconds)}/s), ${((100 * this.accepted) / this.requests).toFixed(1)} % answered well, the slowest after ${Math.round(this.slowest)} ms`,
      `routes answered well: ${this.reached.size - this.unreached.length} of ${this.reached.size}${this.unreached.length === 0 ? '' : `; never: ${this.unreached.join(', ')}`}`,
      `codes reached: ${codes.length}: ${codes.join(', ')}`,
    ].join('\n');
  }
}
