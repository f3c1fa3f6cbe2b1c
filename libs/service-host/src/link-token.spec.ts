import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkTokens } from './link-token.js';
import { Secret } from './secret.js';

const id = '7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f';

describe('a link token', () => {
  const state = mkdtempSync(join(tmpdir(), 'rapport-secret-'));
  const links = new LinkTokens(Secret.in(state));
  const token = links.tokenFor('survey-answer', id);

  it('opens what it was made for, in every process of the installation', () => expect(new LinkTokens(Secret.in(state)).idOf('survey-answer', token)).toBe(id));
  it('opens nothing else', () => {
    const other = `00000000${id.slice(8)}`;
    for (const forged of ['', '.', id, `${id}.`, `${other}.${token.split('.')[1]}`, token.slice(0, -1), `${token}A`, `${id}.AAAA`]) expect(() => links.idOf('survey-answer', forged)).toThrow('not valid');
    expect(() => links.idOf('attachment', token)).toThrow('not valid');
  });
  it('rests on a secret that only its owner reads', () => expect(statSync(join(state, 'secret')).mode & 0o777).toBe(0o600));
});
