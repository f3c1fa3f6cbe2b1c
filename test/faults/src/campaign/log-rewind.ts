import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseOf, roleOf, SERVICES, type ServiceName } from '@rapport/local-infrastructure';
import { missingOnTopic } from '../collect/missing-on-topic.js';
import { tailsOf } from '../collect/places.js';
import { sanityOf, type LostTail } from '../collect/sanity.js';
import { settle, viewing } from '../collect/settle.js';
import { Chance } from '../load/chance.js';
import { History } from '../load/history.js';
import { Load } from '../load/load.js';
import { DatabaseCopy } from '../stage/database-copy.js';
import { Journal } from '../stage/journal.js';
import { Stage, type Cast } from '../stage/stage.js';
import { asked, consumersOf, haltedIn } from './operators.js';
import { collect } from './run.js';

/** A twin where it matters that a process knows of a rewind that another one met; of everything else one. */
const cast: Cast = { 'event-log': 1, customers: 1, tickets: 2, complaints: 1, surveys: 1, analytics: 1 };

const WARM_UP = 5_000;
/** How long the log goes on after it was copied: what it takes in is the tail that is lost. */
const LOST = 5_000;
/** What Kafka has still to deliver while the log is away. */
const STILL = 1_500;
const HALTED_WITHIN = 150_000;
/** How long consumers that have halted are watched under load. */
const WATCHED = 6_000;
const PATIENCE = 120_000;
const MOST_ROUNDS = 5;
/** Fewer callers than beside other faults: every consumer of the platform is built anew while they go on. */
const LOAD = { burst: 20, reads: 8 };

/** F38 for the log itself: it is put back to an earlier copy under load, while its consumers have gone further. Answers what is wrong, in words. */
export const logRewind = async (seed: number, folder: string, say: (text: string) => void): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stage = await Stage.raise(folder, { cast });
  const journal = new Journal(folder, 'history.jsonl');
  try {
    const load = new Load(stage, new History(journal, stage.clock), new Chance(seed), await stage.keys.token('operator', 'load'), LOAD);
    load.start();
    await pause(WARM_UP);
    const lost = await putBack(stage);
    say(`the log was put back to ${sum(lost.tail.kept)} events; ${lost.stood.size} places of consumers lie behind its end`);
    const wrong = lost.stood.size === 0 ? ['no consumer had gone further than the copy: the run shows nothing'] : [...(await silent(stage, lost.stood))];
    say('every consumer concerned has halted; an operator rebuilds and restarts');
    await mended(stage, say);
    await load.stop();
    const settled = await settle(stage, PATIENCE);
    await journal.close();
    await writeFile(join(folder, 'run.json'), JSON.stringify({ seed, lostTail: lost.tail, settled }, null, 2));
    if (!settled.settled) wrong.push(`not everything arrived: ${JSON.stringify(settled.behind)}`);
    await collect(stage, folder);
    const sanity = await sanityOf(folder, lost.tail);
    say(`${sanity.acknowledged} acknowledged commands are there, ${sanity.taken} were lost with the tail`);
    if (sanity.taken === 0) wrong.push('no acknowledged command was lost with the tail: the run shows nothing');

    return [...wrong, ...sanity.broken, ...(await missingOnTopic(folder))];
  } finally {
    await stage.strike();
  }
};

/** Where consumers stand, by `<service>/<consumer>/<lane>`. */
type Places = ReadonlyMap<string, number>;

const putBack = async (stage: Stage): Promise<{ readonly tail: LostTail; readonly stood: Places }> => {
  const { databases, clock } = stage;
  const copy = await DatabaseCopy.of(databases, 'log', SERVICES.map(roleOf));
  await pause(LOST);
  await copy.shut();
  await pause(STILL);
  const at = clock.now();
  const reached = await placesOf(stage);
  const kept = await tailsOf({ ask: (_, text) => copy.ask(text) });
  await copy.putBack();

  return { tail: { at, kept }, stood: new Map([...reached].filter(([place, position]) => position > kept[Number(place.split('/')[2])]!)) };
};

const placesOf = async (stage: Stage): Promise<Places> => {
  const places = new Map<string, number>();
  for (const service of viewing(stage)) {
    const rows = await stage.databases.ask(
      databaseOf(service),
      `SELECT consumer, lane, position FROM projections.checkpoints c WHERE generation = 0 OR EXISTS (SELECT FROM projections.generations g WHERE (g.view, g.generation, g.state) = (c.consumer, c.generation, 'live'))`,
    );
    for (const [consumer, lane, position] of rows) places.set(`${service}/${consumer}/${lane}`, Number(position));
  }

  return places;
};

/** Consumers that stand behind the end of the log must say so, all of them, and may not move from then on; what Kafka still brings of the lost tail they may take until then. Answers those that do otherwise. */
const silent = async (stage: Stage, stood: Places): Promise<readonly string[]> => {
  const quiet = async () => {
    const said = new Set<string>();
    for (const service of viewing(stage)) for (const consumer of await consumersOf(stage, service)) for (const lane of haltedIn(consumer)) said.add(`${service}/${consumer.name}/${lane}`);
    return [...stood.keys()].filter((place) => !said.has(place));
  };
  let missing = await quiet();
  for (const deadline = performance.now() + HALTED_WITHIN; missing.length > 0 && performance.now() < deadline; missing = await quiet()) await pause(1_000);
  const halted = await placesOf(stage);
  await pause(WATCHED);
  const now = await placesOf(stage);
  const moved = [...stood.keys()].filter((place) => now.get(place) !== halted.get(place));

  return [...shown('did not say LOG_REWOUND', missing), ...shown('went on past a log that was put back', moved.map((place) => `${place} from ${halted.get(place)} to ${now.get(place)}`))];
};

const shown = (what: string, places: readonly string[]): readonly string[] => (places.length === 0 ? [] : [`${places.length} consumers ${what}, such as ${places.slice(0, 5).join(', ')}`]);

/** What an operator does: every view that has halted is rebuilt, every reaction restarted. A consumer that Kafka brought to the lost tail late says so late. */
const mended = async (stage: Stage, say: (text: string) => void): Promise<void> => {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const halted = sum(await Promise.all(viewing(stage).map((service) => mendedIn(stage, service))));
    say(`round ${round}: ${halted} consumers had halted`);
    if (halted === 0) return;
    await pause(6_000);
  }
};

const mendedIn = async (stage: Stage, service: ServiceName): Promise<number> => {
  const halted = (await consumersOf(stage, service)).filter((consumer) => haltedIn(consumer).length > 0);
  for (const { kind, name } of halted) await asked(stage, service, 'POST', `/${name}/${kind === 'view' ? 'rebuild' : 'restart'}`);

  return halted.length;
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
