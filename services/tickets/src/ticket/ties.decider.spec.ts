import {
  AbsorptionEnded, AbsorptionRefused, AnswerFannedOut, ChildAdded, ChildRemoved, HoldEnded, HoldStarted, MessageMoved, MessageReceived, ParentCleared, ParentSet, PromiseMade, RefundRequested, ReplySent, RESPONSE_LIMIT, SensitiveIncidentOpened, TicketAbsorbed,
  TicketAcknowledged, TicketCancelled, TicketClosed, TicketMerged, TicketOpened, TicketSplit, TicketsLinked, TicketsUnlinked, TicketUnmerged, type TicketSplit as Split,
} from '@rapport/contracts-tickets';
import { derivedId, HOUR, later, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';
import type { OtherTicket } from './ties.commands.js';

const [ticketId, requesterId, otherId, third, id] = [derivedId('spec', 'ticket'), derivedId('spec', 'party'), derivedId('spec', 'other'), derivedId('spec', 'third'), derivedId('spec', 'part')];
const given = deciderSpec(ticketDecider);
const command = <Type extends TicketCommand['type']>(type: Type, data: Omit<Extract<TicketCommand, { type: Type }>['data'], 'ticketId'>) => ({ type, data: { ticketId, ...data }, metadata: metadata() }) as unknown as TicketCommand;
const by = metadata().actor.id;
const responseDueAt = later(SPEC_NOW, HOUR);
const opened = TicketOpened({
  ticketId, requesterId, number: ticketNumber(ticketId), subject: 'Leak', request: null, category: 'return_or_repair', phase: 'after', nature: 'technical', place: 'fixed', fee: 'free',
  frequency: 'once', duration: 'short', priority: 'moderate', channel: 'phone', item: null, proactive: null, sourceId: null, responseDueAt, openedAt: SPEC_NOW,
});
const acknowledged = TicketAcknowledged({ ticketId, plan: 'x', nextUpdateAt: later(SPEC_NOW, HOUR), acknowledgedAt: SPEC_NOW });
const cancelled = TicketCancelled({ ticketId, reason: 'Mended.', cancelledAt: SPEC_NOW });
const restricted = SensitiveIncidentOpened({ ticketId, requesterId, kind: 'lost_person', reason: personal(requesterId, 'x'), viewers: [by], openedAt: SPEC_NOW });
const other = (more: Partial<OtherTicket> = {}): OtherTicket => ({ ticketId: otherId, status: 'received', into: [], isChild: false, ...more });
const message = MessageReceived({ ticketId, messageId: id, channel: 'e-mail', text: personal(requesterId, 'x'), externalId: null, sentAt: SPEC_NOW, receivedAt: SPEC_NOW });

describe('a merge', () => {
  const merge = (target: Partial<OtherTicket> & { sameCustomer?: boolean } = {}) => command('MergeTicket', { target: { ...other(), sameCustomer: true, ...target }, mode: 'combined', reason: null });
  const merged = TicketMerged({ ticketId, intoId: otherId, reason: null, mergedBy: by, mergedAt: SPEC_NOW });
  const unmerge = command('UnmergeTicket', { fromId: null, reason: 'Another tap' });
  const unmerged = (status: 'received' | 'acknowledged') => TicketUnmerged({ ticketId, fromId: otherId, status, responseDueAt, reason: 'Another tap', unmergedBy: by, unmergedAt: SPEC_NOW });

  it('ends a ticket in another one of the same customer, once', () => {
    given(opened).when(merge()).then(merged);
    given(opened, merged).when(merge()).thenNothing();
    given(opened, merged).when(command('AssignTicket', { agentId: 'ana', reason: null })).thenFails('TICKET_ENDED', { ticketId, status: 'merged' });
    given(opened, merged).when(merge({ ticketId: third })).thenFails('TICKET_ENDED');
  });
  it('is refused across customers, in a circle, into what has ended', () => {
    given(opened).when(merge({ sameCustomer: false })).thenFails('TICKETS_OF_DIFFERENT_CUSTOMERS', { ticketId, otherId });
    given(opened).when(merge({ ticketId })).thenFails('MERGE_CYCLE');
    given(opened).when(merge({ into: [third, ticketId], status: 'merged' })).thenFails('MERGE_CYCLE', { ticketId, otherId });
    given(opened).when(merge({ into: [third], status: 'merged' })).thenFails('TICKET_MERGED', { ticketId: otherId, intoId: third });
    given(opened).when(merge({ status: 'closed' })).thenFails('TICKET_ENDED', { ticketId: otherId, status: 'closed' });
    given(opened, cancelled).when(merge()).thenFails('TICKET_ENDED', { ticketId, status: 'cancelled' });
  });
  it('is refused where something would be lost or shown', () => {
    given(opened, restricted).when(merge()).thenFails('TICKET_RESTRICTED', { ticketId });
    given(opened, ChildAdded({ ticketId, childId: third, children: 1, addedAt: SPEC_NOW })).when(merge()).thenFails('TICKET_HAS_CHILDREN');
    given(opened, PromiseMade({ ticketId, promiseId: id, text: personal(requesterId, 'x'), owner: 'ana', source: 'agent', amount: null, dueAt: responseDueAt, madeAt: SPEC_NOW })).when(merge()).thenFails('PROMISES_OPEN');
    given(opened, RefundRequested({ ticketId, refundId: id, amount: { amount: 1, currency: 'CNY' }, reason: personal(requesterId, 'x'), dueAt: responseDueAt, requestedBy: by, requestedAt: SPEC_NOW })).when(merge()).thenFails('REFUNDS_OPEN');
  });
  it('lets go of whoever is on the line', () =>
    given(opened, HoldStarted({ ticketId, holdId: id, agentId: null, reason: 'search', dueAt: responseDueAt, startedAt: SPEC_NOW })).when(merge()).then(HoldEnded({ ticketId, holdId: id, waited: 0, endedAt: SPEC_NOW }), merged));
  it('is undone: the ticket goes on where it was, with the limit that it had', () => {
    given(opened, acknowledged, merged).when(unmerge).then(unmerged('acknowledged'));
    given(opened, merged).when(unmerge).thenAlarms({ name: RESPONSE_LIMIT, due: responseDueAt, data: { ticketId, dueAt: responseDueAt } });
    given(opened, acknowledged, merged).when(unmerge).thenAlarms();
    given(opened, merged, unmerged('received')).when(unmerge).thenFails('TICKET_NOT_MERGED', { ticketId });
    given(opened, merged, unmerged('received')).when(command('AcknowledgeTicket', { plan: 'x', nextUpdateAt: later(SPEC_NOW, HOUR) })).then(acknowledged);
  });
  it('that a target refuses is undone only while it stands', () => {
    const undo = command('UnmergeTicket', { fromId: otherId, reason: 'Another tap' });
    given(opened, merged).when(undo).then(unmerged('received'));
    given(opened).when(undo).thenNothing();
  });
  it('has its last word in the ticket that goes on', () => {
    const absorb = command('AbsorbTicket', { sourceId: otherId });
    const absorbed = TicketAbsorbed({ ticketId, sourceId: otherId, absorbedAt: SPEC_NOW });
    given(opened).when(absorb).then(absorbed);
    given(opened, absorbed).when(absorb).thenNothing();
    given(opened, TicketMerged({ ...merged.data, intoId: third })).when(absorb).then(AbsorptionRefused({ ticketId, sourceId: otherId, intoId: third, refusedAt: SPEC_NOW }));
    given(opened, absorbed).when(command('ReleaseTicket', { sourceId: otherId })).then(AbsorptionEnded({ ticketId, sourceId: otherId, endedAt: SPEC_NOW }));
    given(opened).when(command('ReleaseTicket', { sourceId: otherId })).thenNothing();
  });
});

describe('a group', () => {
  const into = { ...other(), sameCustomer: true };
  const grouped = TicketMerged({ ticketId, intoId: otherId, mode: 'separate', reason: null, mergedBy: by, mergedAt: SPEC_NOW });
  const closing = { thanked: true, nextLink: 'hotline', sixRights: { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true }, satisfied: true };
  const close = command('CloseWithGroup', { intoId: otherId, ...closing });
  const closed = TicketClosed({ ticketId, agentId: null, ...closing, closedAt: SPEC_NOW });
  const absorbed = TicketAbsorbed({ ticketId, sourceId: third, absorbedAt: SPEC_NOW });
  const unmerge = command('UnmergeTicket', { fromId: null, reason: 'Another tap' });
  const unmerged = TicketUnmerged({ ticketId, fromId: otherId, status: 'received', responseDueAt, reason: 'Another tap', unmergedBy: by, unmergedAt: SPEC_NOW });

  it('is a merge that keeps the threads apart', () => given(opened).when(command('MergeTicket', { target: into, mode: 'separate', reason: null })).then(grouped));
  it('is closed as one, whatever is grouped under its tickets too', () => {
    given(opened, grouped).when(close).then(closed);
    given(opened, absorbed, grouped).when(close).then(TicketClosed({ ...closed.data, absorbed: [third] }));
    given(opened, grouped, closed).when(close).thenNothing();
  });
  it('leaves alone whom it does not hold: one thread, another group, none any more', () => {
    given(opened, TicketMerged({ ticketId, intoId: otherId, reason: null, mergedBy: by, mergedAt: SPEC_NOW })).when(close).thenNothing();
    given(opened, grouped).when(command('CloseWithGroup', { intoId: third, ...closing })).thenNothing();
    given(opened, grouped, unmerged).when(close).thenNothing();
  });
  it('is left by undoing the merge, and in no other way, after its end too', () => {
    given(opened, grouped).when(unmerge).then(unmerged);
    given(opened, grouped, closed).when(unmerge).then(unmerged);
    given(opened, grouped, closed).when(command('ReopenTicket', { reason: 'It leaks', responseLimits: { critical: 1, high: 1, moderate: 1, low: 1 } })).thenFails('TICKET_MERGED', { ticketId, intoId: otherId });
  });
});

describe('a link', () => {
  const linked = TicketsLinked({ ticketId, relatedId: otherId, note: null, linkedBy: by, linkedAt: SPEC_NOW });
  it('is made and undone, in every state', () => {
    given(opened, cancelled).when(command('LinkTickets', { relatedId: otherId, note: null })).then(linked);
    given(opened, linked).when(command('LinkTickets', { relatedId: otherId, note: null })).thenNothing();
    given(opened, linked).when(command('UnlinkTickets', { relatedId: otherId })).then(TicketsUnlinked({ ticketId, relatedId: otherId, unlinkedBy: by, unlinkedAt: SPEC_NOW }));
    given(opened).when(command('UnlinkTickets', { relatedId: otherId })).thenNothing();
  });
  it('is refused to itself and to what few may see', () => {
    given(opened).when(command('LinkTickets', { relatedId: ticketId, note: null })).thenFails('MERGE_CYCLE');
    given(opened, restricted).when(command('LinkTickets', { relatedId: otherId, note: null })).thenFails('TICKET_RESTRICTED');
  });
});

describe('a split', () => {
  const opening: Split['data']['opening'] = {
    subject: 'Invoice', category: 'enquiry', phase: 'after', nature: 'non_technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short', priority: 'low', channel: 'e-mail', item: null, responseLimit: HOUR,
    routing: { workItem: 'h', tableVersion: 1, lead: 'service', collaborators: [] },
  };
  const split = command('SplitTicket', { newTicketId: otherId, messageIds: [id, id], opening });
  const moved = MessageMoved({ ticketId, messageId: id, newTicketId: otherId, movedAt: SPEC_NOW });

  it('moves messages of the ticket to a new one, after its end too', () => {
    const facts = [TicketSplit({ ticketId, newTicketId: otherId, requesterId, messages: 1, opening, splitBy: by, splitAt: SPEC_NOW }), moved];
    given(opened, message).when(split).then(...facts);
    given(opened, message, cancelled).when(split).then(...facts);
  });
  it('moves no message that is not its own, or is no longer', () => {
    given(opened).when(split).thenFails('MESSAGE_NOT_FOUND', { messageId: id });
    given(opened, message, moved).when(split).thenFails('MESSAGE_NOT_FOUND');
    given(opened, message, TicketMerged({ ticketId, intoId: third, reason: null, mergedBy: by, mergedAt: SPEC_NOW })).when(split).thenFails('TICKET_MERGED', { ticketId, intoId: third });
  });
});

describe('a parent', () => {
  const setParent = (parent: OtherTicket | null) => command('SetParent', { parent });
  const set = ParentSet({ ticketId, parentId: otherId, setBy: by, setAt: SPEC_NOW });
  const cleared = ParentCleared({ ticketId, parentId: otherId, clearedBy: by, clearedAt: SPEC_NOW });
  const added = ChildAdded({ ticketId, childId: third, children: 1, addedAt: SPEC_NOW });
  const text = personal(requesterId, 'It is up again.');

  it('is set, replaced and cleared', () => {
    given(opened).when(setParent(other())).then(set);
    given(opened, set).when(setParent(other())).thenNothing();
    given(opened, set).when(setParent(other({ ticketId: third }))).then(cleared, ParentSet({ ...set.data, parentId: third }));
    given(opened, set).when(setParent(null)).then(cleared);
  });
  it('is neither the ticket itself nor a child, nor has the ticket children', () => {
    given(opened).when(setParent(other({ ticketId }))).thenFails('PARENT_CYCLE');
    given(opened).when(setParent(other({ isChild: true }))).thenFails('PARENT_CYCLE', { parentId: otherId });
    given(opened, added).when(setParent(other())).thenFails('TICKET_HAS_CHILDREN');
    given(opened).when(setParent(other({ status: 'closed' }))).thenFails('TICKET_ENDED', { ticketId: otherId, status: 'closed' });
    given(opened, cancelled).when(setParent(other())).thenFails('TICKET_ENDED', { ticketId, status: 'cancelled' });
    given(opened, restricted).when(setParent(other())).thenFails('TICKET_RESTRICTED');
  });
  it('knows its children', () => {
    given(opened).when(command('AddChild', { childId: third })).then(added);
    given(opened, added).when(command('AddChild', { childId: third })).thenNothing();
    given(opened, added).when(command('RemoveChild', { childId: third })).then(ChildRemoved({ ticketId, childId: third, children: 0, removedAt: SPEC_NOW }));
    given(opened).when(command('RemoveChild', { childId: third })).thenNothing();
  });
  it('is answered for its children too, publicly and by a person', () => {
    const reply = (agentId: string | null, audience: 'public' | 'internal') => command('SendReply', { messageId: id, agentId, audience, channel: 'e-mail', text: 'It is up again.', inReplyTo: null });
    const sent = (agentId: string | null, audience: 'public' | 'internal') => ReplySent({ ticketId, messageId: id, agentId, audience, human: agentId !== null, channel: 'e-mail', text, inReplyTo: null, sentAt: SPEC_NOW });
    given(opened, added).when(reply('ana', 'public')).then(sent('ana', 'public'), AnswerFannedOut({ ticketId, messageId: id, childIds: [third], agentId: 'ana', channel: 'e-mail', text, fannedOutAt: SPEC_NOW }));
    for (const [agentId, audience] of [['ana', 'internal'], [null, 'public']] as const) given(opened, added).when(reply(agentId, audience)).then(sent(agentId, audience));
    given(opened).when(reply('ana', 'public')).then(sent('ana', 'public'));
  });
  it('is heard by an open child of its own', () => {
    const hear = command('AnswerAsParent', { parentId: otherId, messageId: id, agentId: 'ana', channel: 'e-mail', text });
    given(opened, set).when(hear).then(ReplySent({ ticketId, messageId: id, agentId: 'ana', audience: 'public', human: true, channel: 'e-mail', text, inReplyTo: null, sentAt: SPEC_NOW }));
    given(opened, set, cancelled).when(hear).thenNothing();
    given(opened, set, cleared).when(hear).thenNothing();
  });
});
