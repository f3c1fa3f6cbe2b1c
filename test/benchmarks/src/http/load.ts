import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { timed } from '../harness/processor-time.js';
import { BAD, GOOD } from './create-ticket.request.js';
import { Line, requestBytes } from './requests.js';
import type { Asked } from './whole-host.js';

/** Loads one application over 32 connections; the application is a process of its own and counts as the server. */
export const contend: Contend = async ({ seconds, options }) => {
  const server = fork(fileURLToPath(new URL('server-process.js', import.meta.url)), [String(options['application'])], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [asked] = (await once(server, 'message')) as [Asked];
  const { port } = asked;
  const good = requestBytes(GOOD, asked);
  let refused = 0;

  return {
    slice: async () => {
      // Opened anew for each slice: servers close what has been idle for some seconds.
      const lines = await Promise.all(Array.from({ length: Number(options['callers']) }, () => Line.open(port)));
      const { result, used } = await timed(server.pid!, () =>
        closedLoop(lines.length, seconds, 1, async (caller) => {
          if ((await lines[caller]!.ask(good)) !== 201) refused += 1;
        }),
      );
      for (const line of lines) line.close();

      return { ...result, used: { server: used.server, client: used.client - used.server } };
    },
    check: async () => {
      const statuses: number[] = [];
      const line = await Line.open(port);
      for (const body of options['checks'] === true ? BAD : []) statuses.push(await line.ask(requestBytes(body, asked)));
      line.close();
      const taken = statuses.flatMap((status, index) => (status === 400 ? [] : [`Bad body ${index + 1} was answered ${status}.`]));

      return refused === 0 ? taken : [`${refused} good requests were refused.`, ...taken];
    },
    close: async () => {
      server.disconnect();
      await once(server, 'exit');
    },
  };
};
