import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedId, type Command, type HandleCommand } from '@rapport/event-sourcing';
import { SPEC_NOW } from '@rapport/testing';
import type { ConfirmErasure } from '../party/party.commands.js';
import { finish, finishErasures, type Unfinished } from './finish-erasures.js';

const [partyId, joined] = [derivedId('spec', 'party'), derivedId('spec', 'joined')];
const row: Unfinished = { partyId, scope: 'customer', reason: 'asked for', requestedAt: SPEC_NOW, missing: [partyId, joined] };

describe('an erasure that broke off', () => {
  const state = mkdtempSync(join(tmpdir(), 'rapport-erasures-'));
  const given: Command[] = [];
  const destroyed: string[] = [];
  const handle = ((_: unknown, __: string, command: Command) => {
    given.push(command);
    return Promise.resolve({ events: [] });
  }) as unknown as HandleCommand;
  const keys = {
    erase: (subjects: readonly string[]) => {
      destroyed.push(...subjects);
      return Promise.resolve(new Map(subjects.map((subject) => [subject, new Date(SPEC_NOW)])));
    },
  };
  const means = { handle, keys, now: () => SPEC_NOW, settings: { RAPPORT_STATE: state } } as never;
  beforeEach(() => {
    given.length = 0;
    destroyed.length = 0;
  });
  afterAll(() => rmSync(state, { recursive: true }));

  it('goes on with the keys, and ends with a fact for each party that lacks one', async () => {
    await finish(means, row);
    expect(destroyed).toEqual([partyId, joined]);
    expect((given as ConfirmErasure[]).map(({ type, data, metadata: { actor } }) => [type, data.partyId, data.customerId, data.keyDestroyedAt, actor.role])).toEqual([
      ['ConfirmErasure', partyId, partyId, SPEC_NOW, 'system'],
      ['ConfirmErasure', joined, partyId, SPEC_NOW, 'system'],
    ]);
  });

  it('gives the same commands however often it breaks off again', async () => {
    await finish(means, row);
    const first = given.map(({ metadata: { commandId } }) => commandId);
    given.length = 0;
    await finish(means, row);
    expect(given.map(({ metadata: { commandId } }) => commandId)).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });

  it('is looked for again after a look that failed, until the process drains', async () => {
    const worker = finishErasures();
    let asked = 0;
    const pool = { query: () => (asked += 1) && Promise.reject(new Error('away')) };
    await worker.start({ ...(means as object), pool } as never);
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    await worker.stop();
    expect(asked).toBe(2);
    expect(given).toEqual([]);
  });
});
