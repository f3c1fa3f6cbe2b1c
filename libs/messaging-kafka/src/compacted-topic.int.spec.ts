import { randomUUID } from 'node:crypto';
import { describeWithKafka } from '@rapport/local-infrastructure';
import { compactedTopic } from './compacted-topic.js';

await describeWithKafka('a compacted topic', (brokers) => {
  it('gives back what was written, in order and to everybody, and nothing while it is empty', async () => {
    const options = { brokers, topic: `heads-${randomUUID()}`, clientId: 'spec' };
    const [one, other] = [compactedTopic(options), compactedTopic(options)];
    expect(await one.read()).toEqual([]);
    await one.write([
      { key: '3', value: 'first' },
      { key: '7', value: '二' },
    ]);
    await other.write([{ key: '3', value: 'third' }]);

    expect(await other.read()).toEqual([
      { key: '3', value: 'first' },
      { key: '7', value: '二' },
      { key: '3', value: 'third' },
    ]);
    expect(await one.read()).toHaveLength(3);
    await one.close();
    await other.close();
  }, 120_000);
});
