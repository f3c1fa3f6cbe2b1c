import { setTimeout as pause } from 'node:timers/promises';
import { laneSubscription, PostgresEventLog } from '@rapport/event-log';
import { LANES, type LaneHandler } from '@rapport/event-sourcing';
import { faultsOfLog, makeLog } from '../append/log-table.js';
import type { Contend } from '../harness/contender.js';
import { quantile } from '../harness/statistics.js';
import { inOwnProcess } from '../harness/seat.js';

const PATIENCE = 30_000;

/** Everything that a reader was handed, lane by lane. */
class Heard {
  readonly positions = new Array<number>(LANES).fill(0);
  skipped = 0;
  doubled = 0;
  /** Milliseconds from the moment at which an event was recorded until the reader had it. */
  lags: number[] = [];

  readonly handler: LaneHandler = (lane, events) => {
    const now = Date.now();
    for (const { position, recordedAt } of events) {
      const expected = this.positions[lane]! + 1;
      if (position < expected) this.doubled += 1;
      if (position > expected) this.skipped += position - expected;
      this.positions[lane] = Math.max(position, this.positions[lane]!);
      this.lags.push(Math.max(0, now - Date.parse(recordedAt)));
    }

    return Promise.resolve();
  };
}

/** The writers, in a process of their own, and a reader that follows them here. */
export const contend: Contend = async (stage) => {
  await makeLog(stage.url);
  const writers = await inOwnProcess({ name: 'writers', role: 'ours', module: 'ordered-read/writers' }, { ...stage, options: { ...stage.options, prepared: true } });
  const log = await PostgresEventLog.connect({ url: stage.url, service: 'reader' });
  const heard = new Heard();
  const subscription = laneSubscription(log, { consumer: 'bench', from: () => Promise.resolve(heard.positions) });
  await subscription.start(heard.handler);
  let written = 0;

  const behind = async () => (await log.tails()).filter(({ lane, position }) => heard.positions[lane]! < position).length;

  return {
    slice: async () => {
      heard.lags = [];
      const { operations, seconds, latency } = await writers.slice();
      written += operations;
      for (const deadline = performance.now() + PATIENCE; (await behind()) > 0 && performance.now() < deadline; ) await pause(20);

      return { operations, seconds, ...(latency === undefined ? {} : { latency }), more: { skipped: heard.skipped, doubled: heard.doubled, 'lag p50 ms': quantile(heard.lags, 0.5), 'lag p99 ms': quantile(heard.lags, 0.99) } };
    },
    check: async () => {
      const total = heard.positions.reduce((sum, position) => sum + position, 0);

      return [
        ...(heard.skipped > 0 ? [`${heard.skipped} events were skipped.`] : []),
        ...(heard.doubled > 0 ? [`${heard.doubled} events came twice.`] : []),
        ...(total === written ? [] : [`${total} events were read where ${written} were acknowledged.`]),
        ...(await faultsOfLog(stage.url, written)),
      ];
    },
    close: async () => {
      await subscription.stop();
      await writers.close();
      await log.close();
    },
  };
};
