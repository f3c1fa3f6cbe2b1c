import { waysToRun } from './answers.js';
import { onePerService, type Staffed } from './one-per-service.js';
import { Platform } from './platform.js';

describe.each(waysToRun('Kafka'))('over %s, every service acts on what it hears of others', (way, options) => {
  let staffed: Staffed;
  beforeAll(async () => {
    const platform = await Platform.start('--empty', ...options);
    staffed = { platform, agent: await platform.as('agent'), manager: await platform.as('manager') };
  }, 300_000);
  afterAll(() => staffed?.platform.remove(), 120_000);

  it('events do take that way', async () => {
    const operator = await staffed.platform.as('operator');
    expect((await operator.eventLog.getLogStatus()).body.relay).toMatchObject({ mode: way === 'Kafka' ? 'kafka' : 'log' });
  });

  onePerService(() => staffed);
});
