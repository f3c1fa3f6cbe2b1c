import { MailReceived, MessageReceived, MessageRequested, TicketOpened } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ReceiveMail } from './mail.commands.js';
import type { OpenTicketByMail } from './ticket.commands.js';
import { ticketAggregate, ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const given = deciderSpec(ticketDecider);
const [ticketId, requesterId, messageId] = [derivedId('spec', 'ticket'), derivedId('spec', 'party'), derivedId('spec', 'message')];
const mail = { messageId, from: 'ada@example.org', header: '<1@example.org>', text: 'It leaks.', sentAt: later(SPEC_NOW, -HOUR), proof: 'address' } as const;
const kinds = { category: 'enquiry', phase: 'pre', nature: 'non_technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short', priority: 'moderate', channel: 'e-mail' } as const;
const opening = { ticketId, requesterId, subject: 'Leak', ...kinds, item: null, proactive: null, sourceId: null };
const byMail = (text: string = mail.text, language: 'zh' | 'en' = 'en', proof: OpenTicketByMail['data']['mail']['proof'] = mail.proof): OpenTicketByMail => ({ type: 'OpenTicketByMail', data: { ...opening, request: text.slice(0, 10_000), responseLimit: 8 * HOUR, mail: { ...mail, text, proof }, acknowledges: true, language, timeZone: 'Asia/Shanghai' }, metadata: metadata() });
const opened = (request: string = mail.text) => TicketOpened({ ...opening, number: ticketNumber(ticketId), request: personal(requesterId, request), responseDueAt: later(SPEC_NOW, 8 * HOUR), openedAt: SPEC_NOW });
const received = MailReceived({ ticketId, messageId, from: personal(requesterId, 'ada@example.org'), header: '<1@example.org>', receivedAt: SPEC_NOW, verified: true, proof: 'address' });
const written = MessageReceived({ ticketId, messageId, channel: 'e-mail', text: personal(requesterId, mail.text), externalId: '<1@example.org>', sentAt: mail.sentAt, receivedAt: SPEC_NOW });
const reply = (sentAt: ReceiveMail['data']['sentAt'] = mail.sentAt): ReceiveMail => ({ type: 'ReceiveMail', data: { ticketId, ...mail, sentAt }, metadata: metadata() });
const acknowledged = (body: string): never => expect.objectContaining({ type: MessageRequested.type, data: expect.objectContaining({ purpose: 'acknowledgement', to: personal(requesterId, 'ada@example.org'), body: expect.stringContaining(body) as string }) as object }) as never;

describe('a ticket that a letter begins', () => {
  it('tells its sender the number and the time of the next word', () => {
    // Nine in the morning in UTC, and eight hours.
    given().when(byMail()).then(opened(), received, acknowledged(`Its number is ${ticketNumber(ticketId)}. You will hear from us by 2026-03-03 01:00 (Asia/Shanghai)`));
    given().when(byMail(mail.text, 'zh')).then(opened(), received, acknowledged(`工单号为 ${ticketNumber(ticketId)}。我们最迟将于 2026-03-03 01:00`));
    expect(ticketAggregate.partyOf(byMail())).toBe(requesterId);
  });
  it('keeps a long letter whole', () => {
    const long = 'x'.repeat(10_001);
    given().when(byMail(long)).then(opened(long.slice(1)), MessageReceived({ ...written.data, text: personal(requesterId, long) }), received, acknowledged(''));
  });
  it('says whether it is proven who wrote it, and answers all alike', () => {
    const { proof: _, ...unproven } = received.data;
    given().when(byMail(mail.text, 'en', null)).then(opened(), MailReceived({ ...unproven, verified: false }), acknowledged(`Its number is ${ticketNumber(ticketId)}.`));
  });
  it('tells nobody who was told today', () => {
    const silent = byMail();
    given().when({ ...silent, data: { ...silent.data, acknowledges: false } }).then(opened(), received);
  });
  it('is begun once', () => given(opened()).when(byMail()).thenFails('TICKET_EXISTS'));
});

describe('a letter about a ticket', () => {
  it('is a message, and is not acknowledged', () => given(opened(), received).when(reply()).then(written, received));
  it('was not written later than it came', () => {
    for (const sentAt of [later(SPEC_NOW, HOUR), null]) given(opened()).when(reply(sentAt)).then(MessageReceived({ ...written.data, sentAt: SPEC_NOW }), received);
  });
  it('needs a ticket', () => given().when(reply()).thenFails('TICKET_NOT_FOUND'));
});
