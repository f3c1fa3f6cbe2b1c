import { randomUUID } from 'node:crypto';
import { closedLoop } from '../harness/closed-loop.js';
import type { Contend } from '../harness/contender.js';
import { timed, treeTime } from '../harness/processor-time.js';
import { withClient } from '../append/log-table.js';
import { GOOD } from '../http/create-ticket.request.js';
import { Line } from '../http/requests.js';
import { served } from './served.js';

/** A ticket that was answered with 201. */
interface Known {
  readonly id: string;
  /** What a reader presents so that it is not shown less; none where there is no need for one. */
  readonly place: string | null;
}

const text = JSON.stringify(GOOD);

/** So many of a hundred requests open a ticket and wait until it is durable; the others read one that was opened before, with the right to find it. */
export const contend: Contend = async ({ url, serverPid, seconds, options }) => {
  const [callers, writes] = [Number(options['callers']), Number(options['writes'])];
  const { pid, port, token, close } = await served({ application: String(options['application']), url });
  const known: Known[] = [];
  const wrong = new Map<string, number>();
  let opened = 0;

  const head = (method: string, path: string, more: string) => `${method} ${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\n${more}\r\n`;
  const fault = (what: string) => void wrong.set(what, (wrong.get(what) ?? 0) + 1);
  const open = async (line: Line) => {
    const answer = await line.exchange(Buffer.from(`${head('POST', '/v1/tickets', `idempotency-key: ${randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`)}${text}`));
    if (answer.status !== 201) return fault(`A ticket was answered ${answer.status}`);
    opened += 1;
    known.push({ id: (JSON.parse(answer.body) as { ticketId: string }).ticketId, place: /^consistency-token: (.+)$/im.exec(answer.head)?.[1]?.trim() ?? null });
  };
  const read = async (line: Line) => {
    const { id, place } = known[Math.floor(Math.random() * known.length)]!;
    const answer = await line.exchange(Buffer.from(head('GET', `/v1/tickets/${id}`, place === null ? '' : `consistency-token: ${place}\r\n`)));
    if (answer.status !== 200 || !answer.body.includes(GOOD.subject)) fault(`A read was answered ${answer.status}`);
  };

  return {
    slice: async () => {
      // Opened anew for each slice: servers close what has been idle for some seconds.
      const lines = await Promise.all(Array.from({ length: callers }, () => Line.open(port)));
      if (known.length === 0) await open(lines[0]!);
      const before = await treeTime(pid);
      const { result, used } = await timed(serverPid, () => closedLoop(callers, seconds, 1, (caller) => (Math.random() * 100 < writes ? open(lines[caller]!) : read(lines[caller]!))));
      const service = (await treeTime(pid)) - before;
      for (const line of lines) line.close();

      return { ...result, used: { server: used.server + service, client: Math.max(0, used.client - service) } };
    },
    check: async () => {
      const stored = await withClient(url, async (client) => Number((await client.query<{ n: string }>(`select count(*) as n from ${String(options['table'])}`)).rows[0]!.n));

      return [...[...wrong].map(([what, times]) => `${what}, ${times} times.`), ...(stored === opened && opened > 0 ? [] : [`${stored} tickets are stored where ${opened} were acknowledged.`])];
    },
    close,
  };
};
