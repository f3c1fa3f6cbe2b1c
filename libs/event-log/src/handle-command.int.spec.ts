import { commandHandler, type HandleCommand } from '@rapport/event-sourcing';
import fc from 'fast-check';
import { PostgresEventLog } from './postgres-event-log.js';
import { id, logDatabase } from './testing/log-database.js';
import { commandMetadata, ticket, TicketNoted, type TicketCommand } from './testing/tickets.js';
import { verifyLog } from './verification.js';

describe('commands given to two replicas', () => {
  let url: string;
  let logs: readonly [PostgresEventLog, PostgresEventLog];
  let a: HandleCommand;
  let b: HandleCommand;

  const open = (commandId: string, allowed = 10): TicketCommand => ({ type: 'Open', data: { allowed }, metadata: commandMetadata(commandId) });
  const note = (commandId: string, text: string = commandId): TicketCommand => ({ type: 'Note', data: { note: text }, metadata: commandMetadata(commandId) });
  const close = (commandId: string): TicketCommand => ({ type: 'Close', data: {}, metadata: commandMetadata(commandId) });

  beforeAll(async () => {
    url = await logDatabase();
    logs = [await PostgresEventLog.connect({ url, service: 'a' }), await PostgresEventLog.connect({ url, service: 'b' })];
    a = commandHandler(logs[0]);
    b = commandHandler(logs[1]);
  });
  afterAll(() => Promise.all(logs.map((log) => log.close())));

  it('answer a repetition with the first result, also where it would now be refused', async () => {
    const ticketId = id('closed ticket');
    await a(ticket, ticketId, open(id('closed: open')));
    const noted = await a(ticket, ticketId, note(id('closed: note')));
    await b(ticket, ticketId, close(id('closed: close')));

    for (const replica of [a, b]) {
      const repeated = await replica(ticket, ticketId, note(id('closed: note')));
      expect(repeated).toMatchObject({ stream: noted.stream, version: noted.version, place: noted.place, repeated: true });
      expect(repeated.events.map(({ type, data }) => ({ type, data }))).toEqual(noted.events.map(({ type, data }) => ({ type, data })));
    }
    await expect(a(ticket, ticketId, note(id('closed: another')))).rejects.toMatchObject({ code: 'TICKET_NOT_OPEN' });
  });

  it('answer a repetition with the first result, also where nothing would happen now', async () => {
    const ticketId = id('twice opened');
    const first = await a(ticket, ticketId, open(id('twice: open')));

    await expect(b(ticket, ticketId, open(id('twice: open')))).resolves.toMatchObject({ version: first.version, place: first.place, repeated: true });
    await expect(b(ticket, ticketId, open(id('twice: without effect')))).resolves.toMatchObject({ events: [], place: null, repeated: false });
  });

  it('do not decide a refusal on a kept fold that is behind', async () => {
    const ticketId = id('stale');
    await a(ticket, ticketId, open(id('stale: open'), 1));
    await a(ticket, ticketId, note(id('stale: note')));
    await a(ticket, ticketId, close(id('stale: close')));
    await b(ticket, ticketId, open(id('stale: open again'), 5));

    await expect(a(ticket, ticketId, note(id('stale: now allowed')))).resolves.toMatchObject({ version: 5, repeated: false });
  });

  it('do not decide "nothing to do" on a kept fold that is behind', async () => {
    const ticketId = id('same again');
    await a(ticket, ticketId, open(id('same: open')));
    await a(ticket, ticketId, note(id('same: x'), 'x'));
    await b(ticket, ticketId, note(id('same: y'), 'y'));

    await expect(a(ticket, ticketId, note(id('same: x again'), 'x'))).resolves.toMatchObject({ version: 4, repeated: false });
  });

  it('do not append what a fold that is behind allowed', async () => {
    const ticketId = id('used up');
    await a(ticket, ticketId, open(id('used: open'), 1));
    await b(ticket, ticketId, note(id('used: by b')));

    await expect(a(ticket, ticketId, note(id('used: by a')))).rejects.toMatchObject({ code: 'NO_NOTE_LEFT' });
  });

  it('keep the rule and one effect per command, whatever is given to whom at once', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.array(fc.record({ command: fc.integer({ min: 0, max: 9 }), by: fc.boolean() }), { minLength: 2, maxLength: 25 }), async (allowed, given) => {
        run += 1;
        const ticketId = id('raced', run);
        await a(ticket, ticketId, open(id('raced: open', run), allowed));
        const answers = await Promise.allSettled(
          given.map(async ({ command, by }) => ({ command, ...(await (by ? a : b)(ticket, ticketId, note(id('raced', run, command)))) })),
        );

        const events = await logs[0].readStream(`ticket-${ticketId}`);
        const distinct = new Set(given.map(({ command }) => command)).size;
        expect(events.filter(({ type }) => type === TicketNoted.type)).toHaveLength(Math.min(allowed, distinct));
        for (const answer of answers) {
          if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'NO_NOTE_LEFT' });
          else expect(events.find(({ version }) => version === answer.value.version)!.commandId).toBe(id('raced', run, answer.value.command));
        }
        const kept = new Set(events.map(({ commandId }) => commandId));
        answers.forEach((answer, n) => expect(answer.status === 'fulfilled').toBe(kept.has(id('raced', run, given[n]!.command))));
      }),
      { numRuns: 40 },
    );
    expect((await verifyLog(url)).broken).toEqual([]);
  });
});
