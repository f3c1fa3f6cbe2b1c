import { execFileSync } from 'node:child_process';
import { checkout, eventually, Platform } from './platform.js';

/** Every process that belongs to a platform: those that hold its state folder open to view, and the children of its supervisor. */
const processesOf = (state: string, supervisor: number): readonly { readonly pid: number; readonly args: string }[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return args.includes(state) || Number(parent) === supervisor ? [{ pid: Number(pid), args }] : [];
    });

const SERVICES = ['event-log', 'customers', 'tickets', 'complaints', 'surveys', 'analytics'];

describe('the supervisor', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start('--empty');
  }, 240_000);
  afterAll(() => platform?.remove(), 60_000);

  const serving = (service: string) => processesOf(platform.state, platform.supervisor).filter(({ args }) => args.includes(`${checkout}services/${service}/dist/main.js`)).map(({ pid }) => pid);

  it('starts again the one service that crashed, and says so; the others go on as they were', async () => {
    const before = new Map(SERVICES.map((service) => [service, serving(service)]));
    for (const [service, pids] of before) expect({ service, processes: pids.length }).toEqual({ service, processes: 1 });
    process.kill(before.get('surveys')![0]!, 'SIGKILL');
    const [again] = await eventually(() => Promise.resolve(serving('surveys')), (pids) => pids.length === 1 && pids[0] !== before.get('surveys')![0], 60_000);
    expect(again).not.toBe(before.get('surveys')![0]);
    expect(platform.output).toContain('surveys ended by SIGKILL; it starts again in 0.2 s. Its last lines, from ');
    for (const service of SERVICES.filter((name) => name !== 'surveys')) expect({ service, pids: serving(service) }).toEqual({ service, pids: before.get(service) });
    const manager = await platform.as('manager');
    await eventually(() => manager.surveys.listResponses({ query: {} }).then(() => true).catch(() => false), Boolean, 60_000);
  }, 150_000);

  it('leaves no process behind, even when it is killed itself', async () => {
    const { supervisor, state } = platform;
    const running = processesOf(state, supervisor).map(({ pid }) => pid);
    expect(running.length).toBeGreaterThan(SERVICES.length);
    process.kill(supervisor, 'SIGKILL');
    const alive = () => running.filter((pid) => execFileSync('ps', ['-eo', 'pid=,stat='], { encoding: 'utf8' }).split('\n').some((line) => new RegExp(`^\\s*${pid}\\s+[^Z]`).test(line)));
    await eventually(() => Promise.resolve(alive()), (left) => left.length === 0, 30_000);
    expect(processesOf(state, supervisor)).toEqual([]);
    await platform.up('--empty');
    expect(await platform.json('events', 'verify')).toMatchObject({ broken: [] });
  }, 200_000);
});
