import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { filledLog } from '../append/fill.js';
import type { Contend } from '../harness/contender.js';
import { timed, treeTime } from '../harness/processor-time.js';
import type { CatchUpWord } from './catch-up-process.js';
import { faultsOfRows } from './rows.js';
import { forgetViews } from './stage.js';

/** What one process did between its start of work and its end. */
interface Life {
  readonly seconds: number;
  readonly client: number;
  readonly server: number;
  readonly done: boolean;
}

/** One process that catches up; it is killed as soon as it has taken so many events, unless it is done before. */
const live = async (url: string, serverPid: number | null, killAfter: (missing: number) => number): Promise<Life> => {
  const child = fork(fileURLToPath(new URL('catch-up-process.js', import.meta.url)), [url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const [ready] = (await once(child, 'message')) as [CatchUpWord];
  if (ready.said !== 'ready') throw new Error(`The process said ${ready.said} first.`);
  if (ready.missing === 0) {
    child.kill('SIGKILL');
    await ended;
    return { seconds: 0, client: 0, server: 0, done: true };
  }

  const limit = killAfter(ready.missing);
  const { result, used } = await timed(serverPid, async () => {
    const before = await treeTime(child.pid!);
    const began = performance.now();
    const done = await new Promise<boolean>((resolve, reject) => {
      child.on('message', (word: CatchUpWord) => {
        if (word.said === 'done') resolve(true);
        if (word.said === 'took' && word.events >= limit) resolve(false);
      });
      void ended.then(() => reject(new Error('The process ended by itself.')));
      child.send('go');
    });
    // Somewhere in the next transactions, not at the end of one.
    if (!done) await pause(Math.random() * 5);
    const seconds = (performance.now() - began) / 1_000;
    const client = (await treeTime(child.pid!)) - before;
    child.kill('SIGKILL');
    await ended;

    return { seconds, client, done };
  });

  return { ...result, server: used.server };
};

/** Views of a service catch up with a log, in a process that is killed at random points and starts again. What its starts take is taken off. */
export const contend: Contend = async ({ url, serverPid, scale, options }) => {
  const [events, perStream] = [Math.round(Number(options['events']) * scale), Number(options['perStream'])];
  const kills = Math.ceil(Number(options['kills']) * Math.min(1, scale * 20));
  await filledLog(url, events, perStream);
  let killed = 0;

  return {
    slice: async () => {
      await forgetViews(url);
      const lives: Life[] = [];
      for (let left = kills; lives.at(-1)?.done !== true; left -= 1) {
        lives.push(await live(url, serverPid, (missing) => (left <= 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.random() * (missing / (left + 1)) * 2))));
      }
      const sum = (of: (life: Life) => number) => lives.reduce((total, life) => total + of(life), 0);
      const mine = lives.filter(({ done }) => !done).length;
      killed += mine;

      return { operations: events, seconds: sum(({ seconds }) => seconds), used: { server: sum(({ server }) => server), client: sum(({ client }) => client) }, more: { killed: mine } };
    },
    check: async () => [...(kills > 0 && killed === 0 ? ['Nothing was killed.'] : []), ...(await faultsOfRows(url, 'bench_tickets'))],
    close: () => Promise.resolve(),
  };
};
