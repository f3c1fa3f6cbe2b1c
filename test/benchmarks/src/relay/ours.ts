import { PostgresEventLog } from '@rapport/event-log';
import { createRelay, kafkaSubscription, lanesOf, type LaneLeases } from '@rapport/messaging-kafka';
import { filledLog } from '../append/fill.js';
import type { Contend } from '../harness/contender.js';
import { faultsOfRows } from '../views/rows.js';
import { forgetViews, openViews } from '../views/stage.js';
import { brokerOf, timedWithBroker, withFreshTopics } from './topics.js';

/** Longer than any slice: a lane that waits for its turn is not to be read from the log instead. */
const PATIENCE = 600_000;

/** There is one relay, and all groups are its own. */
const soleLeases: LaneLeases = {
  duration: 60_000,
  attend: () => Promise.resolve(1),
  acquire: (_relay, group) => Promise.resolve({ group, epoch: 1, positions: lanesOf(group).map(() => 0) }),
  renew: () => Promise.resolve(true),
  release: () => Promise.resolve(),
  leave: () => Promise.resolve(),
};

/** The relay carries the log to Kafka, the subscription brings it back, and the view has every row: all in one process. */
export const contend: Contend = async (stage) => {
  const { url, scale, options } = stage;
  const [events, perStream] = [Math.round(Number(options['events']) * scale), Number(options['perStream'])];
  const broker = brokerOf(stage);
  await filledLog(url, events, perStream);
  const log = await PostgresEventLog.connect({ url, service: 'bench' });
  let refilled = 0;

  return {
    slice: () =>
      withFreshTopics(broker, async (topics) => {
        await forgetViews(url);
        let left = events;
        let arrived: () => void = () => undefined;
        const all = new Promise<void>((resolve) => (arrived = resolve));
        const views = await openViews(url, log, { applied: (_consumer, _lane, taken) => ((left -= taken) <= 0 ? arrived() : undefined) });
        let joined: () => void = () => undefined;
        const assigned = new Promise<void>((resolve) => (joined = resolve));
        const subscription = kafkaSubscription({
          ...{ ...topics, brokers: broker.addresses, clientId: 'bench', consumer: topics.topic, source: log, stallMs: PATIENCE },
          checkpoints: () => views.runner.positions(),
          onFatal: (error) => {
            throw error;
          },
          observe: { refilled: (_lane, count) => void (refilled += count), assigned: (lanes) => (lanes.length === 64 ? joined() : undefined) },
        });
        await subscription.start(views.runner.handler);
        await assigned;
        const relay = createRelay({ ...topics, brokers: broker.addresses, source: log, leases: soleLeases, replicationFactor: 1 });
        const { result: seconds, used } = await timedWithBroker(stage, async () => {
          const began = performance.now();
          await relay.start();
          await all;

          return (performance.now() - began) / 1_000;
        });
        await relay.stop();
        await subscription.stop();
        await views.close();

        return { operations: events, seconds, used };
      }),
    check: async () => [...(refilled > 0 ? [`${refilled} events did not come through Kafka.`] : []), ...(await faultsOfRows(url, 'bench_tickets'))],
    close: () => log.close(),
  };
};
