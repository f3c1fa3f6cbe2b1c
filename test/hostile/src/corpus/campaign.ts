import { codeOf } from '../matrix/problem-answers.js';
import type { HostilePlatform } from '../platform/hostile-platform.js';
import { HttpCaller, type Received, type Sent } from '../requests/http-caller.js';
import { liveOperations } from '../requests/live-operations.js';
import { World } from '../requests/world.js';
import { brokenPromises } from './answer-contract.js';
import { expectedRefusals, faultOfCode, type Expected } from './expected-refusals.js';
import { mutationsOf, type Mutation } from './mutations.js';
import { SeededRandom } from './seeded-random.js';
import { Target } from './targets.js';
import { Tally } from './tally.js';

export interface CampaignWishes {
  readonly seed: number;
  readonly requests: number;
  /** Requests in flight. */
  readonly abreast: number;
  /** Begins with this request of the run instead of the first: to send one request of a long run again. */
  readonly skip?: number;
  /** Milliseconds after which a request counts as hanging. */
  readonly longest?: number;
}

interface Shot {
  readonly target: Target;
  readonly mutations: readonly Mutation[];
}

/** Every tenth request is a good one: without them nothing would be there to be hit. */
const GOOD_EVERY = 10;
const ADDRESSES = 60_000;

/**
 * Sends every change of the corpus once, in an order that follows from the seed, and after that pairs of changes, with good requests in between.
 * Every answer is held to the contract; afterwards the log may hold no event of a request that was refused.
 */
export const campaign = async (platform: HostilePlatform, { seed, requests, abreast, skip = 0, longest = 10_000 }: CampaignWishes): Promise<Tally> => {
  const caller = new HttpCaller(longest);
  // What builds, compares or rewrites whole views takes as long as they are large.
  const patient = new HttpCaller(4 * longest);
  const operations = await liveOperations(platform);
  const world = new World(platform, caller, operations);
  const targets = operations.map((operation) => new Target(operation, world));
  const shots = shotsOf(targets, new SeededRandom(seed));
  const tally = new Tally(operations);
  const token = platform.signer.token();
  let sent = 0;
  const shooter = async () => {
    for (;;) {
      const { value: shot } = shots.next() as IteratorYieldResult<Shot>;
      const index = sent;
      sent += 1;
      if (index >= requests) return;
      if (index >= skip) await shoot(shot, index);
    }
  };
  const shoot = async ({ target, mutations }: Shot, index: number) => {
    const correlation = crypto.randomUUID();
    const { operation } = target;
    const extra = { 'x-correlation-id': correlation, ...(operation.scope === null ? {} : { authorization: `Bearer ${token}` }) };
    const request = await target.request(mutations, extra, operation.scope === null ? `127.${2 + (index >> 16)}.${(index >> 8) % 256}.${1 + ((index % ADDRESSES) % 254)}` : undefined);
    const name = `#${index} ${operation.id} ${mutations.map(({ place, value }) => `${place} = ${value.slice(0, 120)}`).join(' and ') || 'as it should be'}`;
    if (request !== null) await answered(platform.urls[operation.service], request, { tally, name, operation: `${operation.service} ${operation.id}`, caller: target.heavy ? patient : caller, mutations, expected: expectedRefusals(operation, request) });
  };
  await Promise.all(Array.from({ length: abreast }, shooter));
  await Promise.all(targets.map((target) => target.settled()));
  caller.close();
  patient.close();

  return tally;
};

interface Asked {
  readonly tally: Tally;
  readonly name: string;
  readonly operation: string;
  readonly caller: HttpCaller;
  readonly mutations: readonly Mutation[];
  readonly expected: Expected;
}

const answered = async (url: string, request: Sent, { tally, name, operation, caller, mutations, expected }: Asked): Promise<void> => {
  const began = performance.now();
  let answer: Received;
  try {
    answer = await caller.send(url, request);
  } catch (error) {
    return tally.fault(name, (error as Error).message);
  }
  for (const fault of brokenPromises(answer, { waits: request.headers['consistency-token'] !== undefined })) tally.fault(name, fault);
  const code = answer.status < 400 ? null : codeOf(answer);
  const otherwise = faultOfCode(expected, code);
  if (otherwise !== null) tally.fault(name, otherwise);
  tally.count(operation, { status: answer.status, code, milliseconds: performance.now() - began, good: mutations.length === 0 });
  if (!mutations.some(({ place }) => place === 'header/x-correlation-id')) tally.remember(String(request.headers['x-correlation-id']), answer.status, Number(answer.headers['rapport-events'] ?? 0));
};

function* shotsOf(targets: readonly Target[], random: SeededRandom): Generator<Shot> {
  const all = targets.flatMap((target) => mutationsOf(target.operation).filter((mutation) => !target.spares(mutation)).map((mutation): Shot => ({ target, mutations: [mutation] })));
  const byTarget = new Map(targets.map((target) => [target, all.filter((shot) => shot.target === target)]));
  const light = targets.filter(({ heavy }) => !heavy);
  let count = 0;
  const good = (): Shot => {
    const round = Math.floor(count / GOOD_EVERY);
    return { target: targets[round] ?? light[round % light.length]!, mutations: [] };
  };
  for (const shot of random.shuffled(all)) {
    if (count++ % GOOD_EVERY === 0) yield good();
    yield shot;
  }
  for (;;) {
    if (count++ % GOOD_EVERY === 0) yield good();
    const { target, mutations } = random.oneOf(all);
    yield { target, mutations: [...mutations, ...random.oneOf(byTarget.get(target)!).mutations] };
  }
}
