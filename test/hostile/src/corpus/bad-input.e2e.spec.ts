import { HostilePlatform, SERVICES } from '../platform/hostile-platform.js';
import { LONGEST_ANSWER_MS } from '../requests/http-caller.js';
import { afterwards } from './aftermath.js';
import { campaign } from './campaign.js';
import { saidInLogs } from './said-in-logs.js';

/** `main.js` sends as many as are wanted. */
const WISHES = { seed: 20_261_124, requests: 100_000, abreast: 16, longest: LONGEST_ANSWER_MS };

/** What a process may come to hold while it is shot at: a service at rest has about a fifth of it. Tickets serves half of all routes, and holds a Chinese dictionary: 800 were seen on a slow machine. */
const mostMegabytes = (service: string): number => (service === 'tickets' ? 1_000 : 640);

/** Nothing has a clock here, since no policy fits a ticket of this world; nobody waits long enough for a surge; and no agent is of a team that leads one. */
const WITHOUT_OBJECT = ['tickets acknowledgeBreach', 'tickets explainClock', 'tickets matchClockPolicy', 'tickets takeSurgeAction', 'tickets draftStaff', 'tickets assignBest'];
/** The service of the log has no views and no reactions, and analytics no reactions, so that nothing can be done with one of them. */
const WITHOUT_VIEWS = ['event-log compareProjection', 'event-log listParked', 'event-log rebuildProjection', 'event-log releaseParked', 'event-log restartReaction', 'analytics restartReaction'];

describe('bad input in every field, parameter and header', () => {
  let platform: HostilePlatform;

  beforeAll(async () => {
    platform = await HostilePlatform.start('info');
  }, 240_000);
  afterAll(() => platform?.remove(), 60_000);

  it('is refused by the contract of every answer, and leaves nothing behind', async () => {
    const began = performance.now();
    const most = new Map(platform.memory());
    const watching = setInterval(() => {
      for (const [service, megabytes] of platform.memory()) most.set(service, Math.max(most.get(service) ?? 0, megabytes));
    }, 2_000);
    const tally = await campaign(platform, WISHES).finally(() => clearInterval(watching));
    process.stderr.write(`bad input, seed ${WISHES.seed}: ${tally.report((performance.now() - began) / 1_000)}\n`);
    expect(tally.faults).toEqual([]);
    expect(tally.requests).toBeGreaterThan(WISHES.requests * 0.99);
    expect(tally.unreached.filter((route) => !WITHOUT_OBJECT.includes(route))).toEqual(WITHOUT_VIEWS);
    expect(tally.accepted / tally.requests).toBeGreaterThan(0.15);
    expect(tally.codes.size).toBeGreaterThan(50);
    expect(await afterwards(platform, tally)).toEqual([]);

    process.stderr.write(`most resident memory: ${[...most].map(([service, megabytes]) => `${service} ${megabytes} MB`).join(', ')}\n`);
    expect(most.size).toBe(SERVICES.length);
    expect([...most].filter(([service, megabytes]) => megabytes > mostMegabytes(service))).toEqual([]);
    const logs = await platform.allLogs();
    expect(logs.split('\n').filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(tally.requests * 0.9);
    expect(saidInLogs(logs)).toEqual([]);
  }, 1_800_000);
});
