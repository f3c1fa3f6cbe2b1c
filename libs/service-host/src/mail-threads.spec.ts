import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkTokens } from './link-token.js';
import { MailThreads } from './mail-threads.js';
import { Secret } from './secret.js';

const id = '7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f';
const threadsOf = (state: string) => new MailThreads(new LinkTokens(Secret.in(state)));

describe('what letters about one thing refer to', () => {
  const [state, elsewhere] = [mkdtempSync(join(tmpdir(), 'rapport-threads-')), mkdtempSync(join(tmpdir(), 'rapport-threads-'))];
  const threads = threadsOf(state);
  const name = threads.nameOf('ticket', id);

  it('is a Message-ID that stands for it, in every process and at any time', () => {
    expect(name).toMatch(/^<[A-Za-z0-9._-]+@rapport\.invalid>$/);
    expect([threads.idIn('ticket', name), threadsOf(state).idIn('ticket', name)]).toEqual([id, id]);
  });
  it('stands for nothing where we did not make it, or for something else', () => {
    const other = name.replace(id, `00000000${id.slice(8)}`);
    for (const forged of ['', '<>', id, `<${id}@rapport.invalid>`, `<${id}.@rapport.invalid>`, other, name.slice(1), name.replace('.invalid', '.example'), name.replace('@', 'A@'), name.toLowerCase()]) expect(threads.idIn('ticket', forged)).toBeNull();
    expect([threads.idIn('complaint', name), threadsOf(elsewhere).idIn('ticket', name)]).toEqual([null, null]);
  });
});
