import { consequenceId, DomainError, upcast, type AnyReaction, type Aggregate, type Command, type Consequence, type EventContract, type HandleCommand, type Instant, type RecordedEvent } from '@rapport/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import { CheckpointMoved, lockedFrom, lockStatements, moveCheckpoints, moveTogether, passStatements, type Consumer, type LaneMove } from './checkpoints.js';
import { park } from './parking.js';
import type { Observer, OutgoingMessage, ReactionOutcome, Traced } from './runner-options.js';
import { allEnded, attempted, isInfrastructure, prepared, query, transaction, type Ask, type Queryable } from './sql.js';
import { HoleInLane, type Reached } from './view-batch.js';

/** A reaction that is being fed. It has no generations and is never rebuilt. */
export interface ReactionFeed extends Consumer {
  readonly generation: 0;
  readonly reaction: AnyReaction;
}

/** What carrying out consequences needs. */
export interface Hands {
  readonly handle: HandleCommand;
  readonly now: () => Instant;
  readonly deliver: (message: OutgoingMessage) => Promise<void>;
  readonly observe: Observer;
  readonly traced: Traced;
}

/** Everything a batch is decided upon, read in one snapshot. */
interface Standing {
  readonly position: number;
  readonly eventId: string | null;
  readonly parked: readonly string[];
  readonly memories: Readonly<Record<string, unknown>>;
}

interface Outcome {
  readonly key: string;
  readonly memory: { readonly value: unknown } | null;
  readonly queued: readonly number[];
  readonly error?: unknown;
}

const ATTEMPTS = 3;
const PAUSE = 40;
const PARTIES_AT_ONCE = 16;

/** Memory and parking of a reaction go by party; events of no party go by their stream. */
export const reactionKey = (event: RecordedEvent): string => event.partyId ?? event.stream;

/** Gives what follows from a batch of one lane, then moves memory and checkpoint in one transaction: whatever is repeated has the ids it had before. */
export class ReactionBatches {
  constructor(
    private readonly pool: Pool,
    /** Pipelined, made with the settings of `JOINT`. */
    private readonly quickPool: Pool,
    private readonly hands: Hands,
  ) {}

  async take(lane: number, events: readonly RecordedEvent[], feed: ReactionFeed): Promise<Reached> {
    const standing = await this.standing(this.quickPool, lane, feed, [...new Set(events.map(reactionKey))], prepared);
    const rest = events.filter(({ position }) => position > standing.position);
    if (rest.length === 0) return standing;
    if (rest[0]!.position !== standing.position + 1) throw new HoleInLane(`${feed.name} stands at ${standing.position}, the batch begins at ${rest[0]!.position}.`);

    const outcomes = await this.react(rest, feed, standing);
    const last = rest.at(-1)!;
    const move = { lane, from: standing.position, to: last.position, eventId: last.id };
    const plain = standing.parked.length === 0 && outcomes.every(({ queued, error }) => queued.length === 0 && error === undefined);
    if (!plain || !(await this.shortly(feed, move, outcomes))) await this.withCare(feed, move, outcomes, standing.parked);
    for (const { error } of outcomes) if (error !== undefined) this.hands.observe.parked?.(feed.name, lane, true);

    return { position: last.position, eventId: last.id };
  }

  /** The usual case: nothing is parked, and nobody is in the way. False where that is not so, and then nothing happened. What is parked meanwhile, is parked by somebody who moves the checkpoint. */
  private shortly(feed: ReactionFeed, move: LaneMove, outcomes: readonly Outcome[]): Promise<boolean> {
    return attempted(this.quickPool, async (client) => {
      const [moved] = await allEnded([moveTogether(client, [feed], [move]), this.remember(client, move.lane, feed, outcomes, prepared)]);

      return moved === 1;
    }).catch(() => false);
  }

  private async withCare(feed: ReactionFeed, { lane, ...move }: LaneMove, outcomes: readonly Outcome[], wereParked: readonly string[]): Promise<void> {
    await transaction(this.pool, lockStatements([feed], lane), async (client, answers) => {
      const locked = lockedFrom(answers);
      const parked = locked.parked(feed);
      const same = locked.checkpoint(feed)?.position === move.from && parked.size === wereParked.length && wereParked.every((key) => parked.has(key));
      if (!same) throw new CheckpointMoved(`${feed.name} was moved by somebody else.`);
      await this.keep(client, lane, feed, outcomes);
      await moveCheckpoints(client, lane, [{ consumer: feed, ...move }]);
    });
  }

