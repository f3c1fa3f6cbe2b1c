import { derivedId, laneOf, reactionCommandId, requestCommandId, eventIdOf, sha256, timerIdOf } from '../identity.js';
import type { HistoryStep, Json, JsonObject, LogRow, Meta, TimerRow } from '../run-folder/records.js';
import { Chance } from './chance.js';

/** An event to be written. */
export interface Told {
  readonly type: string;
  readonly data: JsonObject;
  /** It sets a timer that is due then. */
  readonly due?: string;
}

/** A request of a client, and what it is to come to. */
export interface Request {
  readonly caller?: string;
  readonly service: string;
  readonly path: string;
  readonly stream: string;
  readonly party: string | null;
  readonly events: readonly Told[];
  readonly status?: number;
  readonly answer?: JsonObject;
  readonly how?: 'ok' | 'repeated' | 'retried' | 'unanswered' | 'lost' | 'refused' | 'reused';
}

const STEP = 40;

/** Writes log, history and timers side by side, as clients, services and the clock would. */
export class Scribe {
  readonly chance: Chance;
  readonly history: HistoryStep[] = [];
  readonly timers: TimerRow[] = [];
  private readonly lanes = new Map<number, LogRow[]>();
  private readonly heads = new Map<string, number>();
  private now = Date.parse('2026-03-02T09:00:00.000Z');
  private seq = 0;
  private proc = 0;
  private keys = 0;
  private readonly prefix: string;

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.prefix = `key-${seed}`;
  }

  get instant(): string {
    return new Date(this.now).toISOString();
  }

  get log(): LogRow[] {
    return [...this.lanes].sort(([one], [other]) => one - other).flatMap(([, rows]) => rows);
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
  }

  /** A command over HTTP, with everything that may happen on its way. Returns the token of its effect; null where it has none. */
  command(request: Request): string | null {
    const { caller = 'agent-1', path, how = 'ok' } = request;
    const key = this.nextKey();
    const commandId = requestCommandId(caller, 'POST', path, key);
    const invoke = (body: Json) => this.sent(request, key, body);
    const first = invoke(bodyOf(request));
    if (how === 'lost') return this.ended(first, { type: 'info' });
    if (how === 'refused') return this.ended(first, { type: 'fail', status: 422, code: 'TICKET_ENDED' });

    const token = this.append(commandId, request, { actor: { id: caller, role: 'agent' }, origin: 'live', correlationId: commandId, causationId: null });
    const good = { type: 'ok' as const, status: request.status ?? 200, answer: { ...request.answer, facts: request.events.map(({ type }) => type), version: this.version(request.stream) }, token };
    if (how === 'unanswered' || how === 'retried') this.ended(first, { type: 'info', ...(how === 'retried' ? { status: 503 } : {}) });
    else this.ended(first, good);
    if (how === 'repeated' || how === 'retried') this.ended(invoke(bodyOf(request)), good);
    if (how === 'reused') this.ended(invoke({ other: true }), { type: 'fail', status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });

    return token;
  }

  /** A request whose end nobody ever saw, and which never arrived. */
  unended(request: Request): void {
    this.sent(request, this.nextKey(), null);
  }

  read(service: string, path: string, wanted: string | null, answer: JsonObject | null): void {
    const invoke = this.step({ proc: (this.proc += 1), type: 'invoke', f: 'read', key: null, service, method: 'GET', path, ...(wanted === null ? {} : { wanted }) });
    this.ended(invoke, answer === null ? { type: 'fail', status: 404, code: 'TICKET_NOT_FOUND' } : { type: 'ok', status: 200, answer });
  }

  /** What a reaction does about an event. */
  react(name: string, cause: LogRow, request: Pick<Request, 'stream' | 'party' | 'events'>): void {
    const causationId = eventIdOf(cause.commandId, cause.commandIndex);
    const { correlationId, origin } = cause.meta as Meta;
    this.append(reactionCommandId(name, causationId, 0), request, { actor: { id: `reaction:${name}`, role: 'system' }, origin, correlationId, causationId });
  }

  /** The confirmation of an erasure, as it follows from the request for it. Returns its token. */
  erased(request: Pick<Request, 'stream' | 'party' | 'events' | 'path'>, key: string): string {
    const parent = requestCommandId('agent-1', 'POST', request.path, key);
    return this.append(derivedId('minted', parent, `erased ${request.party}`), request, { actor: { id: 'agent-1', role: 'agent' }, origin: 'live', correlationId: parent, causationId: parent });
  }

  get lastKey(): string {
    return `${this.prefix}-${this.keys}`;
  }

  /** Something that no request in the history asked for: a record of elsewhere. */
  imported(request: Pick<Request, 'stream' | 'party' | 'events'>): void {
    const commandId = this.chance.uuid();
    this.append(commandId, request, { actor: { id: 'importer', role: 'service' }, origin: 'import', correlationId: commandId, causationId: null });
  }

  /** A timer whose time has come; the clock goes there first. Returns its row. */
  fire(timerId: string, party: string | null, stream: string): LogRow {
    const index = this.timers.findIndex((timer) => timer.timerId === timerId);
    const timer = this.timers[index]!;
    this.now = Math.max(this.now, Date.parse(timer.dueAt) + this.chance.below(900));
    this.timers[index] = { ...timer, state: 'fired' };
    const data = { timerId, name: timer.type, dueAt: timer.dueAt, stream, data: {} };
    const meta = { actor: { id: 'event-log', role: 'system' }, origin: 'live', correlationId: this.chance.uuid(), causationId: this.chance.uuid() };
    this.append(timerId, { stream: `timer-${timerId}`, party, events: [{ type: 'event-log.timer-elapsed', data }] }, meta);

    return this.lanes.get(laneOf(party ?? stream))!.at(-1)!;
  }

  lastOf(stream: string): LogRow {
    return this.log.findLast((row) => row.stream === stream)!;
  }

  version(stream: string): number {
    return this.heads.get(stream) ?? 0;
  }

  private nextKey(): string {
    this.keys += 1;
    return this.lastKey;
  }

  private append(commandId: string, { stream, party, events }: Pick<Request, 'stream' | 'party' | 'events'>, meta: Meta): string {
    const lane = laneOf(party ?? stream);
    const rows = this.lanes.get(lane) ?? [];
    this.lanes.set(lane, rows);
    this.pass(1 + this.chance.below(STEP));
    let timers = 0;
    for (const [commandIndex, { type, data, due }] of events.entries()) {
      const version = this.version(stream) + 1;
      this.heads.set(stream, version);
      const text = JSON.stringify(data);
      const placed = { lane, position: rows.length + 1, stream, version, type, schemaVersion: 1, partyId: party, commandId, commandIndex };
      rows.push({ ...placed, occurredAt: this.instant, recordedAt: this.instant, meta, dataHash: sha256(text), data: text });
      if (due !== undefined) this.timers.push({ timerId: timerIdOf(commandId, timers++), lane, dueAt: due, party, type: `${type.split('.')[0]}.limit`, state: 'pending' });
    }
    return `${lane}:${rows.length}`;
  }

  private sent({ service, path, stream, caller: _ }: Request, key: string, body: Json): HistoryStep {
    return this.step({ proc: (this.proc += 1), type: 'invoke', f: 'command', key, service, method: 'POST', path, body, id: stream.slice(-36) });
  }

  private ended({ proc, f, key, service, method, path }: HistoryStep, end: Pick<HistoryStep, 'type'> & Partial<HistoryStep>): string | null {
    this.step({ proc, f, key, service, method, path, ...end });
    return null;
  }

  private step(step: Omit<HistoryStep, 'seq' | 'tMono'>): HistoryStep {
    this.pass(1 + this.chance.below(STEP));
    const whole = { ...step, seq: (this.seq += 1), tMono: this.now - Date.parse('2026-03-02T09:00:00.000Z') };
    this.history.push(whole);

    return whole;
  }
}

const bodyOf = ({ events }: Request): Json => ({ asked: events.map(({ type }) => type) });
