import { streamOf, streamParts, type Aggregate } from './aggregate.js';
import { isStale, type Command, type CommandMetadata } from './command.js';
import { metadataOf, type EventContract, type NewEvent, type RecordedEvent } from './event.js';
import type { Appended, AppendResult, EventStore } from './event-store.js';
import { FoldCache, type Fold } from './fold-cache.js';
import { freeTextIn } from './free-text.js';
import { kernelRefusals } from './kernel-refusals.js';
import { DomainError, refuse, type Refusal } from './refusal.js';
import { upcast } from './upcast.js';

/** What a command led to. Answers to callers consist of this alone, so that a repetition answers the same. */
export interface Handled {
  readonly stream: string;
  readonly partyId: string | null;
  /** Version of the stream after the command. */
  readonly version: number;
  /** The facts; empty where nothing had to change. */
  readonly events: readonly NewEvent[];
  /** Where they lie; null where there are none. */
  readonly place: { readonly lane: number; readonly position: number } | null;
  /** True when the log already held this command. */
  readonly repeated: boolean;
}

/** Looks up what a decision needs to know from elsewhere, where the state asks for it; the hot path reads nothing else. Asked again with every state that is decided upon. */
export type Completion<State, C extends Command> = (command: C, state: State) => C | Promise<C>;

export type HandleCommand = <State, C extends Command, Event extends NewEvent>(aggregate: Aggregate<State, C, Event>, id: string, command: C, completed?: Completion<State, NoInfer<C>>) => Promise<Handled>;

/** Whether an actor is named among those who may see a restricted stream, by the id of the stream. Nobody is unless this says so. */
export type Admission = (streamId: string, actorId: string) => Promise<boolean>;

const ATTEMPTS = 6;

/**
 * Gives commands to aggregates: load, fold, decide, append; again when another writer was faster.
 *
 * The hot path is one append and no read, since folds are kept. Before a refusal, an empty decision, a conflict or a lost connection is answered, the log is
 * asked whether it holds the command already, and a kept fold is brought up to date and decided upon once more. Commands of one stream are taken in turn.
 *
 * For whoever may not see a restricted stream there is no such stream: the command is decided as for an id that nobody has used.
 */
export const commandHandler = (store: EventStore, cache: FoldCache = new FoldCache(), admission: Admission = () => Promise.resolve(false)): HandleCommand => {
  const turns = new Map<string, Promise<unknown>>();

  const inTurn = async <Result>(stream: string, work: () => Promise<Result>): Promise<Result> => {
    const mine = (turns.get(stream) ?? Promise.resolve()).then(work, work);
    turns.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (turns.get(stream) === mine) turns.delete(stream);
    }
  };

  return (aggregate, id, command, completed = asItIs) => inTurn(streamOf(aggregate, id), () => new Handling(store, cache, aggregate, streamOf(aggregate, id), command, completed, admission).run());
};

class Handling<State, C extends Command, Event extends NewEvent> {
  constructor(
    private readonly store: EventStore,
    private readonly cache: FoldCache,
    private readonly aggregate: Aggregate<State, C, Event>,
    private readonly stream: string,
    private readonly command: C,
    private readonly completed: Completion<State, C>,
    private readonly admission: Admission,
  ) {}

  async run(): Promise<Handled> {
    let fold = this.cache.get<State>(this.stream);
    let fresh = fold === undefined;
    fold ??= await this.broughtUpToDate(this.unread());

    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const seen = (await this.admitted(fold)) ? fold : this.unread();
      const decision = seen === fold ? await this.decided(fold) : await this.decidedOutside(seen);
      if (decision.kind === 'facts') {
        const result = await this.append(decision.events, fold);
        if (result instanceof StoreUnavailable) return (await this.earlierResult()) ?? this.unavailable(result);
        if (result instanceof DomainError) {
          const earlier = await this.earlierResult();
          if (earlier !== null) return earlier;
          if (fresh) throw result;
          // A kept fold may still know what was erased since; folded anew it does not.
          fold = this.unread();
        } else if (result.outcome === 'appended') return this.answered(result, decision.events, fold);
      } else {
        const earlier = await this.earlierResult();
        if (earlier !== null) return earlier;
        if (fresh) return this.withoutEffect(decision, seen);
      }
      fold = await this.broughtUpToDate(fold);
      fresh = true;
    }

