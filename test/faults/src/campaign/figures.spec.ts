import type { FirstTry } from '../load/load.js';
import type { FaultNote } from '../rows/fault-row.js';
import { figuresOf } from './figures.js';

const tried = (at: number, took: number, outcome: FirstTry['outcome'] = 'ok'): FirstTry => ({ at, took, outcome, status: 0, error: '' });
const fault = (id: string, at: number, healedAt: number): FaultNote => ({ id, target: id, at, healedAt, openCommands: 60, complaints: [] });

describe('the figures of a run', () => {
  it('count every first try, those without an answer included', () =>
    expect(figuresOf([tried(0, 10), tried(1, 20), tried(2, 30, 'fail'), tried(3, 10_000, 'info')], [])).toMatchObject({ firstTries: 4, answeredPercent: 75, p50: 30, max: 10_000 }));

  it('begin the clock of a recovery at the kill, and end it at the first answer to something sent later', () =>
    expect(figuresOf([tried(900, 400), tried(1_100, 500, 'info'), tried(1_200, 3_000), tried(2_500, 900)], [fault('F6', 1_000, 2_000)]).postgresKilledToFirstWrite).toBe(2_400));

  it('take the worst of several kills', () =>
    expect(figuresOf([tried(1_100, 400), tried(9_000, 2_500)], [fault('F6', 1_000, 1_100), fault('F6', 8_000, 9_000)]).postgresKilledToFirstWrite).toBe(3_500));

  it('do not invent a recovery that never came', () => expect(figuresOf([tried(1_100, 400, 'info')], [fault('F6', 1_000, 1_100)]).postgresKilledToFirstWrite).toBeNull());

  it('blame the broker for what failed while it alone was dead', () => {
    const tries = [tried(1_500, 10, 'info'), tried(50_500, 10, 'info'), tried(51_000, 10)];
    expect(figuresOf(tries, [fault('F16', 1_000, 2_000)]).commandErrorsWithoutBroker).toBe(1);
    expect(figuresOf(tries, [fault('F16', 50_000, 52_000), fault('F6', 50_200, 51_000)]).commandErrorsWithoutBroker).toBe(0);
  });
});
