import { aggregate } from './aggregate.js';
import type { Command, CommandMetadata } from './command.js';
import type { Decider } from './decider.js';
import { derivedId, eventIdOf } from './derived-id.js';
import { defineEvent, restrictingStream, type EventOf, type RecordedEvent } from './event.js';
import type { AppendRequest, AppendResult, EventStore } from './event-store.js';
import { Type } from 'typebox';
import { FoldCache } from './fold-cache.js';
import { commandHandler, StoreUnavailable } from './handle-command.js';
import { instant } from './instant.js';
import { DomainError, refusals, refuse } from './refusal.js';

const Raised = defineEvent('counters.counter-raised', 1, { by: Type.Integer() });
const { COUNTER_FULL } = refusals({ COUNTER_FULL: { kind: 'rule', rule: 'SPEC', zh: '已满。', en: 'It is full.' } });
type Raise = Command<'Raise', { by: number; limit: number }>;

/** Raises up to a limit; by 0 there is nothing to do. */
const decider: Decider<number, Raise, EventOf<typeof Raised>> = {
  initial: 0,
  decide: ({ data: { by, limit } }, sum) => {
    if (sum + by > limit) throw refuse(COUNTER_FULL);
    return by === 0 ? [] : [Raised({ by })];
  },
  evolve: (sum, { data }) => sum + data.by,
  alarms: ({ data }) => [{ name: 'counters.late', due: instant('2030-01-01T00:00:00Z'), data }],
};
const counter = aggregate({ category: 'counter', decider, events: [Raised], partyOf: () => derivedId('party') });
const id = derivedId('counter');
const now = instant('2026-03-02T09:00:00Z');

/** A store in memory that keeps the promises of the log, counts what it is asked, and can be told to misbehave. */
class StoreInMemory implements EventStore {
  readonly events: RecordedEvent[] = [];
  readonly asked = { append: 0, readStream: 0, readCommand: 0 };
  requests: AppendRequest[] = [];
  beforeAppend: (request: AppendRequest) => void = () => undefined;
  afterAppend: () => void = () => undefined;

  async readStream(stream: string, afterVersion = 0): Promise<readonly RecordedEvent[]> {
    this.asked.readStream += 1;
    return this.events.filter((event) => event.stream === stream && event.version > afterVersion);
  }

  async readCommand(commandId: string): Promise<readonly RecordedEvent[]> {
    this.asked.readCommand += 1;
    return this.events.filter((event) => event.commandId === commandId);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    this.asked.append += 1;
    this.requests.push(request);
    this.beforeAppend(request);
    const first = this.events.filter(({ commandId }) => commandId === request.commandId).at(-1);
    if (first !== undefined) return { outcome: 'appended', stream: first.stream, lane: 0, position: first.position, version: first.version, recordedAt: now, repeated: true };
    const head = this.events.filter(({ stream }) => stream === request.stream).length;
    const expected = request.expectedVersion === 'none' ? 0 : request.expectedVersion;
    if (expected !== 'any' && expected !== head) return { outcome: 'conflict', actualVersion: head };
    request.events.forEach((event, index) =>
      this.events.push({ ...event, id: eventIdOf(request.commandId, index), stream: request.stream, version: head + index + 1, lane: 0, position: this.events.length + 1, partyId: request.partyId, commandId: request.commandId, commandIndex: index, occurredAt: now, recordedAt: now, metadata: request.metadata }),
    );
    this.afterAppend();
    return { outcome: 'appended', stream: request.stream, lane: 0, position: this.events.length, version: head + request.events.length, recordedAt: now, repeated: false };
  }
}

const raise = (by: number, limit = 100, metadata: Partial<CommandMetadata> & { readonly key?: string } = {}): Raise => {
  const { key, ...rest } = metadata;
  return { type: 'Raise', data: { by, limit }, metadata: { commandId: derivedId('command', key ?? String(Math.abs(by)) + String(limit) + JSON.stringify(rest)), actor: { id: 'ana', role: 'agent' }, now, origin: 'live', correlationId: derivedId('correlation'), causationId: null, ...rest } };
};
const codeOf = (attempt: Promise<unknown>) => attempt.then(() => 'taken', (error: unknown) => (error instanceof DomainError ? error.code : String(error)));

