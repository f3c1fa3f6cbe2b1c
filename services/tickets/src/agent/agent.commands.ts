import type { AgentAway, AgentRegistered } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';
import type { LiveContactCommand } from './live-contact.commands.js';

interface OfAgent {
  readonly rosterId: string;
}

export type RegisterAgent = Command<'RegisterAgent', Omit<AgentRegistered['data'], 'registeredBy' | 'registeredAt'>>;
/** `classes`: of customers whom the agent serves first; undefined leaves them as they are. */
export type ChangeSkills = Command<'ChangeSkills', OfAgent & { readonly skills: readonly string[]; readonly classes?: readonly string[] }>;
/** `offers`: the tickets that wait for the agent, and who gets them. */
export type GoAway = Command<'GoAway', OfAgent & { readonly reason: string; readonly offers: AgentAway['data']['offers'] }>;
export type ComeBack = Command<'ComeBack', OfAgent>;

export type AgentCommand = RegisterAgent | ChangeSkills | GoAway | ComeBack | LiveContactCommand;
