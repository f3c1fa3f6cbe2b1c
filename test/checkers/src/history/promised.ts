import type { Json, JsonObject } from '../run-folder/records.js';
import { placesOf } from '../run-folder/records.js';
import { Spill } from '../run-folder/spill.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import { givenCommands, type GivenCommand } from './operations.js';

/** One place of the log that an answer promised. */
export interface PromisedPlace {
  readonly lane: number;
  readonly position: number;
  readonly seq: number;
  readonly key: string | null;
  readonly path: string;
  /** The aggregate that the request or its answer named. */
  readonly id: string | null;
  /** What the answer says of the stream and its facts; null where it says nothing, or speaks of several commands. */
  readonly version: number | null;
  readonly facts: readonly string[] | null;
  /** First sending of any try, first good end. */
  readonly sent: number;
  readonly answered: number;
}

/** What was promised, by lane; and tokens that are none. */
export interface Promised {
  readonly byLane: Spill<PromisedPlace>;
  readonly unreadable: readonly { readonly seq: number; readonly token: string }[];
  readonly answers: number;
}

/** Every place of every consistency token that a command was answered with. Remove the spill when done. */
export const promised = async (run: RunFolder): Promise<Promised> => {
  const byLane = new Spill<PromisedPlace>();
  const unreadable: { seq: number; token: string }[] = [];
  let answers = 0;
  for await (const command of givenCommands(run)) {
    for (const { seq, token, promises } of promisesOf(command)) {
      answers += 1;
      if (promises === null) unreadable.push({ seq, token });
      else for (const promise of promises) byLane.put(promise.lane, promise);
    }
  }

  return { byLane, unreadable: unreadable.slice(0, 1_000), answers };
};

const promisesOf = ({ key, path, tries }: GivenCommand) => {
  const sent = Math.min(...tries.map(({ invoke }) => invoke.seq));
  const good = tries.filter(({ outcome, end }) => outcome === 'ok' && end?.token != null);
  const answered = Math.min(...good.map(({ end }) => end!.seq));

  return good.map(({ invoke, end }) => {
    const token = end!.token!;
    const places = placesOf(token);
    const alone = places?.size === 1;
    const answer = objectOf(end!.answer);
    const last = lastToldOf(answer);
    const told = { version: numberOf(last['version']), facts: textsOf(last['facts']) };
    const promises =
      places === null || [...places.keys()].some((lane) => lane > 63)
        ? null
        : [...places].map(([lane, position]): PromisedPlace => ({ lane, position, seq: end!.seq, key, path, id: invoke.id ?? end!.id ?? null, ...(alone ? told : { version: null, facts: null }), sent, answered }));

    return { seq: end!.seq, token, promises };
  });
};

/** Where an answer tells of a further command, in an object with facts of its own, that command was given last. */
const lastToldOf = (answer: JsonObject): JsonObject => Object.values(answer).map(objectOf).find((inner) => textsOf(inner['facts']) !== null) ?? answer;

export const objectOf = (value: Json | undefined): JsonObject => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {});
const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);
const textsOf = (value: Json | undefined): readonly string[] | null => (Array.isArray(value) && value.every((item) => typeof item === 'string') ? (value as readonly string[]) : null);
