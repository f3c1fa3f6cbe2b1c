import { later, MINUTE, type HandleCommand } from '@rapport/event-sourcing';
import { SPEC_NOW } from '@rapport/testing';
import { measureAll, measureWaiting } from './measure-waiting.js';
import type { MeasureWaiting } from '../surge-desk/surge-desk.commands.js';
import { deskOf } from '../surge-desk/waiting.rule.js';

const deskId = deskOf('service');

describe('the measuring of waiting', () => {
  const given: MeasureWaiting[] = [];
  const handle = ((_: unknown, __: string, command: MeasureWaiting) => {
    given.push(command);
    return Promise.resolve({ events: [] });
  }) as unknown as HandleCommand;
  const now = () => later(SPEC_NOW, 40 * MINUTE);
  const rows = [{ deskId, team: 'service', waiting: 2, first: new Date(SPEC_NOW), middle: new Date(later(SPEC_NOW, 30 * MINUTE)) }];
  const context = (query: () => Promise<unknown>) => ({ handle, now, pool: { query }, settings: { TICKETS_SURGE_MEASURE_MINUTES: 5 } }) as never;
  beforeEach(() => given.splice(0));

  it('tells each desk what its queue says, and the same round gives the same command', async () => {
    await measureAll(context(() => Promise.resolve({ rows })), '7');
    await measureAll(context(() => Promise.resolve({ rows })), '7');
    await measureAll(context(() => Promise.resolve({ rows })), '8');
    expect(given.map(({ data }) => data.measured)).toEqual(Array.from({ length: 3 }, () => ({ waiting: 2, longest: 40 * MINUTE, median: 10 * MINUTE })));
    expect(new Set(given.map(({ metadata }) => metadata.commandId)).size).toBe(2);
    expect(given[0]).toMatchObject({ data: { deskId, team: 'service' }, metadata: { actor: { role: 'system' } } });
  });

  it('is done once per round, and again after a look that failed', async () => {
    let asked = 0;
    const worker = measureWaiting();
    await worker.start(context(() => ((asked += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve({ rows }))));
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await worker.stop();
    expect([asked, given.length]).toEqual([2, 1]);
  });
});
