import type { Benchmark } from '../harness/benchmark.js';

const options = { events: 50_000, perStream: 10 };
const ALONE = 'kafkajs alone';
const PRODUCER = "Kafka's ProducerPerformance";
const CONSUMER = "Kafka's ConsumerPerformance";

export const relayBenchmarks: readonly Benchmark[] = [
  {
    id: 'p16',
    title: 'From the log through Kafka into the view',
    unit: 'event',
    seconds: 1,
    server: true,
    broker: true,
    notes: '50 000 events to a fresh topic of 64 partitions on one node, acks from all. Ours: relay, subscription and view in one process, from the start of the relay until every row is there; afterwards each row is compared with what SQL makes of the log. kafkajs alone sends the same records, made beforehand, in batches of 500 by eight senders, and reads them back in the same process; nothing is done with them. Kafka\'s own tools send and read values of the same size without key and headers; the processor time of their virtual machines contains its start.',
    entries: [
      { name: ALONE, role: 'limit', module: 'relay/kafkajs', options },
      { name: 'ours', role: 'ours', module: 'relay/ours', options },
      { name: PRODUCER, role: 'reference', module: 'relay/kafka-tools', options },
      { name: CONSUMER, role: 'reference', module: 'relay/kafka-tools', options: { ...options, consume: true } },
    ],
    goals: [
      { text: '≥ 0.8 × kafkajs alone', ours: 'ours', against: ALONE, measure: 'rate', least: 0.8 },
      { text: "≥ 0.2 × Kafka's ProducerPerformance (reported)", ours: 'ours', against: PRODUCER, measure: 'rate', least: 0.2 },
      { text: "≥ 0.2 × Kafka's ConsumerPerformance (reported)", ours: 'ours', against: CONSUMER, measure: 'rate', least: 0.2 },
    ],
  },
];