    const earlier = await this.earlierResult();
    if (earlier !== null) return earlier;
    throw refuse(kernelRefusals.CONCURRENT_CHANGE, { stream: this.stream, attempts: ATTEMPTS });
  }

  private unread(): Fold<State> {
    return { state: this.aggregate.decider.initial, version: 0, partyId: null };
  }

  private async broughtUpToDate(fold: Fold<State>): Promise<Fold<State>> {
    const tail = await this.orUnavailable(() => this.store.readStream(this.stream, fold.version));
    const next = tail.reduce<Fold<State>>((before, event) => ({ state: this.evolved(before.state, event), version: event.version, partyId: event.partyId, ...restrictedIf(before.restricted === true || event.metadata.visibility === 'restricted') }), fold);
    this.cache.set(this.stream, next);

    return next;
  }

  private evolved(state: State, event: RecordedEvent): State {
    const contract = contractOf(this.aggregate.events, event.type);

    return contract === undefined ? state : this.aggregate.decider.evolve(state, upcast(contract, event) as NewEvent as Event);
  }

  private async decided({ state, version }: Fold<State>): Promise<Decision<Event>> {
    const expected = this.command.metadata.expectedVersion ?? 'any';
    if (isStale(version, expected)) return { kind: 'refusal', error: refuse(kernelRefusals.STALE_VERSION, { stream: this.stream, actual: version, expected: expected === 'none' ? 0 : expected }) };

    try {
      const events = this.aggregate.decider.decide(await this.completed(this.command, state), state);
      return events.length === 0 ? { kind: 'nothing' } : { kind: 'facts', events };
    } catch (error) {
      if (error instanceof DomainError) return { kind: 'refusal', error };
      throw error;
    }
  }

  private async admitted(fold: Fold<State>): Promise<boolean> {
    const { actor, clearance } = this.command.metadata;
    if (fold.restricted !== true || clearance === 'restricted' || actor.role === 'system') return true;

    return this.aggregate.admits?.(fold.state, actor.id) ?? this.admission(streamParts(this.stream).id, actor.id);
  }

  /** Nothing can begin where something is that the caller may not see. */
  private async decidedOutside(nothing: Fold<State>): Promise<Exclude<Decision<Event>, { kind: 'facts' }>> {
    const decision = await this.decided(nothing);

    return decision.kind === 'facts' ? { kind: 'refusal', error: refuse(kernelRefusals.CONCURRENT_CHANGE, { stream: this.stream, attempts: ATTEMPTS }) } : decision;
  }

  /** Restricted for ever, restricted by these facts, or begun by a cause that was; the stream of a party itself is not restricted by a cause, since all else of the party would be with it. */
  private restricts(events: readonly Event[], fold: Fold<State>, partyId: string | null): boolean {
    const begunByRestricted = fold.version === 0 && this.command.metadata.visibility === 'restricted' && streamParts(this.stream).id !== partyId;

    return fold.restricted === true || begunByRestricted || events.some(({ visibility }) => visibility === 'restricted');
  }

  private async append(events: readonly Event[], fold: Fold<State>): Promise<AppendResult | StoreUnavailable | DomainError> {
    const { metadata } = this.command;
    const { alarms } = this.aggregate.decider;
    const partyId = fold.version === 0 ? this.aggregate.partyOf(this.command) : fold.partyId;
    const restricted = this.restricts(events, fold, partyId);

    try {
      return await this.store.append({
        commandId: metadata.commandId,
        stream: this.stream,
        partyId,
        expectedVersion: fold.version === 0 ? 'none' : fold.version,
        metadata: { ...withFingerprint(metadata), ...(restricted ? { visibility: 'restricted' } : {}) },
        ...(restricted ? { freeText: events.map(({ type, data }) => freeTextIn(contractOf(this.aggregate.events, type), data)) } : {}),
        events: metadata.origin === 'demo' ? events.map((event) => ({ occurredAt: metadata.now, ...event })) : events,
        alarms: alarms === undefined || metadata.origin !== 'live' ? [] : events.flatMap((event) => alarms(event)),
      });
    } catch (error) {
      this.cache.delete(this.stream);
      if (error instanceof StoreUnavailable || error instanceof DomainError) return error;
      throw error;
    }
  }

  private async answered(appended: Appended, events: readonly Event[], fold: Fold<State>): Promise<Handled> {
    if (appended.repeated) return (await this.earlierResult()) ?? this.lost();

    const partyId = fold.version === 0 ? this.aggregate.partyOf(this.command) : fold.partyId;
    const state = events.reduce((before, event) => this.aggregate.decider.evolve(before, event), fold.state);
    this.cache.set(this.stream, { state, version: appended.version, partyId, ...restrictedIf(this.restricts(events, fold, partyId)) });

    return { stream: this.stream, partyId, version: appended.version, events, place: { lane: appended.lane, position: appended.position }, repeated: false };
  }

  /** The first result of this command, where the log holds it: possibly on another stream than this attempt would choose. */
  private async earlierResult(): Promise<Handled | null> {
    const events = await this.orUnavailable(() => this.store.readCommand(this.command.metadata.commandId));
    const last = events.at(-1);
    if (last === undefined) return null;

    const { fingerprint } = this.command.metadata;
    if (fingerprint !== undefined && events[0]!.metadata.fingerprint !== fingerprint) throw refuse(kernelRefusals.IDEMPOTENCY_KEY_REUSED);

    return { stream: last.stream, partyId: last.partyId, version: last.version, events, place: { lane: last.lane, position: last.position }, repeated: true };
  }

  private withoutEffect(decision: Exclude<Decision<Event>, { kind: 'facts' }>, fold: Fold<State>): Handled {
    if (decision.kind === 'refusal') throw decision.error;

    return { stream: this.stream, partyId: fold.partyId, version: fold.version, events: [], place: null, repeated: false };
  }

  private unavailable({ refusal }: StoreUnavailable): never {
    throw refuse(refusal);
  }

  private lost(): never {
    throw new Error(`The log answered that it holds command ${this.command.metadata.commandId}, and then did not find it.`);
  }

  private async orUnavailable<Result>(ask: () => Promise<Result>): Promise<Result> {
    try {
      return await ask();
    } catch (error) {
      this.cache.delete(this.stream);
      if (error instanceof StoreUnavailable) this.unavailable(error);
      throw error;
    }
  }
}

type Decision<Event> = { readonly kind: 'facts'; readonly events: readonly Event[] } | { readonly kind: 'nothing' } | { readonly kind: 'refusal'; readonly error: DomainError };

/** The store gave no answer, after its own attempts to reach it: what was asked may or may not have happened. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** What a caller is told. */
  readonly refusal: Refusal = kernelRefusals.LOG_UNAVAILABLE;
}

const asItIs = <C>(command: C): C => command;

const restrictedIf = (restricted: boolean) => (restricted ? { restricted } : {});

const contractOf = (contracts: readonly EventContract[], type: string) => contracts.find((contract) => contract.type === type);

const withFingerprint = (metadata: CommandMetadata) => ({ ...metadataOf(metadata), ...(metadata.fingerprint === undefined ? {} : { fingerprint: metadata.fingerprint }) });