  /** Takes a dense batch that concerns none of these reactions: there is nothing to give, to remember or to queue. Answers those that stood before its end, as they were thought to. */
  async pass(lane: number, events: readonly RecordedEvent[], feeds: readonly ReactionFeed[]): Promise<ReadonlyMap<ReactionFeed, Reached>> {
    const [first, last] = [events[0]!, events.at(-1)!];
    const statements = passStatements(feeds, lane, { after: first.position - 1, to: last.position, eventId: last.id });
    const passed = await transaction(this.pool, statements, (_, answers) => Promise.resolve(new Set(answers.at(-1)!.rows.map(({ consumer }) => consumer as string))));

    return new Map(feeds.filter(({ name }) => passed.has(name)).map((feed) => [feed, { position: last.position, eventId: last.id }]));
  }

  /** Parks one event without reacting: twice it took the process down. */
  async set(lane: number, event: RecordedEvent, feed: ReactionFeed): Promise<Reached> {
    await transaction(this.pool, lockStatements([feed], lane), async (client, answers) => {
      if (lockedFrom(answers).checkpoint(feed)?.position !== event.position - 1) throw new CheckpointMoved(`${feed.name} was moved by somebody else.`);
      await this.keep(client, lane, feed, [{ key: reactionKey(event), memory: null, queued: [event.position], error: new Error('The process ended twice while it handled this event.') }]);
      await moveCheckpoints(client, lane, [{ consumer: feed, from: event.position - 1, to: event.position, eventId: event.id }]);
    });

    return { position: event.position, eventId: event.id };
  }

  /** Reacts to the waiting events of one key, inside a transaction that holds its lane. */
  async released(client: ClientBase, lane: number, events: readonly RecordedEvent[], key: string, feed: ReactionFeed): Promise<readonly number[]> {
    const { memories } = await this.standing(client, lane, feed, [key]);
    const outcome = await this.reactForKey(key, events, feed, memories[key]);
    await this.keep(client, lane, feed, [outcome]);

    return outcome.queued;
  }

  private async standing(client: Queryable, lane: number, { name }: ReactionFeed, keys: readonly string[], ask: Ask = query): Promise<Standing> {
    const { rows } = await ask<Standing & Record<string, unknown>>(
      client,
      `SELECT c.position, c.event_id AS "eventId",
         (SELECT coalesce(json_agg(key), '[]') FROM projections.parked_keys WHERE consumer = $1 AND generation = 0 AND lane = $2) AS parked,
         (SELECT coalesce(json_object_agg(party, memory), '{}') FROM projections.reaction_memory WHERE reaction = $1 AND party = ANY($3::text[])) AS memories
       FROM projections.checkpoints c WHERE c.consumer = $1 AND c.generation = 0 AND c.lane = $2`,
      [name, lane, keys],
    );
    if (rows[0] === undefined) throw new Error(`Reaction ${name} has no checkpoint in lane ${lane}: the runner was not prepared.`);

    return rows[0];
  }

  /** Parties side by side, the events of each in order. */
  private async react(events: readonly RecordedEvent[], feed: ReactionFeed, { parked, memories }: Standing): Promise<readonly Outcome[]> {
    const waiting = new Set(parked);
    const byKey = Map.groupBy(events.filter((event) => concerns(feed, event)), reactionKey);
    const work = [...byKey];
    const outcomes: Outcome[] = [];
    const worker = async (): Promise<void> => {
      for (let next = work.shift(); next !== undefined; next = work.shift()) {
        const [key, mine] = next;
        outcomes.push(waiting.has(key) ? { key, memory: null, queued: mine.map(({ position }) => position) } : await this.reactForKey(key, mine, feed, memories[key]));
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: Math.min(PARTIES_AT_ONCE, work.length) }, worker));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;

