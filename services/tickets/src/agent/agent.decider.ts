import { AgentAway, AgentBack, agentEvents, AgentRegistered, AgentSkillsChanged } from '@rapport/contracts-tickets';
import { aggregate, type Decider } from '@rapport/event-sourcing';
import type { AgentCommand, ChangeSkills, ComeBack, GoAway, RegisterAgent } from './agent.commands.js';
import { agentExists, agentNotFound } from './agent.errors.js';
import { evolveAgent, type Agent, type AgentEvent, type ExistingAgent } from './agent.state.js';
import { decideLiveContact } from './live-contact.decider.js';

const decide = (command: AgentCommand, agent: Agent): readonly AgentEvent[] => {
  if (command.type === 'RegisterAgent') return register(command, agent);
  if (agent === null) throw agentNotFound(command.data.rosterId);
  switch (command.type) {
    case 'ChangeSkills':
      return changeSkills(command, agent);
    case 'GoAway':
      return goAway(command, agent);
    case 'ComeBack':
      return comeBack(command, agent);
    default:
      return decideLiveContact(command, agent);
  }
};

const register = ({ data, metadata: { actor, now } }: RegisterAgent, agent: Agent): readonly AgentEvent[] => {
  if (agent !== null) throw agentExists(data.agentId);

  return [AgentRegistered({ ...data, skills: sorted(data.skills), ...(data.classes === undefined ? {} : { classes: sorted(data.classes) }), registeredBy: actor.id, registeredAt: now })];
};

const changeSkills = ({ data: { rosterId, ...said }, metadata: { actor, now } }: ChangeSkills, { agentId, ...known }: ExistingAgent): readonly AgentEvent[] => {
  const skills = sorted(said.skills);
  const classes = sorted(said.classes ?? known.classes);
  if (skills.join() === known.skills.join() && classes.join() === known.classes.join()) return [];

  return [AgentSkillsChanged({ rosterId, agentId, skills, ...(said.classes === undefined ? {} : { classes }), changedBy: actor.id, changedAt: now })];
};

/** A customer who is with them stays so until the contact ends or a colleague takes over. */
const goAway = ({ data, metadata: { actor, now } }: GoAway, { agentId, available }: ExistingAgent): readonly AgentEvent[] => (available ? [AgentAway({ ...data, agentId, changedBy: actor.id, awayAt: now })] : []);

const comeBack = ({ data, metadata: { actor, now } }: ComeBack, { agentId, available }: ExistingAgent): readonly AgentEvent[] => (available ? [] : [AgentBack({ ...data, agentId, changedBy: actor.id, backAt: now })]);

const sorted = (skills: readonly string[]): string[] => [...new Set(skills)].sort();

/** Who serves, with what they can do, whether they are there, and with whom. */
export const agentDecider: Decider<Agent, AgentCommand, AgentEvent> = { initial: null, decide, evolve: evolveAgent };

export const agentAggregate = aggregate({ category: 'agent', decider: agentDecider, events: agentEvents, partyOf: () => null });
