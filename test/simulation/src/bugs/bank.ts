import type { Checker } from '../checks/checkers.js';

/** A mistake that somebody could make, planted into one module of the build. */
export interface Bug {
  readonly name: string;
  /** The cheapest checker that finds it. */
  readonly checker: Checker;
  /** The end of the module's path. */
  readonly file: string;
  readonly find: string;
  readonly plant: string;
  /** A seed that showed it once, tried before all others. */
  readonly shownBy?: number;
}

/** Mistakes in the projections. */
const projections: readonly Bug[] = [
  { name: 'a batch is folded again when it comes again', checker: 'views', file: 'projections/dist/view-batch.js', find: 'events.filter(({ position }) => position > checkpoint.position);\n        if (rest.length > 0 &&', plant: '[...events];\n        if (rest[0].position > checkpoint.position + 1 &&' },
  { name: 'the checkpoint moves one too far', checker: 'liveness', file: 'projections/dist/view-batch.js', find: 'to: events.at(-1).position', plant: 'to: events.at(-1).position + 1' },
  { name: 'lanes that share a transaction move one too far', checker: 'liveness', file: 'projections/dist/joint-batches.js', find: 'to: events.at(-1).position', plant: 'to: events.at(-1).position + 1' },
  { name: 'lanes that share a transaction do not look where they stand', checker: 'views', file: 'projections/dist/joint-batches.js', find: 'moved === all && plain &&', plant: 'plain &&' },
  { name: 'lanes that share a transaction do not look for parked keys', checker: 'views', file: 'projections/dist/joint-batches.js', find: 'moved === all && plain &&', plant: 'moved === all &&' },
  { name: 'a shared transaction that was not taken counts as taken', checker: 'delivery', file: 'projections/dist/joint-batches.js', find: '.catch(() => false)', plant: '.catch(() => true)' },
  { name: 'poison is swallowed', checker: 'views', file: 'projections/dist/view-batch.js', find: 'await park(client, feed, lane, failed, queued);\n        for', plant: 'for' },
  { name: 'a row that its table refuses is dropped', checker: 'views', file: 'projections/dist/view-batch.js', find: 'if (rows.length === 1)\n                return new Map([[rows[0][0], error]]);', plant: 'if (rows.length === 1)\n                return new Map();' },
  { name: 'one event in twenty is dropped', checker: 'views', file: 'projections/dist/view-batch.js', find: 'lane, at.rest, feed, mode);', plant: 'lane, at.rest.filter(({ position }) => position % 20 !== 0), feed, mode);' },
  { name: 'events of a batch change places', checker: 'views', file: 'projections/dist/fold-batch.js', find: 'one.event.position - other.event.position', plant: 'other.event.position - one.event.position' },
  { name: 'what is old is told by the version of its stream', checker: 'liveness', file: 'projections/dist/view-batch.js', find: 'events.filter(({ position }) => position > checkpoint.position);', plant: 'events.filter(({ version }) => version > checkpoint.position);' },
  { name: 'the checkpoint is read before its lock', checker: 'liveness', file: 'projections/dist/checkpoints.js', find: 'ORDER BY consumer, generation, lane FOR UPDATE`', plant: 'ORDER BY consumer, generation, lane`' },
  { name: 'events behind a parked key overtake it', checker: 'views', file: 'projections/dist/fold-batch.js', find: 'if (waiting.has(aside) || waiting.has(keyText)) {', plant: 'if (false) {' },
  { name: 'the version of the stream is kept only by events that fold', checker: 'views', file: 'projections/dist/fold-batch.js', find: 'return [...touches, { event, key: id, keyText: id, folds: [] }];', plant: 'return touches;' },
  { name: 'a row is folded from the database for each event', checker: 'views', file: 'projections/dist/fold-batch.js', find: 'rows.has(keyText) ? rows.get(keyText) : (read.get(keyText)?.row ?? null)', plant: '(read.get(keyText)?.row ?? null)' },
  { name: 'positions behind a parked key are forgotten', checker: 'parking', file: 'projections/dist/parking.js', find: 'if (positions.length === 0)\n        return;', plant: 'return;' },
  { name: 'a released key stays parked', checker: 'parking', file: 'projections/dist/release.js', find: 'await unpark(client, feed, lane, key);', plant: '' },
  { name: 'a deadly event is tried for ever', checker: 'liveness', file: 'projections/dist/caution.js', find: '(rows[0]?.attempts ?? 1) <= DEATHS', plant: 'true' },
  { name: 'nobody notes the first batch of a lane', checker: 'liveness', file: 'projections/dist/caution.js', find: 'const warnings = await this.first(', plant: 'const warnings = new Map(); void (' },
  { name: 'a lane that failed is not tried again', checker: 'liveness', shownBy: 678, file: 'projections/dist/lane-feeder.js', find: 'this.turns.again(lane);\n    }\n    /** The events after', plant: '}\n    /** The events after' },
  { name: 'places known before the database was lost are relied upon', checker: 'reads', shownBy: 1517, file: 'projections/dist/lane-feeder.js', find: 'this.places.forget();', plant: '' },
  { name: 'a lane that fell behind with its database stays there', checker: 'liveness', shownBy: 79, file: 'projections/dist/lane-feeder.js', find: 'await this.recall();\n        this.regain();', plant: 'await this.recall();' },
  { name: 'a view is said to have reached what this process only hopes', checker: 'reads', file: 'projections/dist/runner.js', find: '>= position);\n    }\n    /** Reads where', plant: '>= position - 1);\n    }\n    /** Reads where' },
  { name: 'a transaction that failed is committed', checker: 'views', shownBy: 112, file: 'projections/dist/sql.js', find: "return result;\n    }\n    catch (error) {\n        await client.query('ROLLBACK')", plant: "return result;\n    }\n    catch (error) {\n        await client.query('COMMIT')" },
];