describe('handling a command', () => {
  let store: StoreInMemory;
  let handle: ReturnType<typeof commandHandler>;

  beforeEach(() => {
    store = new StoreInMemory();
    handle = commandHandler(store);
  });

  it('answers with the facts and where they lie', async () => {
    expect(await handle(counter, id, raise(2))).toEqual({ stream: `counter-${id}`, partyId: derivedId('party'), version: 1, events: [Raised({ by: 2 })], place: { lane: 0, position: 1 }, repeated: false });
    expect(store.requests[0]).toMatchObject({ expectedVersion: 'none', partyId: derivedId('party'), alarms: [{ name: 'counters.late' }] });
  });

  it('reads a stream once: the hot path is one append', async () => {
    for (let index = 0; index < 10; index += 1) await handle(counter, id, raise(1, 100, { key: String(index) }));
    expect(store.asked).toEqual({ append: 10, readStream: 1, readCommand: 0 });
  });

  it('looks up what a decision needs where the state asks for it, anew with every state', async () => {
    const asked: number[] = [];
    const upTo = (sum: number) => (asked.push(sum), sum === 0 ? 1 : 2);
    const raiseWithin = (command: Raise) => handle(counter, id, command, (asSent, sum) => ({ ...asSent, data: { ...asSent.data, limit: upTo(sum) } }));
    const [first, second] = [raise(1, 0), raise(1, 0, { key: 'second' })];
    await raiseWithin(first);
    await raiseWithin(second);
    expect(asked).toEqual([0, 1]);
    expect(await codeOf(raiseWithin(raise(1, 0, { key: 'third' })))).toBe('COUNTER_FULL');
    expect(await raiseWithin(second)).toMatchObject({ repeated: true, version: 2 });
    await expect(handle(counter, id, raise(1, 0, { key: 'fourth' }), () => Promise.reject(refuse(COUNTER_FULL)))).rejects.toMatchObject({ code: 'COUNTER_FULL' });
    expect(await handle(counter, id, second, () => Promise.reject(refuse(COUNTER_FULL)))).toMatchObject({ repeated: true });
  });

  it('takes the commands of one stream in turn, without conflicts', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => handle(counter, id, raise(1, 100, { key: String(index) }))));
    expect(answers.map(({ version }) => version).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(store.asked.append).toBe(20);
  });

  it('notices on a stale cache what another replica wrote, and decides once more', async () => {
    const other = commandHandler(store);
    await handle(counter, id, raise(1, 100, { key: 'mine' }));
    await other(counter, id, raise(5, 100, { key: 'theirs' }));
    expect((await handle(counter, id, raise(1, 100, { key: 'mine again' }))).version).toBe(3);
    await other(counter, id, raise(1, 100, { key: 'theirs again' }));
    expect(await codeOf(handle(counter, id, raise(93, 100, { key: 'too much' })))).toBe('COUNTER_FULL');
  });

  it('does not refuse on a stale cache what the log allows', async () => {
    const lifted = aggregate({ ...counter, decider: { ...decider, decide: ({ data }: Raise, sum: number) => { if (sum < data.limit) throw refuse(COUNTER_FULL); return [Raised({ by: 1 })]; } } });
    await codeOf(handle(lifted, id, raise(1, 5, { key: 'fills the cache' })));
    await commandHandler(store)(counter, id, raise(5, 100, { key: 'theirs' }));
    expect((await handle(lifted, id, raise(1, 5, { key: 'now' }))).version).toBe(2);
  });

  it('gives one command one effect and one answer, for ever', async () => {
    const first = await handle(counter, id, raise(60, 100, { key: 'once' }));
    await handle(counter, id, raise(40, 100, { key: 'fills up' }));
    for (const replica of [handle, commandHandler(store)]) {
      const again = await replica(counter, id, raise(60, 100, { key: 'once' }));
      expect({ version: again.version, place: again.place, repeated: again.repeated, data: again.events.map(({ data }) => data) }).toEqual({ version: first.version, place: first.place, repeated: true, data: [{ by: 60 }] });
    }
    expect(store.events).toHaveLength(2);
  });

  it('refuses another content under the same key', async () => {
    await handle(counter, id, raise(1, 100, { key: 'k', fingerprint: 'one' }));
    expect(await codeOf(handle(counter, id, raise(1, 100, { key: 'k', fingerprint: 'two' })))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await handle(counter, id, raise(1, 100, { key: 'k', fingerprint: 'one' }))).repeated).toBe(true);
  });

  it('leaves no trace of a refusal or of nothing to do, and decides afresh', async () => {
    expect(await codeOf(handle(counter, id, raise(101)))).toBe('COUNTER_FULL');
    expect(await handle(counter, id, raise(0))).toMatchObject({ events: [], place: null, version: 0, repeated: false });
    expect(store.events).toEqual([]);
    expect((await handle(counter, id, raise(101, 200))).version).toBe(1);
  });

  it('decides against the version that the caller knows', async () => {
    await handle(counter, id, raise(1));
    expect(await codeOf(handle(counter, id, raise(1, 100, { expectedVersion: 7 })))).toBe('STALE_VERSION');
    expect(await codeOf(handle(counter, id, raise(1, 100, { expectedVersion: 'none' })))).toBe('STALE_VERSION');
    expect((await handle(counter, id, raise(1, 100, { expectedVersion: 1 }))).version).toBe(2);
    expect((await handle(counter, id, raise(1, 100, { expectedVersion: 1 }))).repeated).toBe(true);
  });

  it('sets no alarm for history from elsewhere, nor for the demonstration', async () => {
    await handle(counter, id, raise(1, 100, { origin: 'import' }));
    await handle(counter, id, raise(1, 100, { origin: 'demo' }));
    expect(store.requests.flatMap(({ alarms }) => alarms)).toEqual([]);
  });

  it('lets a demonstration happen when it says, in the past', async () => {
    await handle(counter, id, raise(1, 100, { origin: 'demo' }));
    await handle(counter, id, raise(1, 100, { key: 'live' }));
    expect(store.requests.map(({ events }) => events[0]!.occurredAt)).toEqual([now, undefined]);
  });

  it('gives up a race that it never wins, and says so', async () => {
    store.beforeAppend = (request) => {
      store.beforeAppend = () => undefined;
      const intruder = derivedId('intruder', String(store.asked.append));
      void store.append({ ...request, commandId: intruder, expectedVersion: 'any' });
      store.beforeAppend = rival;
    };
    const rival = store.beforeAppend;
    expect(await codeOf(handle(counter, id, raise(1, 10_000)))).toBe('CONCURRENT_CHANGE');
  });

  it('finds a command whose answer was lost on the way', async () => {
    store.afterAppend = () => {
      store.afterAppend = () => undefined;
      throw new StoreUnavailable('cut after the commit');
    };
    expect(await handle(counter, id, raise(3))).toMatchObject({ version: 1, repeated: true });
    expect(store.events).toHaveLength(1);
  });

  it('says that nothing is known while the store is away', async () => {
    store.beforeAppend = () => {
      throw new StoreUnavailable('away');
    };
    store.readCommand = () => Promise.reject(new StoreUnavailable('away'));
    expect(await codeOf(handle(counter, id, raise(3)))).toBe('LOG_UNAVAILABLE');
  });

  it('forgets a fold rather than trust it after a failure', async () => {
    const cache = new FoldCache();
    const careful = commandHandler(store, cache);
    await careful(counter, id, raise(1));
    store.beforeAppend = () => {
      throw new Error('unforeseen');
    };
    await expect(careful(counter, id, raise(2))).rejects.toThrow('unforeseen');
    expect(cache.get(`counter-${id}`)).toBeUndefined();
  });
});

