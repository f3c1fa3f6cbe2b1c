import { LetterRequested, MailReceived, MessageReceived, PriorityChanged, ReplySent, SensitiveIncidentOpened, TicketCancelled, TicketOpened, TicketRouted } from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ReceiveMessage, SendReply } from './conversation.commands.js';
import type { TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const [ticketId, requesterId, messageId] = [derivedId('spec', 'ticket'), derivedId('spec', 'party'), derivedId('spec', 'message')];
const given = deciderSpec(ticketDecider);
const opened = TicketOpened({
  ticketId, requesterId, number: ticketNumber(ticketId), subject: 'Leak', request: null, category: 'return_or_repair', phase: 'after', nature: 'technical', place: 'fixed', fee: 'free',
  frequency: 'once', duration: 'short', priority: 'moderate', channel: 'e-mail', item: null, proactive: null, sourceId: null, responseDueAt: later(SPEC_NOW, HOUR), openedAt: SPEC_NOW,
});
const cancelled = TicketCancelled({ ticketId, reason: 'Mended by a neighbour.', cancelledAt: SPEC_NOW });
const receive = (sentAt: ReceiveMessage['data']['sentAt'] = null): TicketCommand => ({ type: 'ReceiveMessage', data: { ticketId, messageId, channel: 'e-mail', text: 'It still leaks.', externalId: null, sentAt }, metadata: metadata() });
const reply = (data: Partial<SendReply['data']> = {}): TicketCommand => ({ type: 'SendReply', data: { ticketId, messageId, agentId: 'ana', audience: 'public', channel: 'e-mail', text: 'At 3 pm.', inReplyTo: null, ...data }, metadata: metadata() });
const written = MessageReceived({ ticketId, messageId, channel: 'e-mail', text: personal(requesterId, 'It still leaks.'), externalId: null, sentAt: SPEC_NOW, receivedAt: SPEC_NOW });
const answered = ReplySent({ ticketId, messageId, agentId: 'ana', audience: 'public', human: true, channel: 'e-mail', text: personal(requesterId, 'At 3 pm.'), inReplyTo: null, sentAt: SPEC_NOW });

describe('what is said about a ticket', () => {
  it('is kept, with the time when it was said', () => {
    given(opened).when(receive()).then(written);
    const earlier = later(SPEC_NOW, -HOUR);
    given(opened).when(receive(earlier)).then(MessageReceived({ ...written.data, sentAt: earlier }));
    given(opened).when(receive(later(SPEC_NOW, HOUR))).thenFails('MESSAGE_FROM_THE_FUTURE');
  });
  it('is taken of its requester only, where that is asked for', () => {
    const of = (...parties: readonly string[]): TicketCommand => ({ ...receive(), data: { ...receive().data, of: parties } }) as TicketCommand;
    given(opened).when(of(messageId, requesterId)).then(written);
    given(opened).when(of(messageId)).thenFails('TICKET_NOT_FOUND');
  });
  it('is answered by a person, or by a program', () => {
    given(opened).when(reply()).then(answered);
    given(opened).when(reply({ agentId: null })).then(ReplySent({ ...answered.data, agentId: null, human: false }));
  });
  it('is taken and answered after the end too, and needs a ticket', () => {
    given(opened, cancelled).when(receive()).then(written);
    given(opened, cancelled).when(reply()).then(answered);
    given().when(receive()).thenFails('TICKET_NOT_FOUND');
  });
});

describe('an answer about a ticket about which letters came', () => {
  const letter = (from: string, header: string | null, proof: MailReceived['data']['proof'] | null = 'address') =>
    MailReceived({ ticketId, messageId, from: personal(requesterId, from), header, receivedAt: SPEC_NOW, verified: proof !== null, ...(proof == null ? {} : { proof }) });
  const first = letter('ada@example.org', '<1@example.org>', null);
  const sensitive = SensitiveIncidentOpened({ ticketId, requesterId, kind: 'lost_person', reason: personal(requesterId, 'x'), viewers: ['guard'], openedAt: SPEC_NOW });
  const posted = (data: Partial<LetterRequested['data']> = {}) =>
    LetterRequested({ ticketId, messageId, to: personal(requesterId, 'ada@example.org'), subject: `About your message (${ticketNumber(ticketId)})`, text: personal(requesterId, 'At 3 pm.'), answers: '<1@example.org>', requestedAt: SPEC_NOW, ...data });

  it('goes to whoever wrote them, once, under a subject of ours', () => {
    given(opened, first).when(reply()).then(answered, posted());
    given(opened, first).when(reply({ text: '下午三点。' })).then(ReplySent({ ...answered.data, text: personal(requesterId, '下午三点。') }), posted({ subject: `关于您的来信（${ticketNumber(ticketId)}）`, text: personal(requesterId, '下午三点。') }));
  });
  it('answers the last one, to the address that was vouched for last', () => {
    given(opened, first, letter('eve@evil.example', '<2@example.org>', 'answer')).when(reply()).then(answered, posted({ answers: '<2@example.org>' }));
    given(opened, first, letter('ada@example.com', null)).when(reply()).then(answered, posted({ to: personal(requesterId, 'ada@example.com'), answers: null }));
  });
  it('goes nowhere among ourselves, on other channels, and of what few may know', () => {
    given(opened, first).when(reply({ audience: 'internal' })).then(ReplySent({ ...answered.data, audience: 'internal' }));
    given(opened, first).when(reply({ channel: 'phone' })).then(ReplySent({ ...answered.data, channel: 'phone' }));
    given(opened, first, sensitive).when(reply()).then(answered);
  });
});

describe('how urgent a ticket is, and who leads it', () => {
  const change: TicketCommand = { type: 'ChangePriority', data: { ticketId, priority: 'critical', reason: 'The shop stands still.' }, metadata: metadata() };
  const changed = PriorityChanged({ ticketId, priority: 'critical', previousPriority: 'moderate', reason: 'The shop stands still.', changedAt: SPEC_NOW });
  const route: TicketCommand = { type: 'RouteTicket', data: { ticketId, workItem: 'g', tableVersion: 1, lead: 'finance', collaborators: ['sales', 'service'], reason: null }, metadata: metadata() };
  const routed = TicketRouted({ ticketId, workItem: 'g', tableVersion: 1, lead: 'finance', collaborators: ['sales', 'service'], previousLead: null, reason: null, routedAt: SPEC_NOW });

  it('changes while it is open, once', () => {
    given(opened).when(change).then(changed);
    given(opened, changed).when(change).thenNothing();
    given(opened, cancelled).when(change).thenFails('TICKET_ENDED');
  });
  it('goes to a department, which knows from whom', () => {
    given(opened).when(route).then(routed);
    given(opened, routed).when(route).thenNothing();
    given(opened, TicketRouted({ ...routed.data, lead: 'service', collaborators: [] })).when(route).then(TicketRouted({ ...routed.data, previousLead: 'service' }));
    given(opened, cancelled).when(route).thenFails('TICKET_ENDED');
  });
});
