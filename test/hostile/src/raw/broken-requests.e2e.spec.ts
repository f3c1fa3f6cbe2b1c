import { faultsOfProblem, codeOf } from '../matrix/problem-answers.js';
import { HostilePlatform } from '../platform/hostile-platform.js';
import { HttpCaller, type Received } from '../requests/http-caller.js';
import { liveOperations, type Operation } from '../requests/live-operations.js';
import { neededHeaders, pathOf, validBody } from '../requests/valid-requests.js';
import { shareOf } from '../share.js';
import { brokenBodies } from './broken-bodies.js';
import { brokenFraming, unfinished, type BrokenRequest } from './broken-framing.js';
import { variantsOf } from './path-variants.js';
import { sendRaw, type RawAnswer } from './raw-socket.js';

/** Requests may take thirty seconds, and the server looks every five. */
const UNFINISHED_PATIENCE_MS = 60_000;
/** Of the ways to write an address, this share is tried on each route. */
const PARTS = 3;
const someIds = new Proxy({}, { get: () => '5f0e9a3c-7d21-4b86-9c54-2a1b3c4d5e6f' }) as Readonly<Record<string, string>>;

describe('requests that cannot be read, or not in one way only', () => {
  let platform: HostilePlatform;
  let operations: readonly Operation[];
  let opening: Operation;
  let before: string;
  let slow: Promise<readonly (readonly [BrokenRequest, RawAnswer])[]>;
  const caller = new HttpCaller();

  beforeAll(async () => {
    platform = await HostilePlatform.start();
    operations = await liveOperations(platform);
    opening = operations.find(({ id }) => id === 'openTicket')!;
    slow = Promise.all(unfinished(platform.signer.token()).map(async (request) => [request, await sendRaw(platform.urls.tickets, request.pieces, { patience: UNFINISHED_PATIENCE_MS, between: 200 })] as const));
    before = await platform.quietTails();
  }, 240_000);
  afterAll(async () => {
    caller.close();
    await platform?.remove();
  }, 60_000);

  const problemsIn = ({ text }: RawAnswer): readonly string[] =>
    text
      .split(/(?=HTTP\/1\.1 \d{3})/)
      .filter((answer) => answer.startsWith('HTTP/1.1 4'))
      .flatMap((answer) => {
        const [head = '', body = ''] = answer.split('\r\n\r\n');
        const headers = Object.fromEntries(head.split('\r\n').slice(1).map((line) => [line.split(':')[0]!.toLowerCase(), line.slice(line.indexOf(':') + 2)]));
        return faultsOfProblem({ status: Number(head.slice(9, 12)), headers, text: body });
      });

  it('are refused by the framing of HTTP, and nothing hidden in them is read', async () => {
    const requests = brokenFraming(platform.signer.token(), JSON.stringify(validBody(opening, {})));
    const faults: string[] = [];
    for (const request of requests) {
      const answer = await sendRaw(platform.urls.tickets, request.pieces);
      if (answer.statuses.join() !== request.statuses.join() && !(answer.statuses.length === 1 && request.statuses.includes(answer.statuses[0]!))) faults.push(`${request.name}: ${answer.statuses.join() || 'nothing'}, ${answer.closed ? 'closed' : 'left open'}; ${answer.text.slice(0, 300)}`);
      if (request.bare !== true) faults.push(...problemsIn(answer).map((fault) => `${request.name}: ${fault}`));
    }
    process.stderr.write(`broken framing: ${requests.length} requests\n`);
    expect(faults).toEqual([]);
  });

  it('are refused by their bodies, each with the one code for it', async () => {
    const faults: string[] = [];
    const bodies = brokenBodies(JSON.stringify(validBody(opening, {})));
    for (const { name, body, headers, codes } of bodies) {
      const answer = await give(opening, { ...(headers ?? {}) }, body);
      if (answer.status >= 500 || !codes.includes(codeOf(answer))) faults.push(`${name}: ${answer.status} ${answer.text.slice(0, 300)}`);
      else faults.push(...faultsOfProblem(answer).map((fault) => `${name}: ${fault}`));
    }
    process.stderr.write(`broken bodies: ${bodies.length} requests\n`);
    expect(faults).toEqual([]);
  });

  it('are refused by headers that stand twice or say nothing', async () => {
    const body = JSON.stringify(validBody(opening, {}));
    const [good, other] = [platform.signer.token(), platform.signer.token({ sub: 'other' })];
    const raw = async (...lines: string[]) => sendRaw(platform.urls.tickets, [`POST /v1/tickets HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines.join('\r\n')}\r\n\r\n${body}`]);
    const bearer = (token: string) => `authorization: Bearer ${token}`;
    const cases: readonly (readonly [string, number, readonly string[]])[] = [
      ['two callers', 401, [bearer(good), bearer(other), 'idempotency-key: a']],
      ['a good caller and none', 401, [bearer(good), 'authorization: ', 'idempotency-key: a']],
      ['two keys', 400, [bearer(good), 'idempotency-key: a', 'idempotency-key: b']],
      ['an empty key', 400, [bearer(good), 'idempotency-key: ']],
      ['a key with a space', 400, [bearer(good), 'idempotency-key: a b']],
      ['a key that is no ASCII', 400, [bearer(good), 'idempotency-key: é']],
      ['a key too long', 400, [bearer(good), `idempotency-key: ${'k'.repeat(256)}`]],
      ['no key', 400, [bearer(good)]],
      ['two versions', 400, [bearer(good), 'idempotency-key: a', 'if-match: "1"', 'if-match: "2"']],
      ['a weak version', 400, [bearer(good), 'idempotency-key: a', 'if-match: W/"1"']],
      ['a version without quotes', 400, [bearer(good), 'idempotency-key: a', 'if-match: 1']],
      ['a negative version', 400, [bearer(good), 'idempotency-key: a', 'if-match: "-1"']],
      ['a version beyond every number', 400, [bearer(good), 'idempotency-key: a', 'if-match: "99999999999999"']],
      ['an origin of nobody', 400, [bearer(good), 'idempotency-key: a', 'rapport-origin: elsewhere']],
      ['two origins', 400, [bearer(good), 'idempotency-key: a', 'rapport-origin: import', 'rapport-origin: live']],
      ['a time without an origin', 400, [bearer(good), 'idempotency-key: a', 'rapport-occurred-at: 2026-01-01T00:00:00Z']],
      ['a time that is none', 400, [bearer(good), 'idempotency-key: a', 'rapport-origin: demo', 'rapport-occurred-at: 2026-02-30T00:00:00Z']],
    ];
    const faults: string[] = [];
    for (const [name, status, lines] of cases) {
      const answer = await raw(...lines);
      if (answer.statuses.join() !== String(status)) faults.push(`${name}: ${answer.statuses.join()} ${answer.text.slice(0, 400)}`);
      faults.push(...problemsIn(answer).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('come to no route past its guard, however its address is written', async () => {
    const faults: string[] = [];
    let asked = 0;
    const nobody: Record<string, string> = {};
    const withoutScope = { authorization: `Bearer ${platform.signer.token({ scope: '' })}` };
    for (const [turn, operation] of operations.filter(({ scope }) => scope !== null).entries()) {
      const path = pathOf({ path: operation.path }, someIds);
      await Promise.all(
        [nobody, withoutScope].flatMap((who) =>
          shareOf(variantsOf(operation.method, path), turn, PARTS).map(async ({ name, method, target, headers = {} }) => {
            asked += 1;
            const answer = await caller.send(platform.urls[operation.service], { method, target, headers: { ...(method === 'GET' || method === 'HEAD' ? {} : { ...neededHeaders(operation), 'content-length': '0' }), ...headers, ...who } });
            if (![400, 401, 403, 404, 405].includes(answer.status)) faults.push(`${operation.method} ${operation.path} by ${name}: ${answer.status} ${answer.text.slice(0, 200)}`);
            else if (method !== 'HEAD') faults.push(...faultsOfProblem(answer).map((fault) => `${operation.method} ${operation.path} by ${name}: ${fault}`));
          }),
        ),
      );
    }
    process.stderr.write(`addresses written otherwise: ${asked} requests\n`);
    expect([...new Set(faults)].slice(0, 40)).toEqual([]);
  });

  it('are told so where they never become whole, and the connection ends', async () => {
    for (const [{ name, statuses }, answer] of await slow) expect({ name, statuses: answer.statuses, closed: answer.closed, faults: problemsIn(answer) }).toEqual({ name, statuses, closed: true, faults: [] });
  });

  it('have appended nothing, ended no process and changed no prototype', async () => {
    expect(await platform.quietTails()).toBe(before);
    expect(platform.ended).toEqual([]);
    expect(await platform.prototypes()).toEqual({ watched: 6, changes: [] });
    expect((await give(opening, {}, JSON.stringify(validBody(opening, {})))).status).toBe(201);
  });

  const give = (operation: Operation, headers: Readonly<Record<string, string>>, body: string | Buffer): Promise<Received> =>
    caller.send(platform.urls[operation.service], { method: operation.method, target: operation.path, headers: { ...neededHeaders(operation), authorization: `Bearer ${platform.signer.token()}`, ...headers }, body });
});
