import { DAY, derivedId, HOUR, later, type HandleCommand } from '@rapport/event-sourcing';
import { SPEC_NOW } from '@rapport/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { distributionListClosed } from '../distribution-list/distribution-list.errors.js';
import type { RequestListMail } from '../subscription/subscription.commands.js';
import { PORTION, sendListMails, type CopyToGo } from './send-list-mails.js';

const [listId, mailId] = [derivedId('spec', 'list'), derivedId('spec', 'mail')];
const mail = { mailId, listName: { zh: '产品消息', en: 'Product news' }, text: { zh: null, en: { subject: 'New', body: 'It is here.' } }, writtenAt: SPEC_NOW };
const toGo = (name: string): CopyToGo => ({ mailId, writtenAt: new Date(SPEC_NOW), subscriptionId: derivedId('spec', name), listId, partyId: derivedId('party', name) });

describe('mails to lists', () => {
  const given: RequestListMail[] = [];
  const asked: unknown[][] = [];
  beforeEach(() => [given, asked].forEach((list) => list.splice(0)));

  /** Looks until it is enough. `found` are the rows of each question for copies in turn, the last of them for ever. */
  const looks = async (found: readonly (readonly CopyToGo[])[], until: () => boolean, handle: (command: RequestListMail) => void = () => undefined) => {
    const worker = sendListMails(5);
    const query = (_: string, values: unknown[]) => {
      if (values.length === 1) return Promise.resolve({ rows: [{ ...mail, writtenAt: new Date(SPEC_NOW) }] });
      asked.push(values);
      return Promise.resolve({ rows: found[Math.min(asked.length, found.length) - 1] });
    };
    const handled = ((_: unknown, __: string, command: RequestListMail) => (given.push(command), Promise.resolve().then(() => handle(command)))) as unknown as HandleCommand;
    await worker.start({ handle: handled, now: () => SPEC_NOW, pool: { query } } as never);
    while (!until()) await pause(5);
    await worker.stop();
  };

  it('reach each member by a command that is the same however often it is given', async () => {
    await looks([[toGo('ada'), toGo('bo')]], () => given.length > 3);
    const [ada, bo] = [toGo('ada'), toGo('bo')];
    expect(given.slice(0, 2).map(({ data }) => data)).toEqual([ada, bo].map(({ subscriptionId, partyId }) => ({ subscriptionId, listId, partyId, mail })));
    expect(given[0]!.metadata.actor.role).toBe('system');
    expect(new Set(given.map(({ metadata }) => metadata.commandId)).size).toBe(2);
  });

  it('hold up no others where one cannot be given', async () => {
    await looks([[toGo('ada'), toGo('bo')]], () => given.length > 3, ({ data }) => {
      if (data.subscriptionId === toGo('ada').subscriptionId) throw distributionListClosed(listId);
    });
    expect(given.slice(0, 4).map(({ data }) => data.subscriptionId)).toEqual(['ada', 'bo', 'ada', 'bo'].map((name) => toGo(name).subscriptionId));
  });

  it('go out portion after portion', async () => {
    const many = Array.from({ length: PORTION }, (_, index) => toGo(String(index)));
    await looks([many, [toGo('last')], []], () => given.length > PORTION);
    expect(given.map(({ data }) => data.subscriptionId)).toEqual([...many, toGo('last')].map(({ subscriptionId }) => subscriptionId));
    expect(asked[1]!.slice(1)).toEqual([SPEC_NOW, mailId, many.at(-1)!.subscriptionId]);
  });

  it('are looked for as far back as a month at first, then among those of the last hour', async () => {
    await looks([[]], () => asked.length > 1);
    expect(asked.slice(0, 2).map(([since]) => since)).toEqual([later(SPEC_NOW, -30 * DAY), later(SPEC_NOW, -HOUR)]);
  });
});
