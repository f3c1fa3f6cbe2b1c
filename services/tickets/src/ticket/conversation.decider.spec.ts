import { MessageReceived, PriorityChanged, ReplySent, TicketCancelled, TicketOpened, TicketRouted } from '@rapport/contracts-tickets';
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
