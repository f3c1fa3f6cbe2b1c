import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dataText } from '../append/sample.js';
import type { Contend } from '../harness/contender.js';
import { brokerOf, timedWithBroker, withFreshTopics } from './topics.js';

const run = promisify(execFile);
/** The value of a record; the tool sends neither key nor headers. */
const RECORD = Buffer.byteLength(dataText('0b9f2f36-9b40-4a3f-9f58-1f0f9a6f0c11'));

/** Kafka's own tools, in Java, against the same broker: what one producer or one consumer reaches there. Their rates are those that they say. */
export const contend: Contend = async (stage) => {
  const broker = brokerOf(stage);
  if (broker.jars === null) throw new Error('The jars of Apache Kafka are not on this machine.');
  const events = Math.round(Number(stage.options['events']) * stage.scale);
  const consuming = stage.options['consume'] === true;
  const java = async (tool: string, words: readonly string[]) => (await run('java', ['-cp', join(broker.jars!, '*'), `org.apache.kafka.tools.${tool}`, ...words], { maxBuffer: 1 << 24 })).stdout;

  const produce = async (topic: string) => {
    const settings = [`bootstrap.servers=${broker.addresses.join(',')}`, 'acks=all', 'batch.size=65536', 'linger.ms=5'];
    const said = await java('ProducerPerformance', ['--topic', topic, '--num-records', String(events), '--record-size', String(RECORD), '--throughput', '-1', '--producer-props', ...settings]);
    const last = said.trim().split('\n').at(-1) ?? '';

    return { records: Number(/^(\d+) records sent/.exec(last)?.[1]), perSecond: Number(/([\d.]+) records\/sec/.exec(last)?.[1]), said };
  };
  const consume = async (topic: string) => {
    const said = await java('ConsumerPerformance', ['--bootstrap-server', broker.addresses.join(','), '--topic', topic, '--num-records', String(events), '--timeout', '60000']);
    const [heading = '', figures = ''] = said.trim().split('\n').slice(-2);
    const figure = (name: string) => Number(figures.split(', ')[heading.split(', ').indexOf(name)]);

    return { records: figure('data.consumed.in.nMsg'), perSecond: figure('fetch.nMsg.sec'), said };
  };
  let last = 0;

  return {
    slice: () =>
      withFreshTopics(broker, async ({ topic }) => {
        if (consuming) await produce(topic);
        const { result, used } = await timedWithBroker(stage, () => (consuming ? consume(topic) : produce(topic)));
        if (!(result.records > 0) || !(result.perSecond > 0)) throw new Error(`The tool said: ${result.said}`);
        last = result.records;

        return { operations: result.records, seconds: result.records / result.perSecond, used };
      }),
    check: () => Promise.resolve(last >= events ? [] : [`${last} of ${events} records.`]),
    close: () => Promise.resolve(),
  };
};
