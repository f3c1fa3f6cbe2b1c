import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ProblemError, ServiceUnreachable } from '@rapport/clients';
import iconv from 'iconv-lite';
import { parseMapping } from './mapping.js';
import { runImport, type ImportAnswer, type ImportOptions } from './run-import.js';
import type { ImportRequest } from './written-request.js';

/** A shape that neither shipped mapping knows: semicolons, Chinese headings, day-month-year, one row per step of a repair. */
const repairs = parseMapping(
  `
name: repairs
source: { delimiter: ';', unknown: ['-'], zone: Asia/Shanghai }
record: { key: 单号, time: happened }
party: { key: 客户 }
fields:
  happened: { column: 时间, date: 'DD/MM/YYYY HH:mm', required: true }
  state: { column: 状态, values: { 新建: received, 完成: closed } }
  note: { column: 说明, cut: 10 }
  cost: { column: 费用, number: true }
ids:
  partyId: '{party}'
history:
  synthetic:
    channel: { code: phone }
    plan: Call back
  steps:
    - step: adopt
      on: first
      service: tickets
      path: /v1/tickets/adopt
      body: { partyId: $partyId, note: { $first: [$note, $synthetic.plan] }, channel: $synthetic.channel, label: 'Repair {record}', cost: $cost }
      keep: { ticketId: ticketId }
    - step: close
      on: { changed: state }
      if: { state: [closed] }
      service: tickets
      path: /v1/tickets/{ticketId}/adopt-close
      body: { closedAt: $happened }
`,
  'repairs',
);

const table = `单号;客户;时间;状态;说明;费用
R2;Li;03/02/2024 10:00;完成;done;12.5
R1;Wang;01/02/2024 09:30;新建;"屏幕;碎了
真的";-
R2;Li;02/02/2024 08:00;新建;-;-
R1;Wang;31/02/2024 09:00;完成;x;1
R3;Li;01/02/2024 07:00;???;x;1
R1;Wang;05/02/2024 09:00;完成;fixed;free
R1;Wang;06/02/2024 09:00;完成;fixed;0
R9;only two
`;

/** A service that counts an event for every new key and answers a known key again. */
const fakeService = (answer: (request: ImportRequest) => void = () => undefined) => {
  const requests: ImportRequest[] = [];
  const known = new Map<string, unknown>();
  const send = async (request: ImportRequest): Promise<ImportAnswer> => {
    requests.push(request);
    await Promise.resolve();
    answer(request);
    const isNew = !known.has(request.idempotencyKey);
    if (isNew) known.set(request.idempotencyKey, { ticketId: `ticket ${known.size}` });

    return { body: known.get(request.idempotencyKey), events: isNew ? 1 : 0 };
  };

  return { requests, send };
};

