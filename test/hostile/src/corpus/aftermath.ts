import { SERVICES, type HostilePlatform } from '../platform/hostile-platform.js';
import type { Tally } from './tally.js';

interface Consumer {
  readonly name: string;
  readonly parked: number;
  readonly lag: number;
  readonly lanes: readonly { readonly halted: unknown }[];
}

const PATIENCE_MS = 60_000;

/** What a campaign must not leave behind: an event of a refused request, a key that waits for a repair, a lane that stands still, a line of error, a dead process, a changed prototype. */
export const afterwards = async (platform: HostilePlatform, tally: Tally): Promise<readonly string[]> => {
  await platform.quietTails();
  const { ofRefused, missing } = await tally.strayEvents(platform.events());
  const { broken } = await platform.read<{ broken: readonly { rule: string }[] }>('event-log', '/v1/verification');
  const { watched, changes } = await platform.prototypes();
  const unforeseen = (await platform.logged()).split('\n').filter((line) => line.includes('"unforeseen"') || line.includes('"level":"fatal"'));

  return [
    ...ofRefused.map((event) => `a refused request left ${event}`),
    ...(missing === 0 ? [] : [`${missing} requests were answered with events that are not in the log`]),
    ...broken.map(({ rule }) => `the log breaks ${rule}`),
    ...(await Promise.all(SERVICES.map((service) => heldUp(platform, service)))).flat(),
    ...platform.ended,
    ...(watched === SERVICES.length ? [] : [`${watched} services were watched`]),
    ...changes,
    ...[...new Set(unforeseen.map((line) => line.slice(0, 600)))].slice(0, 20),
  ];
};

/** Views and reactions of a service that do not come to the end of the log, or have parked something. */
const heldUp = async (platform: HostilePlatform, service: (typeof SERVICES)[number]): Promise<readonly string[]> => {
  for (const deadline = performance.now() + PATIENCE_MS; ; ) {
    const { items } = await platform.read<{ items: readonly Consumer[] }>(service, '/v1/operations/projections');
    if (items.every(({ lag }) => lag === 0) || performance.now() > deadline) {
      return items.flatMap(({ name, parked, lag, lanes }) => {
        const halted = lanes.filter((lane) => lane.halted !== null);
        return parked === 0 && lag === 0 && halted.length === 0 ? [] : [`${service} ${name}: ${parked} parked, ${lag} behind, ${halted.length} lanes halted ${JSON.stringify(halted[0] ?? {}).slice(0, 300)}`];
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};
