import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { listMails } from './list-mails.projection.js';

const written = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.list-mail-written.v1.json', import.meta.url), 'utf8')) as NewEvent<string, Record<string, unknown>>;

describe('mails to lists', () => {
  it('stand as they were written', () => projectionSpec(listMails)(written).then({ ...written.data }));
});
