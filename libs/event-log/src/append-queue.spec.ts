import { StoreUnavailable, type AppendRequest, type AppendResult } from '@rapport/event-sourcing';
import pg from 'pg';
import { AppendQueue } from './append-queue.js';
import { ConnectionLost, type LogConnection } from './log-connection.js';
import { at, id, request, streamNamed } from './testing/log-database.js';

type Row = readonly (string | null)[];
interface Call {
  readonly commands: readonly string[];
  readonly wait: boolean;
  /** By the door for a command that is alone. */
  readonly alone: boolean;
  readonly answer: (rows: readonly Row[]) => void;
  readonly fail: (error: Error) => void;
}

const appendedRow: Row = ['appended', '5', '1', '1', '2026-01-05 08:00:00.1+00', null];
const busyRow: Row = ['busy', '5', null, null, '2026-01-05 08:00:00+00', null];
const refusedBy = (code: string) => Object.assign(new pg.DatabaseError('refused', 0, 'error'), { code });
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A queue whose server is the test. */
const queueWithServer = (patience = 60_000) => {
  const calls: Call[] = [];
  const connection = {
    ask: (_name: string, text: string, values: readonly unknown[]) =>
      new Promise((answer, fail) => calls.push({ commands: String(values[2]).replace(/[{}]/g, '').split(','), wait: values.at(-1) as boolean, alone: text.includes('append_one_v1'), answer: answer as Call['answer'], fail })),
  } as unknown as LogConnection;
  const committed: number[] = [];
  const queue = new AppendQueue({ main: connection, waiting: connection, patience, committed: (lanes) => void committed.push(...lanes) });
  const give = (name: string): Promise<AppendResult> => queue.append(request(id(name), streamNamed(name)));

  return { queue, calls, committed, give };
};
const named = (...names: readonly string[]) => names.map((name) => id(name));

describe('the append queue', () => {
  it('flushes at once when idle, together what came together', async () => {
    const { calls, committed, give } = queueWithServer();
    const results = ['a', 'b', 'c'].map(give);
    await turn();

    expect(calls.map(({ commands }) => commands)).toEqual([named('a', 'b', 'c')]);
    calls[0]!.answer([appendedRow, appendedRow, appendedRow]);
    expect((await Promise.all(results)).map(({ outcome }) => outcome)).toEqual(['appended', 'appended', 'appended']);
    expect(committed).toEqual([5]);
  });

  it('takes the door for a lone command only where one event, no timer and no guard goes alone', async () => {
    const { calls, queue, give } = queueWithServer();
    const asked = async (...requests: readonly AppendRequest[]) => {
      for (const each of requests) queue.append(each).catch(() => undefined);
      await turn();
      calls.at(-1)!.answer(requests.map(() => appendedRow));
      await turn();

      return calls.at(-1)!;
    };
    const plain = (name: string) => request(id(name), streamNamed(name));
    const event = { type: 'tickets.ticket-noted', schemaVersion: 1, data: {} };

    expect(await asked(plain('lone'))).toMatchObject({ alone: true, commands: named('lone'), wait: false });
    expect(await asked(plain('one'), plain('other'))).toMatchObject({ alone: false });
    expect(await asked({ ...plain('two events'), events: [event, event] })).toMatchObject({ alone: false });
    expect(await asked({ ...plain('timer'), alarms: [{ name: 'tickets.response-limit', due: at('2026-01-05T08:00:00Z'), data: {} }] })).toMatchObject({ alone: false });
    expect(await asked({ ...plain('guard'), partyId: id('party'), partyGuard: { seen: 0, types: ['tickets.ticket-noted'] } })).toMatchObject({ alone: false });
    give('last').catch(() => undefined);
    await turn();
    expect(calls.at(-1)!.alone).toBe(true);
  });

  it('has at most two flushes under way, the second with at most half of all that is unanswered', async () => {
    const { calls, give, queue } = queueWithServer();
    for (let n = 0; n < 32; n += 1) give(`n ${n}`).catch(() => undefined);
    await turn();
    expect(calls.map(({ commands }) => commands.length)).toEqual([16, 16]);

    for (let n = 32; n < 42; n += 1) give(`n ${n}`).catch(() => undefined);
    await turn();
    expect(calls).toHaveLength(2);
    calls[0]!.answer(Array.from({ length: 16 }, () => appendedRow));
    await turn();
    expect(calls.map(({ commands }) => commands.length)).toEqual([16, 16, 10]);
    expect(queue.unanswered).toBe(26);
  });

  it('takes busy commands again first, and after eight times waits for their lane on the second connection', async () => {
    const { calls, give } = queueWithServer();
    const result = give('patient');
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await turn();
      expect(calls[attempt]).toMatchObject({ commands: named('patient'), wait: false });
      calls[attempt]!.answer([busyRow]);
    }
    await turn();
    expect(calls[8]).toMatchObject({ commands: named('patient'), wait: true });
    calls[8]!.answer([appendedRow]);

    await expect(result).resolves.toMatchObject({ outcome: 'appended', lane: 5 });
  });

  it('sends the same batch again after a lost connection', async () => {
    const { calls, give } = queueWithServer();
    const results = ['a', 'b'].map(give);
    await turn();
    calls[0]!.fail(new ConnectionLost('gone'));
    await turn();

    expect(calls[1]!.commands).toEqual(calls[0]!.commands);
    calls[1]!.answer([['repeated', '5', '1', '1', '2026-01-05 08:00:00+00', streamNamed('a')], appendedRow]);
    expect(await Promise.all(results)).toMatchObject([{ repeated: true }, { repeated: false }]);
  });

  it('gives up what nobody answered in time, in the batch and behind it', async () => {
    const { calls, give } = queueWithServer(0);
    const results = Array.from({ length: 6 }, (_, n) => give(`${n}`));
    await turn();
    for (const { fail } of calls.slice()) fail(new ConnectionLost('gone'));

    for (const result of await Promise.allSettled(results)) expect(result).toMatchObject({ status: 'rejected', reason: { name: StoreUnavailable.name } });
  });

  it('halves a batch that is refused as a whole until the culprit stands alone', async () => {
    const { calls, give } = queueWithServer();
    const settled = Promise.allSettled(['a', 'b', 'bad'].map(give));
    const culprit = id('bad');
    for (let served = 0, idle = 0; idle < 3; ) {
      await turn();
      if (served === calls.length) idle += 1;
      for (; served < calls.length; served += 1) {
        const { commands, answer, fail } = calls[served]!;
        if (commands.includes(culprit)) fail(refusedBy('23514'));
        else answer(commands.map(() => appendedRow));
      }
    }

    expect(await settled).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }, { status: 'rejected', reason: { code: '23514' } }]);
  });

  it('tries a passing error again, but not for ever', async () => {
    const { calls, give } = queueWithServer();
    const result = give('unlucky');
    result.catch(() => undefined);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await turn();
      calls[attempt]!.fail(refusedBy('40P01'));
    }

    await expect(result).rejects.toBeInstanceOf(StoreUnavailable);
    expect(calls).toHaveLength(5);
  });

  it('refuses what comes after it was closed, and gives up what waits', async () => {
    const { give, queue, calls } = queueWithServer();
    const results = Array.from({ length: 10 }, (_, n) => give(`${n}`));
    await turn();
    results.push(give('behind'));
    queue.close();
    for (const { commands, answer } of calls) answer(commands.map(() => appendedRow));

    const settled = await Promise.allSettled(results);
    expect(settled.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 'fulfilled'), 'rejected']);
    await expect(give('late')).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
