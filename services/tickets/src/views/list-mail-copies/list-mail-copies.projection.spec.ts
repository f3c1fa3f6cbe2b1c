import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { listMailCopies } from './list-mail-copies.projection.js';

const requested = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.list-mail-requested.v1.json', import.meta.url), 'utf8')) as NewEvent<string, Record<string, unknown>>;

describe('copies of mails to lists', () => {
  it('tell who got which mail, and nothing of what it says or where it went', () => {
    const { to: _to, subject: _subject, body: _body, ...told } = requested.data;
    projectionSpec(listMailCopies)(requested).then(told);
  });
});
