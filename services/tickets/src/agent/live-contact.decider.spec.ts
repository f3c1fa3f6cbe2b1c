import { AgentAway, AgentBack, AgentRegistered, LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import { derivedId, later, MINUTE, SECOND } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { AgentCommand } from './agent.commands.js';
import { agentDecider } from './agent.decider.js';
import { rosterIdOf } from './best-agent.rule.js';
import type { BeginLiveContact } from './live-contact.commands.js';

const given = deciderSpec(agentDecider);
const [rosterId, atBo] = [rosterIdOf('ana'), { rosterId: rosterIdOf('bo'), contactId: derivedId('spec', 'at bo') }];
const [contactId, otherId, ticketId, partyId, noteId, callbackId] = ['contact', 'other', 'ticket', 'party', 'note', 'callback'].map((name) => derivedId('spec', name)) as [string, string, string, string, string, string];
const by = metadata().actor.id;

const registered = AgentRegistered({ rosterId, agentId: 'ana', name: 'Ana Wu', skills: [], team: 'service', calendar: null, capacity: 8, registeredBy: by, registeredAt: SPEC_NOW });
const away = AgentAway({ rosterId, agentId: 'ana', reason: 'Ill', offers: [], changedBy: by, awayAt: SPEC_NOW });
const said: BeginLiveContact['data'] = { rosterId, contactId, channel: 'phone', ticketId, partyId, arrivedAt: later(SPEC_NOW, -12 * SECOND), takenFrom: null };
const begin = (data: Partial<BeginLiveContact['data']> = {}): AgentCommand => ({ type: 'BeginLiveContact', data: { ...said, ...data }, metadata: metadata() });
const begun = (data: Partial<BeginLiveContact['data']> = {}) => LiveContactBegun({ ...said, ...data, agentId: 'ana', begunBy: by, begunAt: SPEC_NOW });
const ended = (data: Partial<LiveContactEnded['data']>) => LiveContactEnded({ rosterId, agentId: 'ana', contactId, outcome: 'finished', ticketId, noteId: null, callbackId: null, handedTo: null, endedBy: by, endedAt: SPEC_NOW, ...data });
const wrapUp = (note: { ticketId: string; noteId: string } | null = { ticketId, noteId }, of = contactId): AgentCommand => ({ type: 'WrapUpLiveContact', data: { rosterId, contactId: of, note }, metadata: metadata() });
const cut = (callback: { ticketId: string; callbackId: string } | null): AgentCommand => ({ type: 'CutLiveContact', data: { rosterId, contactId, callback }, metadata: metadata() });
const handOver = (to: typeof atBo | null): AgentCommand => ({ type: 'HandOverLiveContact', data: { rosterId, contactId, to }, metadata: metadata() });

describe('an agent who is with a customer', () => {
  it('began when somebody rang or came, before or just now, or when they called', () => {
    given(registered).when(begin()).then(begun());
    given(registered).when(begin({ arrivedAt: SPEC_NOW })).then(begun({ arrivedAt: SPEC_NOW }));
    given(registered).when(begin({ arrivedAt: null })).then(begun({ arrivedAt: null }));
    given(registered).when(begin({ ticketId: null, partyId: null })).then(begun({ ticketId: null, partyId: null }));
    given(registered).when(begin({ arrivedAt: later(SPEC_NOW, 1) })).thenFails('ARRIVED_IN_FUTURE', { arrivedAt: later(SPEC_NOW, 1) });
    given().when(begin()).thenFails('AGENT_NOT_FOUND', { rosterId });
  });
  it('is not given a second one, who may come when the first has left', () => {
    given(registered, begun()).when(begin({ contactId: otherId })).thenFails('AGENT_IN_LIVE_CONTACT', { agentId: 'ana' });
    given(registered, begun(), ended({ noteId })).when(begin({ contactId: otherId })).then(begun({ contactId: otherId }));
  });
  it('is there: nobody is sent to an empty chair', () => {
    given(registered, away).when(begin()).thenFails('RECEIVER_AWAY', { agentId: 'ana', reason: 'Ill' });
    given(registered, away, AgentBack({ rosterId, agentId: 'ana', changedBy: by, backAt: SPEC_NOW })).when(begin()).then(begun());
  });
  it('may be told to be away, and is with the customer until the end', () => {
    given(registered, begun()).when({ type: 'GoAway', data: { rosterId, reason: 'Ill', offers: [] }, metadata: metadata() }).then(away);
    given(registered, begun(), away).when(wrapUp()).then(ended({ noteId }));
    given(registered, begun(), away).when(handOver(atBo)).then(ended({ outcome: 'handed_over', handedTo: atBo }));
  });
});

describe('a live contact', () => {
  it('is finished with its note, on whatever ticket that stands', () => {
    given(registered, begun()).when(wrapUp(null)).thenFails('NOTE_REQUIRED', { contactId });
    given(registered, begun()).when(wrapUp()).then(ended({ noteId }));
    given(registered, begun({ ticketId: null, partyId: null })).when(wrapUp({ ticketId: otherId, noteId })).then(ended({ ticketId: otherId, noteId }));
  });
  it('ends once', () => {
    given(registered, begun(), ended({ noteId })).when(wrapUp()).thenFails('LIVE_CONTACT_ENDED', { agentId: 'ana', contactId });
    given(registered, begun()).when(wrapUp({ ticketId, noteId }, otherId)).thenFails('LIVE_CONTACT_ENDED', { agentId: 'ana', contactId: otherId });
    given(registered).when(cut({ ticketId, callbackId })).thenFails('LIVE_CONTACT_ENDED');
    given(registered).when(handOver(atBo)).thenFails('LIVE_CONTACT_ENDED');
    given().when(wrapUp()).thenFails('AGENT_NOT_FOUND');
  });
  it('that was cut is owed a callback, unless nobody knows whom to call', () => {
    given(registered, begun()).when(cut({ ticketId, callbackId })).then(ended({ outcome: 'cut', callbackId }));
    given(registered, begun()).when(cut(null)).thenFails('CALLBACK_WITHOUT_TICKET');
    given(registered, begun({ ticketId: null })).when(cut(null)).thenFails('CALLBACK_WITHOUT_TICKET');
    given(registered, begun({ ticketId: null })).when(cut({ ticketId, callbackId })).then(ended({ outcome: 'cut', callbackId }));
    given(registered, begun({ ticketId: null, partyId: null })).when(cut(null)).then(ended({ outcome: 'cut', ticketId: null }));
  });
  it('is handed to a colleague who has turned to the customer already', () => {
    const takenFrom = { rosterId: atBo.rosterId, contactId: otherId };
    given(registered).when(begin({ takenFrom, arrivedAt: later(SPEC_NOW, -MINUTE) })).then(begun({ takenFrom, arrivedAt: later(SPEC_NOW, -MINUTE) }));
    given(registered, begun()).when(handOver(atBo)).then(ended({ outcome: 'handed_over', handedTo: atBo }));
    given(registered, begun()).when(handOver(null)).thenFails('LIVE_CONTACT_ENDED');
  });
});
