import { AgentAway, AgentBack, agentEvents, AgentRegistered, AgentSkillsChanged } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import type { AgentCommand, ChangeSkills, ComeBack, GoAway, RegisterAgent } from './agent.commands.js';
import { agentExists, agentNotFound } from './agent.errors.js';

export type AgentEvent = EventOf<(typeof agentEvents)[number]>;

/** Null before somebody is registered. */
export type Agent = { readonly agentId: string; readonly skills: readonly string[]; readonly classes: readonly string[]; readonly available: boolean } | null;

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
      return unreachable(command);
  }
};

const register = ({ data, metadata: { actor, now } }: RegisterAgent, agent: Agent): readonly AgentEvent[] => {
  if (agent !== null) throw agentExists(data.agentId);

  return [AgentRegistered({ ...data, skills: sorted(data.skills), ...(data.classes === undefined ? {} : { classes: sorted(data.classes) }), registeredBy: actor.id, registeredAt: now })];
};

const changeSkills = ({ data: { rosterId, ...said }, metadata: { actor, now } }: ChangeSkills, { agentId, ...known }: NonNullable<Agent>): readonly AgentEvent[] => {
  const skills = sorted(said.skills);
  const classes = sorted(said.classes ?? known.classes);
  if (skills.join() === known.skills.join() && classes.join() === known.classes.join()) return [];

  return [AgentSkillsChanged({ rosterId, agentId, skills, ...(said.classes === undefined ? {} : { classes }), changedBy: actor.id, changedAt: now })];
};

const goAway = ({ data, metadata: { actor, now } }: GoAway, { agentId, available }: NonNullable<Agent>): readonly AgentEvent[] => (available ? [AgentAway({ ...data, agentId, changedBy: actor.id, awayAt: now })] : []);

const comeBack = ({ data, metadata: { actor, now } }: ComeBack, { agentId, available }: NonNullable<Agent>): readonly AgentEvent[] => (available ? [] : [AgentBack({ ...data, agentId, changedBy: actor.id, backAt: now })]);

const sorted = (skills: readonly string[]): string[] => [...new Set(skills)].sort();

const evolve = (agent: Agent, event: AgentEvent): Agent => {
  switch (event.type) {
    case AgentRegistered.type:
      return { agentId: event.data.agentId, skills: event.data.skills, classes: event.data.classes ?? [], available: true };
    case AgentSkillsChanged.type:
      return agent && { ...agent, skills: event.data.skills, classes: event.data.classes ?? agent.classes };
    case AgentAway.type:
      return agent && { ...agent, available: false };
    case AgentBack.type:
      return agent && { ...agent, available: true };
    default:
      return agent;
  }
};

/** Who serves, with what they can do, and whether they are there. */
export const agentDecider: Decider<Agent, AgentCommand, AgentEvent> = { initial: null, decide, evolve };

export const agentAggregate = aggregate({ category: 'agent', decider: agentDecider, events: agentEvents, partyOf: () => null });