/** Mistakes in the reactions. */
const reactions: readonly Bug[] = [
  { name: 'a reaction moves its checkpoint before it acts', checker: 'memories', file: 'projections/dist/reaction-batch.js', find: 'const outcomes = await this.react(rest, feed, standing);', plant: 'const outcomes = []; void this.react(rest, feed, standing).catch(() => undefined);' },
  { name: 'a consequence gets another id each time', checker: 'reactions', file: 'projections/dist/reaction-batch.js', find: 'const id = consequenceId(name, event.id, ordinal);', plant: 'const id = consequenceId(name, event.id, ordinal + Math.floor(Date.now()));' },
  { name: 'a lost log is taken for a refusal', checker: 'reactions', shownBy: 201, file: 'projections/dist/reaction-batch.js', find: 'if (error instanceof DomainError && !isInfrastructure(error))', plant: 'if (error instanceof Error)' },
  { name: 'a reaction passes over what concerns it', checker: 'memories', file: 'projections/dist/reaction-batch.js', find: 'events.some((event) => concerns(feed, event))', plant: 'false' },
  { name: 'the memory of a reaction is not kept', checker: 'memories', file: 'projections/dist/reaction-batch.js', find: 'if (remembered.length === 0)\n            return;', plant: 'return;' },
  { name: 'a reaction that was moved by a twin counts as moved', checker: 'memories', shownBy: 130, file: 'projections/dist/reaction-batch.js', find: 'return moved === 1;', plant: 'return true;' },
  { name: 'the memory is of before the batch', checker: 'memories', file: 'projections/dist/reaction-batch.js', find: 'value = remember(value, upcast(contract, event));', plant: 'remember(value, upcast(contract, event));' },
  { name: 'a reaction begins where the log ends', checker: 'memories', file: 'projections/dist/runner.js', find: "reaction.from === 'now' ? tails : beginning", plant: 'tails' },
];

