import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sanityOf, type LostTail } from './sanity.js';

const event = (lane: number, position: number, stream: string) => ({ lane, position, stream: `ticket-${stream}` });
const acknowledged = (key: string, token: string, id: string) => ({ type: 'ok', f: 'command', key, token, id, status: 201 });

describe('the sanity of a run', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'rapport-sanity-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const broken = async (log: readonly object[], history: readonly object[], lostTail: LostTail | null = null): Promise<readonly string[]> => {
    for (const [name, lines] of [['log.jsonl', log], ['history.jsonl', history]] as const) await writeFile(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return (await sanityOf(folder, lostTail)).broken;
  };
  it('counts the timers that rang', async () => {
    await broken([{ ...event(3, 1, 'a'), type: 'event-log.timer-elapsed' }, event(3, 2, 'b')], []);
    expect((await sanityOf(folder)).timersFired).toBe(1);
  });
  const left = async (kind: string, text: string) => {
    await mkdir(join(folder, kind, 'tickets'), { recursive: true });
    await writeFile(join(folder, kind, 'tickets/queue.jsonl'), text);
  };

  it('is sound where every acknowledged event is in its place', async () => expect(await broken([event(3, 1, 'a'), event(3, 2, 'b')], [acknowledged('k', '3:2', 'b')])).toEqual([]));
  it('misses an acknowledged event that is not there', async () => expect(await broken([event(3, 1, 'a')], [acknowledged('k', '3:2', 'b')])).toEqual(['k was acknowledged at 3:2, and nothing is there']));
  it("sees another stream's event in the place of an acknowledged one", async () => expect(await broken([event(3, 1, 'a')], [acknowledged('k', '3:1', 'b')])).toEqual(["k was acknowledged at 3:1, where another stream's event is"]));
  it('excuses what was acknowledged after the place that a log was put back to, and before it was', async () => {
    const tail = { at: 100, kept: [0, 0, 0, 1] };
    const told = (key: string, token: string, tMono: number) => ({ ...acknowledged(key, token, 'b'), tMono });
    expect(await broken([event(3, 1, 'a')], [told('k', '3:2', 99)], tail)).toEqual([]);
    expect(await broken([], [told('k', '3:1', 99)], tail)).toEqual(['k was acknowledged at 3:1, and nothing is there']);
    expect(await broken([event(3, 1, 'a')], [told('k', '3:2', 101)], tail)).toEqual(['k was acknowledged at 3:2, and nothing is there']);
  });
  it('sees a hole and a doubled position in a lane', async () => {
    expect(await broken([event(3, 1, 'a'), event(3, 3, 'a')], [])).toEqual(['lane 3 goes from 1 to 3']);
    expect(await broken([event(3, 1, 'a'), event(3, 1, 'a')], [])).toEqual(['lane 3 goes from 1 to 1']);
  });
  it('sees an answer that no fault excuses', async () => expect(await broken([], [{ type: 'info', f: 'read', key: null, status: 500 }])).toEqual(['read  was answered 500']));
  it('sees a view that its rebuild does not equal', async () => {
    await left('views', '{"a":1}\n');
    await left('rebuilt', '{"a":2}\n');
    expect(await broken([], [])).toEqual(['tickets/queue.jsonl differs from its rebuild']);
  });
});
