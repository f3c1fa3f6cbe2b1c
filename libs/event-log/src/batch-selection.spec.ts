import fc from 'fast-check';
import { MOST_COMMANDS, takeBatch } from './batch-selection.js';
import { pendingAppend, type PendingAppend } from './pending-append.js';
import { id, request, streamNamed } from './testing/log-database.js';

const pending = (command: string, stream: string, party: string | null = null, guarded = false): PendingAppend =>
  pendingAppend(
    request(id('command', command), streamNamed(stream), { partyId: party === null ? null : id('party', party), ...(guarded && party !== null ? { partyGuard: { seen: 0, types: [] } } : {}) }),
    0,
    () => undefined,
    () => undefined,
  );

describe('taking a batch', () => {
  it('takes from the head, and leaves what follows on a stream that is taken', () => {
    const [a, b, c, d] = [pending('1', 'a'), pending('2', 'b'), pending('3', 'a'), pending('4', 'c')] as const;
    const queue = [a, b, c, d];

    expect(takeBatch(queue, 10)).toEqual([a, b, d]);
    expect(queue).toEqual([c]);
    expect(takeBatch(queue, 10)).toEqual([c]);
    expect(takeBatch(queue, 10)).toEqual([]);
  });

  it('takes a guarded command only alone of its party, whichever comes first', () => {
    const guardedFirst = [pending('1', 'a', 'p', true), pending('2', 'b', 'p'), pending('3', 'c', 'q')];
    expect(takeBatch(guardedFirst, 10).map(({ request: { stream } }) => stream)).toEqual(['a', 'c'].map((name) => streamNamed(name)));

    const guardedLater = [pending('1', 'a', 'p'), pending('2', 'b', 'p', true), pending('3', 'c', 'p')];
    expect(takeBatch(guardedLater, 10).map(({ request: { stream } }) => stream)).toEqual([streamNamed('a')]);
    expect(guardedLater).toHaveLength(2);
  });

  it('never breaks what the server asks of a batch, loses nothing, and overtakes nobody on a stream', () => {
    const one = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }), fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }), fc.boolean());
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (given, limit) => {
        const all = given.map(([command, stream, party, guarded]) => pending(`${command}`, `${stream}`, party === null ? null : `${party}`, guarded));
        const queue = [...all];
        const taken: PendingAppend[] = [];
        while (queue.length > 0) {
          const batch = takeBatch(queue, limit);
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(Math.min(limit, MOST_COMMANDS));
          expect(new Set(batch.map(({ request: { stream } }) => stream)).size).toBe(batch.length);
          expect(new Set(batch.map(({ request: { commandId } }) => commandId)).size).toBe(batch.length);
          for (const { request: { partyId, partyGuard } } of batch) if (partyGuard !== undefined) expect(batch.filter((other) => other.request.partyId === partyId)).toHaveLength(1);
          taken.push(...batch);
        }

        expect(new Set(taken)).toEqual(new Set(all));
        for (const stream of new Set(all.map((each) => each.request.stream))) expect(taken.filter((each) => each.request.stream === stream)).toEqual(all.filter((each) => each.request.stream === stream));
      }),
    );
  });
});
