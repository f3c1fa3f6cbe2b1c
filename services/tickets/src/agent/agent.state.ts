import { AgentAway, AgentBack, agentEvents, AgentRegistered, AgentSkillsChanged, LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import type { EventOf } from '@rapport/event-sourcing';

export type AgentEvent = EventOf<(typeof agentEvents)[number]>;

export interface ExistingAgent {
  readonly agentId: string;
  readonly skills: readonly string[];
  readonly classes: readonly string[];
  readonly available: boolean;
  /** Why they are away. */
  readonly reason: string | null;
  /** Whom they turn to just now. */
  readonly live: Pick<LiveContactBegun['data'], 'contactId' | 'ticketId' | 'partyId'> | null;
}

/** Null before somebody is registered. */
export type Agent = ExistingAgent | null;

export const evolveAgent = (agent: Agent, event: AgentEvent): Agent => {
  if (event.type === AgentRegistered.type) return { agentId: event.data.agentId, skills: event.data.skills, classes: event.data.classes ?? [], available: true, reason: null, live: null };
  if (agent === null) return null;
  switch (event.type) {
    case AgentSkillsChanged.type:
      return { ...agent, skills: event.data.skills, classes: event.data.classes ?? agent.classes };
    case AgentAway.type:
      return { ...agent, available: false, reason: event.data.reason };
    case AgentBack.type:
      return { ...agent, available: true, reason: null };
    case LiveContactBegun.type: {
      const { contactId, ticketId, partyId } = event.data;
      return { ...agent, live: { contactId, ticketId, partyId } };
    }
    case LiveContactEnded.type:
      return { ...agent, live: null };
    default:
      return agent;
  }
};
