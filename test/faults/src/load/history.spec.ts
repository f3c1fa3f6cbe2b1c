import type { Journal, RunClock } from '../stage/journal.js';
import { History, type Call, type Outcome } from './history.js';

const call: Call = { f: 'command', key: 'k', service: 'tickets', method: 'POST', path: '/v1/tickets' };

describe('a history', () => {
  const written: { readonly seq: number; readonly proc: number; readonly type: string }[] = [];
  let history: History;
  beforeEach(() => {
    written.length = 0;
    history = new History({ write: (line: (typeof written)[number]) => written.push(line) } as unknown as Journal, { now: () => 7 } as RunClock);
  });
  const done = (outcome: Outcome) => history.invoke(call).came({ outcome });

  it('writes the question before the answer, both of the same client', () => {
    done('ok');
    expect(written).toMatchObject([{ seq: 0, proc: 0, type: 'invoke', key: 'k' }, { seq: 1, proc: 0, type: 'ok' }]);
  });

  it('never hears again of a client that does not know what became of its command', () => {
    done('info');
    done('ok');
    done('fail');
    expect(written.map(({ proc }) => proc)).toEqual([0, 0, 1, 1, 1, 1]);
  });

  it('gives clients that wait numbers of their own', () => {
    const [one, other] = [history.invoke(call), history.invoke(call)];
    other.came({ outcome: 'ok' });
    one.came({ outcome: 'ok' });
    expect(written.map(({ proc }) => proc)).toEqual([0, 1, 1, 0]);
    expect(history.counts).toEqual({ ok: 2, fail: 0, info: 0 });
  });
});