describe('an import', () => {
  let folder: string;
  let file: string;
  let options: Omit<ImportOptions, 'send'>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-run-import-'));
    file = join(folder, 'repairs.csv');
    await writeFile(file, table);
    options = { file, mapping: repairs, section: 'history', rejects: join(folder, 'rejects.csv') };
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('plays a file of a shape that only its mapping describes', async () => {
    const service = fakeService();
    const outcome = await runImport({ ...options, send: service.send });

    expect(outcome).toMatchObject({ rows: 8, accepted: 4, rejected: 4, commands: 4, events: 4 });
    expect(service.requests.map(({ path, body, headers }) => [path, body, headers['rapport-occurred-at']])).toEqual([
      ['/v1/tickets/adopt', { partyId: expect.stringMatching(/^[0-9a-f-]{36}$/), note: '屏幕;碎了\n真的', channel: 'phone', label: 'Repair R1' }, '2024-02-01T01:30:00.000Z'],
      ['/v1/tickets/adopt', { partyId: expect.stringMatching(/^[0-9a-f-]{36}$/), note: '[synthetic] Call back', channel: 'phone', label: 'Repair R2' }, '2024-02-02T00:00:00.000Z'],
      ['/v1/tickets/ticket%201/adopt-close', { closedAt: '2024-02-03T02:00:00.000Z' }, '2024-02-03T02:00:00.000Z'],
      ['/v1/tickets/ticket%200/adopt-close', { closedAt: '2024-02-06T01:00:00.000Z' }, '2024-02-06T01:00:00.000Z'],
    ]);
  });

  it('writes what it rejects with line, column, code and row', async () => {
    await runImport({ ...options, send: fakeService().send });

    expect(await readFile(options.rejects, 'utf8')).toBe(
      [
        'line,column,code,row',
        '6,时间,DATE_INVALID,R1;Wang;31/02/2024 09:00;完成;x;1',
        '7,状态,VALUE_UNKNOWN,R3;Li;01/02/2024 07:00;???;x;1',
        '8,费用,NUMBER_INVALID,R1;Wang;05/02/2024 09:00;完成;fixed;free',
        '10,,ROW_LENGTH,R9;only two',
        '',
      ].join('\n'),
    );
  });

  it('gives the same keys again, so that nothing happens twice', async () => {
    const service = fakeService();
    await runImport({ ...options, send: service.send });
    const again = await runImport({ ...options, send: service.send });

    expect(again).toMatchObject({ commands: 4, events: 0 });
    expect(service.requests.slice(4)).toEqual(service.requests.slice(0, 4));
  });

  it('goes on where it was when a service had been away', async () => {
    let budget = 2;
    const service = fakeService(() => {
      if (budget-- <= 0) throw new ServiceUnreachable('POST /v1/tickets/adopt', new Error('refused'));
    });
    await expect(runImport({ ...options, send: service.send })).rejects.toThrow(ServiceUnreachable);
    budget = Number.POSITIVE_INFINITY;

    expect(await runImport({ ...options, send: service.send })).toMatchObject({ commands: 4, events: 2 });
  });

  it('rejects the row whose command is refused, and what needs its answer', async () => {
    const service = fakeService(({ path, body }) => {
      if (path.endsWith('/adopt') && JSON.stringify(body).includes('R2')) throw new ProblemError({ status: 422, code: 'PARTY_ERASED' }, path);
    });
    const outcome = await runImport({ ...options, send: service.send });

    expect(outcome).toMatchObject({ rows: 8, accepted: 2, rejected: 6, events: 2 });
    expect((await readFile(options.rejects, 'utf8')).split('\n').filter((line) => /PARTY_ERASED|EARLIER/.test(line))).toEqual([
      '5,,PARTY_ERASED,R2;Li;02/02/2024 08:00;新建;-;-',
      '2,,EARLIER_STEP_REFUSED,R2;Li;03/02/2024 10:00;完成;done;12.5',
    ]);
  });

  it('sends nothing in a dry run and counts the same', async () => {
    const shown: ImportRequest[] = [];
    const outcome = await runImport({ ...options, send: null, onRequest: (request) => shown.push(request) });

    expect(outcome).toMatchObject({ rows: 8, accepted: 4, rejected: 4, commands: 4, events: 0 });
    expect(shown.at(-1)!.path).toBe('/v1/tickets/%3CticketId%3E/adopt-close');
  });

  it.each(['UTF-8', 'GB18030', 'UTF-16LE'])('reads %s, with and without byte order mark', async (encoding) => {
    const expected = fakeService();
    await runImport({ ...options, send: expected.send });
    for (const addBOM of encoding === 'UTF-16LE' ? [true] : [true, false]) {
      await writeFile(file, iconv.encode(table, encoding, { addBOM }));
      const service = fakeService();
      await runImport({ ...options, send: service.send });
      expect(service.requests).toEqual(expected.requests);
    }
  });

  it('names the columns that a file lacks', async () => {
    await writeFile(file, 'a;b\n1;2\n');

    await expect(runImport({ ...options, send: null })).rejects.toThrow('The file has no column "时间", "状态", "说明", "费用", "单号", "客户"; it has "a", "b".');
  });

  it('says where a quote stays open', async () => {
    await writeFile(file, `${table}R4;Li;"01/02/2024 07:00;新建\n`);
    const outcome = await runImport({ ...options, send: null });

    expect(outcome).toMatchObject({ rows: 9, rejected: 5 });
    expect(await readFile(options.rejects, 'utf8')).toContain('11,,CSV_QUOTE_NOT_CLOSED');
  });

  it('keeps its memory flat', async () => {
    const text = 'long text '.repeat(300);
    const rows = function* () {
      yield '单号;客户;时间;状态;说明;费用\n';
      for (let n = 0; n < 6_000; n++) yield `R${n};C${n % 500};${String((n % 28) + 1).padStart(2, '0')}/02/2024 09:00;新建;${text};1\n`;
    };
    await writeFile(file, rows());
    const before = memory();
    let highest = 0;
    let sent = 0;
    const outcome = await runImport({
      ...options,
      mapping: { ...repairs, fields: { ...repairs.fields, note: { column: '说明' } } },
      sortMemory: 1024 * 1024,
      bounds: { waiting: 256 },
      send: async () => {
        if (++sent % 1_000 === 0) highest = Math.max(highest, memory());

        return { body: { ticketId: 't' }, events: 1 };
      },
    });

    expect(outcome).toMatchObject({ rows: 6_000, rejected: 0, commands: 6_000 });
    expect(highest - before).toBeLessThan(40 * 1024 * 1024);
  });
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use; 18 MB of rows, held three times over, would show in it. */
const memory = () => {
  collectGarbage();

  return process.memoryUsage().heapUsed + process.memoryUsage().external;
};
