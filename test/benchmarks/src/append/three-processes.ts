import type { Contend, Slice, Stage } from '../harness/contender.js';
import { inOwnProcess, type Seat } from '../harness/seat.js';
import { faultsOfLog, makeLog } from './log-table.js';

const PROCESSES = 3;

/** The same callers spread over three processes that write one log. */
export const contend: Contend = async (stage) => {
  await makeLog(stage.url);
  const callers = Math.round(Number(stage.options['callers']) / PROCESSES);
  const part: Stage = { ...stage, options: { ...stage.options, callers, prepared: true } };
  const seats: readonly Seat[] = await Promise.all(Array.from({ length: PROCESSES }, (_, index) => inOwnProcess({ name: `process ${index + 1}`, role: 'ours', module: 'append/ours' }, part)));
  let acknowledged = 0;

  return {
    slice: async (): Promise<Slice> => {
      const parts = await Promise.all(seats.map((seat) => seat.slice()));
      const operations = parts.reduce((sum, slice) => sum + slice.operations, 0);
      acknowledged += operations;
      const latency = { p50: 0, p95: 0, p99: 0 };
      for (const at of ['p50', 'p95', 'p99'] as const) latency[at] = Math.max(...parts.map((slice) => slice.latency?.[at] ?? 0));

      return { operations, seconds: Math.max(...parts.map(({ seconds }) => seconds)), latency };
    },
    check: () => faultsOfLog(stage.url, acknowledged),
    close: async () => void (await Promise.all(seats.map((seat) => seat.close()))),
  };
};
