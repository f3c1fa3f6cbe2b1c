import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../terminal/exit-codes.js';
import { loadMapping } from './mapping.js';

const sound = `
name: repairs
source: { zone: Asia/Shanghai }
record: { key: number, time: happened }
fields:
  happened: { column: when, date: iso }
  note: { column: note }
live:
  synthetic: { channel: { code: phone } }
  steps:
    - step: open
      on: first
      service: tickets
      path: /v1/tickets
      body: { note: { $first: [$note, 'Repair {record}'] }, channel: $synthetic.channel }
      keep: { ticketId: ticketId }
    - step: solve
      on: last
      service: tickets
      path: /v1/tickets/{ticketId}/solve
`;

describe('a mapping', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapport-mapping-'));
    file = join(folder, 'repairs.yaml');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read from a file that somebody wrote, and from those that are shipped', async () => {
    await writeFile(file, sound);
    expect(await loadMapping(file)).toMatchObject({ name: 'repairs', record: { key: 'number', time: 'happened' } });
    for (const name of ['cfpb-complaints', 'servicedesk-incidents']) expect(await loadMapping(name)).toMatchObject({ name });
  });

  it.each([
    ['a key that does not exist', 'zone: Asia', 'zona: Asia', 'is wrong at /source/zona: there is no such key here. Remove it or correct it; there are delimiter, encoding, unknown, zone.'],
    ['a missing part', 'record: { key: number, time: happened }', 'record: { key: number }', 'is wrong at /record: time is missing. Add it.'],
    ['a value of none of the allowed forms', 'on: first', 'on: never', 'is wrong at /live/steps/0/on: it must be first, each, last, or { changed: <field> }. Correct the value.'],
    ['a misspelt form', 'on: first', 'on: { changd: note }', 'is wrong at /live/steps/0/on: it must be first, each, last, or { changed: <field> }. Correct the value.'],
    ['a path that is none', 'path: /v1/tickets\n', 'path: v1/tickets\n', 'is wrong at /live/steps/0/path: it must be a path that begins with /. Correct the value.'],
    ['a name that cannot be quoted', '  note: { column', '  the-note: { column', 'is wrong at /fields/the-note: there is no such key here.'],
    ['a time that is no date', ', date: iso', '', 'names things it does not declare: record.time "happened" is not a date field. Declare them or correct the names.'],
    ['an undeclared field in a request', '[$note', '[$nota', 'names things it does not declare: request of open quotes "nota". Declare them or correct the names.'],
    ['an undeclared constant', '$synthetic.channel', '$synthetic.canal', 'request of open quotes "synthetic.canal"'],
    ['an undeclared answer in a path', 'keep: { ticketId', 'keep: { ticket', 'request of solve quotes "ticketId"'],
    ['text that is not YAML', 'fields:', 'fields: [', 'is not YAML: '],
  ])('with %s is refused: file, place and remedy are named', async (_, right, wrong, told) => {
    expect(sound).toContain(right);
    await writeFile(file, sound.replace(right, wrong));
    const failure: unknown = await loadMapping(file).catch((error: unknown) => error);
    expect(failure).toMatchObject({ exitCode: exitCodes.data });
    expect((failure as Error).message).toContain(`Mapping ${file} `);
    expect((failure as Error).message).toContain(told);
  });

  it('says at which line YAML ends to be YAML', async () => {
    await writeFile(file, sound.replace('fields:', 'fields: ]'));
    await expect(loadMapping(file)).rejects.toThrow(/is not YAML: .* at line 5, column \d+/);
  });

  it('that is nowhere is named, with those that are shipped', async () => {
    await expect(loadMapping('no-such')).rejects.toMatchObject({
      exitCode: exitCodes.noInput,
      message: 'There is no mapping "no-such", neither shipped nor as a file. Shipped are cfpb-complaints, servicedesk-incidents; another one is named by the path of its file.',
    });
  });
});
