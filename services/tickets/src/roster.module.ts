import { agentAggregate } from './agent/agent.decider.js';
import { AgentsController } from './http/agents.controller.js';
import { reassignTicketsWhenAgentAway } from './reactions/reassign-tickets-when-agent-away.js';
import { reassignLeftBehind } from './routing/reassign-left-behind.js';
import { agents } from './views/agents/agents.projection.js';
import { AgentsQuery } from './views/agents/agents.query.js';

/** Who serves, and who gets which ticket. */
export const roster = {
  aggregates: [agentAggregate],
  views: [agents],
  reactions: [reassignTicketsWhenAgentAway],
  controllers: [AgentsController],
  providers: [AgentsQuery],
  workers: [reassignLeftBehind()],
};