describe('a restricted stream', () => {
  const Told = defineEvent('circles.thing-told', 1, { text: Type.String({ maxLength: 300 }), name: Type.String({ maxLength: 200 }), viewers: Type.Array(Type.String()) });
  type Tell = Command<'Tell', { text: string; viewers: readonly string[]; restrict: boolean }>;
  const NOT_FOUND = refusals({ CIRCLE_NOT_FOUND: { kind: 'not-found', rule: 'SPEC', zh: '没有。', en: 'There is none.' } }).CIRCLE_NOT_FOUND;
  const circles: Decider<readonly string[] | null, Tell, EventOf<typeof Told>> = {
    initial: null,
    decide: ({ data: { text, viewers, restrict } }, known) => {
      if (known === null && !restrict && viewers.length === 0) throw refuse(NOT_FOUND);
      const told = Told({ text, name: 'x', viewers: [...viewers] });
      return [restrict ? restrictingStream(told) : told];
    },
    evolve: (_, { data }) => data.viewers,
  };
  const circle = aggregate({ category: 'circle', decider: circles, events: [Told], partyOf: () => derivedId('party'), admits: (viewers, actor) => viewers?.includes(actor) === true });
  const closed = aggregate({ category: 'circle', decider: circles, events: [Told], partyOf: () => derivedId('party') });
  const tell = (key: string, actor: string, data: Partial<Tell['data']> = {}, metadata: Partial<CommandMetadata> = {}): Tell => ({
    type: 'Tell',
    data: { text: 'words', viewers: ['ana'], restrict: false, ...data },
    metadata: { commandId: derivedId('command', key), actor: { id: actor, role: 'agent' }, now, origin: 'live', correlationId: derivedId('correlation'), causationId: null, ...metadata },
  });
  let store: StoreInMemory;
  let handle: ReturnType<typeof commandHandler>;
  const begin = () => handle(circle, id, tell('1', 'ana', { restrict: true }));
  beforeEach(() => {
    store = new StoreInMemory();
    handle = commandHandler(store);
  });

  it('marks every event from then on, and names what is free text', async () => {
    await handle(circle, id, tell('0', 'ana'));
    await begin();
    await handle(circle, id, tell('2', 'ana'));
    await commandHandler(store)(circle, id, tell('3', 'ana'));
    expect(store.requests.map(({ metadata, freeText }) => [metadata.visibility, freeText])).toEqual([[undefined, undefined], ...Array.from({ length: 3 }, () => ['restricted', [['/text']]])]);
  });

  it('is for others as if nobody had used its id, whatever version they name and however cold the cache', async () => {
    await begin();
    for (const each of [handle, commandHandler(store)]) {
      expect(await codeOf(each(circle, id, tell('4', 'bo', { viewers: [] })))).toBe('CIRCLE_NOT_FOUND');
      expect(await codeOf(each(circle, id, tell('5', 'bo', { viewers: [] }, { expectedVersion: 1 })))).toBe('STALE_VERSION');
      await expect(each(circle, id, tell('5', 'bo', { viewers: [] }, { expectedVersion: 1 }))).rejects.toMatchObject({ details: { actual: 0 } });
      expect(await codeOf(each(circle, id, tell('6', 'bo', { restrict: true })))).toBe('CONCURRENT_CHANGE');
    }
    expect(store.events).toHaveLength(1);
  });

  it('is open to whom it names, to the platform itself, and to holders of the scope', async () => {
    await begin();
    await handle(circle, id, tell('7', 'ana', { viewers: ['ana', 'bo'] }));
    await handle(circle, id, tell('8', 'bo', { viewers: ['bo'] }));
    expect(await codeOf(handle(circle, id, tell('9', 'ana', { viewers: [] })))).toBe('CIRCLE_NOT_FOUND');
    await handle(circle, id, tell('10', 'boss', { viewers: ['bo'] }, { clearance: 'restricted' }));
    await handle(circle, id, tell('11', 'reaction:x', { viewers: ['bo'] }, { actor: { id: 'reaction:x', role: 'system' } }));
    expect(store.events).toHaveLength(5);
  });

  it('asks elsewhere who may enter where its own facts do not say', async () => {
    handle = commandHandler(store, new FoldCache(), (streamId, actor) => Promise.resolve(streamId === id && actor === 'guest'));
    await handle(closed, id, tell('1', 'ana', { restrict: true }));
    await handle(closed, id, tell('2', 'guest'));
    expect(await codeOf(handle(closed, id, tell('3', 'ana', { viewers: [] })))).toBe('CIRCLE_NOT_FOUND');
  });

  it('begins with a cause that was restricted, except where it is the stream of the party itself', async () => {
    const metadata = { visibility: 'restricted', actor: { id: 'reaction:x', role: 'system' } } as const;
    await handle(circle, id, tell('1', '', {}, metadata));
    await handle(circle, derivedId('party'), tell('2', '', {}, metadata));
    await handle(circle, derivedId('party'), tell('3', 'ana', {}, metadata));
    expect(store.requests.map(({ metadata: { visibility } }) => visibility)).toEqual(['restricted', undefined, undefined]);
  });
});