    return outcomes;
  }

  private async reactForKey(key: string, events: readonly RecordedEvent[], { name, reaction }: ReactionFeed, kept: unknown): Promise<Outcome> {
    const { memory } = reaction;
    let value = kept ?? memory?.initial;
    const changed = () => (memory === undefined ? null : { value });
    for (const [index, event] of events.entries()) {
      try {
        await this.attempt(name, reaction, event, value);
        for (const { contract, remember } of memory?.folds ?? []) if (contract.type === event.type) value = remember(value as never, upcast(contract, event) as never);
      } catch (error) {
        if (isInfrastructure(error)) throw error;
        return { key, memory: changed(), queued: events.slice(index).map(({ position }) => position), error };
      }
    }

    return { key, memory: changed(), queued: [] };
  }

  private async attempt(name: string, reaction: AnyReaction, event: RecordedEvent, memory: unknown): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.carryOut(name, consequences(reaction, event, memory), event);
      } catch (error) {
        if (isInfrastructure(error) || attempt === ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE * attempt));
      }
    }
  }

  private async carryOut(name: string, following: readonly Consequence[], event: RecordedEvent): Promise<void> {
    const { traceparent } = event.metadata;
    for (const [ordinal, consequence] of following.entries()) {
      const id = consequenceId(name, event.id, ordinal);
      const outcome = await this.hands.traced(`reaction ${name}`, traceparent === undefined ? [] : [traceparent], () => this.give(id, name, consequence, event));
      this.hands.observe.reacted?.(name, outcome);
    }
  }

  private async give(id: string, name: string, consequence: Consequence, event: RecordedEvent): Promise<ReactionOutcome> {
    if (consequence.kind === 'message') {
      const { kind: _, ...content } = consequence;
      await this.hands.deliver({ id, ...content });
      return 'delivered';
    }
    const { origin, correlationId, traceparent, visibility } = event.metadata;
    const metadata = {
      commandId: id,
      actor: { id: `reaction:${name}`, role: 'system' as const },
      now: this.hands.now(),
      origin,
      correlationId,
      causationId: event.id,
      ...(traceparent === undefined ? {} : { traceparent }),
      ...(visibility === undefined ? {} : { visibility }),
    };
    try {
      const { events } = await this.hands.handle(consequence.aggregate as Aggregate<unknown, Command>, consequence.id, { type: consequence.type, data: consequence.data, metadata });
      return events.length === 0 ? 'nothing' : 'given';
    } catch (error) {
      if (error instanceof DomainError && !isInfrastructure(error)) return 'refused';
      throw error;
    }
  }

  private async keep(client: ClientBase, lane: number, feed: ReactionFeed, outcomes: readonly Outcome[]): Promise<void> {
    await this.remember(client, lane, feed, outcomes);
    const failed = outcomes.filter(({ error }) => error !== undefined);
    const queued = outcomes.filter((outcome) => outcome.queued.length > 0);
    await park(client, feed, lane, new Map(failed.map(({ key, error }) => [key, error])), new Map(queued.map((outcome) => [outcome.key, outcome.queued])));
  }

  private async remember(client: ClientBase, lane: number, { name }: ReactionFeed, outcomes: readonly Outcome[], ask: Ask = query): Promise<void> {
    const remembered = outcomes.filter(({ memory }) => memory !== null);
    if (remembered.length === 0) return;
    await ask(
      client,
      `INSERT INTO projections.reaction_memory (reaction, lane, party, memory)
       SELECT $1, $2, m.party, m.memory::json FROM unnest($3::text[], $4::text[]) AS m (party, memory)
       ON CONFLICT (reaction, party) DO UPDATE SET memory = excluded.memory`,
      [name, lane, remembered.map(({ key }) => key), remembered.map(({ memory }) => JSON.stringify(memory!.value))],
    );
  }
}

/** What follows from an event. History from elsewhere leads to nothing unless the reaction asks for it. */
export const consequences = (reaction: AnyReaction, event: RecordedEvent, memory: unknown): readonly Consequence[] =>
  event.metadata.origin === 'import' && !reaction.imported
    ? []
    : reaction.when.filter(({ contract }) => contract.type === event.type).flatMap(({ contract, react }) => react(upcast(contract as EventContract, event) as never, memory as never));

/** Whether the reaction does, or remembers, anything of such an event. */
export const concerns = ({ reaction }: ReactionFeed, { type }: RecordedEvent): boolean => reaction.when.some(({ contract }) => contract.type === type) || (reaction.memory?.folds.some(({ contract }) => contract.type === type) ?? false);

/** Reactions that something of a batch concerns, and the others. */
export const divided = (reactions: readonly ReactionFeed[], events: readonly RecordedEvent[]): readonly [concerned: readonly ReactionFeed[], idle: readonly ReactionFeed[]] => {
  const groups = Map.groupBy(reactions, (feed) => events.some((event) => concerns(feed, event)));

  return [groups.get(true) ?? [], groups.get(false) ?? []];
};
