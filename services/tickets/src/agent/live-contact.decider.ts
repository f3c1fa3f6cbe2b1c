import { LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import { unreachable } from '@rapport/event-sourcing';
import type { AgentEvent, ExistingAgent } from './agent.state.js';
import type { BeginLiveContact, CutLiveContact, HandOverLiveContact, LiveContactCommand, WrapUpLiveContact } from './live-contact.commands.js';
import { agentInLiveContact, arrivedInFuture, callbackWithoutTicket, liveContactEnded, noteRequired, receiverAway } from './live-contact.errors.js';

/** An agent is with one customer at a time, and leaves none of them alone (TKT-14 to TKT-16). */
export const decideLiveContact = (command: LiveContactCommand, agent: ExistingAgent): readonly AgentEvent[] => {
  switch (command.type) {
    case 'BeginLiveContact':
      return begin(command, agent);
    case 'WrapUpLiveContact':
      return wrapUp(command, agent);
    case 'CutLiveContact':
      return cut(command, agent);
    case 'HandOverLiveContact':
      return handOver(command, agent);
    default:
      return unreachable(command);
  }
};

const begin = ({ data, metadata: { actor, now } }: BeginLiveContact, { agentId, available, reason, live }: ExistingAgent): readonly AgentEvent[] => {
  if (live !== null) throw agentInLiveContact(agentId);
  if (!available) throw receiverAway(agentId, reason ?? '-');
  if (data.arrivedAt !== null && data.arrivedAt > now) throw arrivedInFuture(data.arrivedAt);

  return [LiveContactBegun({ ...data, agentId, begunBy: actor.id, begunAt: now })];
};

const wrapUp = ({ data: { note, ...data }, metadata }: WrapUpLiveContact, agent: ExistingAgent): readonly AgentEvent[] => {
  refuseOver(data.contactId, agent);
  if (note === null) throw noteRequired(data.contactId);

  return [ended(data, agent, metadata, { outcome: 'finished', ...note })];
};

/** Whom nobody knows by name or ticket nobody can call back; everybody else we do. */
const cut = ({ data: { callback, ...data }, metadata }: CutLiveContact, agent: ExistingAgent): readonly AgentEvent[] => {
  const { ticketId, partyId } = refuseOver(data.contactId, agent);
  if (callback === null && (ticketId !== null || partyId !== null)) throw callbackWithoutTicket();

  return [ended(data, agent, metadata, { outcome: 'cut', ...callback })];
};

/** The colleague comes first: nobody is left alone in between. */
const handOver = ({ data: { to, ...data }, metadata }: HandOverLiveContact, agent: ExistingAgent): readonly AgentEvent[] => {
  const { ticketId } = refuseOver(data.contactId, agent);
  if (to === null) throw liveContactEnded(agent.agentId, data.contactId);

  return [ended(data, agent, metadata, { outcome: 'handed_over', ticketId, handedTo: to })];
};

const refuseOver = (contactId: string, { agentId, live }: ExistingAgent): NonNullable<ExistingAgent['live']> => {
  if (live?.contactId !== contactId) throw liveContactEnded(agentId, contactId);

  return live;
};

type How = Pick<LiveContactEnded['data'], 'outcome'> & Partial<Pick<LiveContactEnded['data'], 'ticketId' | 'noteId' | 'callbackId' | 'handedTo'>>;

const ended = (data: Pick<LiveContactEnded['data'], 'rosterId' | 'contactId'>, { agentId }: ExistingAgent, { actor, now }: LiveContactCommand['metadata'], how: How): AgentEvent =>
  LiveContactEnded({ ...data, agentId, ticketId: null, noteId: null, callbackId: null, handedTo: null, ...how, endedBy: actor.id, endedAt: now });
