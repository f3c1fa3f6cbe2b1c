import { createRequire } from 'node:module';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';

/** Makes the client; replaced where a cluster wants TLS or SASL, or a test wants a client that fails. */
export type MakeClient = (config: KafkaConfig) => Kafka;

interface RequestQueue {
  readonly pending: readonly unknown[];
}

const { prototype: queue } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
  prototype: { scheduleCheckPendingRequests: ((this: RequestQueue) => void) & { readonly calm?: true } };
};

/**
 * An idle connection of kafkajs 2.2.4 sets a timer of 1 ms that sets the next one, for ever: its time-out, meant for throttling, comes out negative. A queue in
 * which nothing waits needs no timer, since every request and every answer looks at it anyway.
 */
const calm = (): void => {
  const original = queue.scheduleCheckPendingRequests;
  if (original.calm === true) return;

  const scheduled = function (this: RequestQueue): void {
    if (this.pending.length > 0) original.call(this);
  };
  queue.scheduleCheckPendingRequests = Object.assign(scheduled, { calm: true as const });
};

/** Gives up early and says so: waiting, trying again and making a new client is decided by who uses it. */
export const makeClient = (brokers: readonly string[], clientId: string, make: MakeClient = (config) => new Kafka(config)): Kafka => {
  calm();

  return make({
    brokers: [...brokers],
    clientId,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: () => Promise.resolve(false) },
  });
};

/** The result of `work`, or `'late'` when it has not come after `milliseconds`. The work goes on. */
export const within = async <Result>(work: Promise<Result>, milliseconds: number): Promise<Result | 'late'> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([work, new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), milliseconds)))]);
  } finally {
    clearTimeout(timer);
  }
};

/** Ends a client that may hang while it does. */
export const letGo = async (client: { disconnect(): Promise<void> }): Promise<void> => {
  await within(
    client.disconnect().catch(() => undefined),
    5_000,
  );
};