/** Mistakes on the way into the log and out of it. */
const log: readonly Bug[] = [
  { name: 'a lost connection is answered as a conflict', checker: 'answers', shownBy: 2255, file: 'event-sourcing/dist/handle-command.js', find: 'return (await this.earlierResult()) ?? this.unavailable(result);', plant: 'throw refuse(kernelRefusals.CONCURRENT_CHANGE, { stream: this.stream, attempts: ATTEMPTS });' },
  { name: 'a kept fold is trusted when it refuses', checker: 'refusals', file: 'event-sourcing/dist/handle-command.js', find: 'if (fresh)\n                    return this.withoutEffect(decision, seen);', plant: 'return this.withoutEffect(decision, seen);' },
  { name: 'nobody looks whether a refused command was given before', checker: 'survival', shownBy: 7, file: 'event-sourcing/dist/handle-command.js', find: "if (last === undefined)\n            return null;", plant: 'return null;' },
  { name: 'a decision is appended whatever the version', checker: 'rules', file: 'event-sourcing/dist/handle-command.js', find: "expectedVersion: fold.version === 0 ? 'none' : fold.version,", plant: "expectedVersion: 'any'," },
  { name: 'the kept fold stays behind its own append', checker: 'refusals', file: 'event-sourcing/dist/handle-command.js', find: 'this.cache.set(this.stream, { state, version: appended.version, partyId, ...restrictedIf', plant: 'this.cache.set(this.stream, { state: fold.state, version: appended.version, partyId, ...restrictedIf' },
  { name: 'alarms are not set', checker: 'timers', file: 'event-sourcing/dist/handle-command.js', find: "events.flatMap((event) => alarms(event))", plant: '[]' },
  { name: 'a batch whose connection was lost goes again under other ids', checker: 'reactions', file: 'event-log/dist/append-batch.js', find: 'batch.map(({ request }) => request.commandId)', plant: 'batch.map(({ request }) => request.commandId.slice(0, -4) + String(1000 + Math.floor(performance.now() % 9000)))' },
  { name: 'a lost connection is taken for success', checker: 'reactions', file: 'event-log/dist/append-queue.js', find: 'sendAgain(this.remaining(batch, error));', plant: "batch.forEach((pending) => pending.resolve({ outcome: 'appended', stream: pending.request.stream, lane: 0, position: 1, version: 1, recordedAt: '', repeated: false }));" },
  { name: 'busy commands are dropped', checker: 'liveness', shownBy: 121, file: 'event-log/dist/append-queue.js', find: 'this.queue.unshift(...patient.map(({ pending }) => pending));', plant: '' },
  { name: 'a lane goes on behind what it read', checker: 'liveness', file: 'event-log/dist/lane-subscription.js', find: 'this.positions.set(lane, events.at(-1).position);', plant: 'this.positions.set(lane, events.at(-1).position + 1);' },
  { name: 'a lane whose handler failed goes on', checker: 'liveness', shownBy: 92, file: 'event-log/dist/lane-subscription.js', find: 'failed?.(lane, error);', plant: 'this.positions.set(lane, after + 1);' },
  { name: 'nobody looks at the tails by himself', checker: 'liveness', file: 'event-log/dist/lane-subscription.js', find: 'const tails = await this.log.tails();', plant: 'const tails = [];' },
  { name: 'lanes that were taken while the database was away are never begun', checker: 'liveness', file: 'event-log/dist/lane-subscription.js', find: 'await this.beginGroups();', plant: 'if (!this.hasBegun) { this.hasBegun = true; await this.beginGroups(); }' },
  { name: 'a process that holds lanes fires none of their timers', checker: 'liveness', file: 'event-log/dist/timer-firing.js', find: 'const mine = new Set([...this.shares.groups].flatMap(lanesOf));', plant: 'const mine = new Set();' },
];

/** Mistakes between the log and Kafka. */
const kafka: readonly Bug[] = [
  { name: 'the relay goes on although the broker did not answer', checker: 'topic', shownBy: 111, file: 'messaging-kafka/dist/relay-group.js', find: 'this.resumed = false;\n                this.parts.failed(error);', plant: 'this.at.forEach((position, index) => { this.at[index] = position + 1; });' },
  { name: 'the relay stores positions it has not reached', checker: 'topic', file: 'messaging-kafka/dist/relay-group.js', find: 'this.at[index] = events.at(-1).position;', plant: 'this.at[index] = events.at(-1).position + 1;' },
  { name: 'a hole on Kafka is jumped over', checker: 'delivery', shownBy: 204, file: 'messaging-kafka/dist/lane-delivery.js', find: 'rest[0].position > this.handled(lane) + 1 && (await this.refill(lane, rest[0].position - 1))', plant: 'false' },
  { name: 'a lane of Kafka is handled twice at once', checker: 'delivery', file: 'messaging-kafka/dist/lane-delivery.js', find: 'const mine = (this.turns.get(lane) ?? Promise.resolve()).then(work);', plant: 'const mine = Promise.resolve().then(work);' },
  { name: 'nobody watches for lanes that stand still', checker: 'liveness', shownBy: 256, file: 'messaging-kafka/dist/stall-watch.js', find: 'await Promise.all(stalled.map((lane) => delivery.catchUp(lane).catch((error) => this.parts.failed(error))));', plant: '' },
];

export const bugs: readonly Bug[] = [...projections, ...reactions, ...log, ...kafka];
