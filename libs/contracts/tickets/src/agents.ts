import { defineEvent, InstantField, Maybe, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { DepartmentCode } from './departments.js';
import { liveContactEvents } from './live-contact.js';

/** What an agent can do, by codes: categories of tickets, languages, products. */
export const SKILL_CODE = /^[a-z][a-z0-9_-]{0,39}$/;
const Skills = () => Type.Array(Type.String({ pattern: SKILL_CODE.source }), { maxItems: 100 });

/** How many tickets are handed round at most when an agent goes away. */
export const MOST_OFFERS = 200;

/** Management classes of customers (CUS-04) whom an agent serves first; none, or left out by older records: everybody alike. */
const Classes = () => Type.Array(Text(50), { maxItems: 10 });

const ofAgent = { rosterId: Uuid(), agentId: Text(200) };

/** Somebody serves: with what they can do, for which team, when, and how much at once. */
export const AgentRegistered = defineEvent('tickets.agent-registered', 1, {
  ...ofAgent,
  name: Text(200),
  skills: Skills(),
  classes: Type.Optional(Classes()),
  team: DepartmentCode(),
  /** Code of the service calendar by which they work; null around the clock. */
  calendar: Maybe(Text(100)),
  /** Tickets that they have in hand at most. */
  capacity: Type.Integer({ minimum: 1 }),
  registeredBy: Text(200),
  registeredAt: InstantField(),
});
export type AgentRegistered = EventOf<typeof AgentRegistered>;

/** `classes`: left out where nothing was said of them, so that they stay. */
export const AgentSkillsChanged = defineEvent('tickets.agent-skills-changed', 1, { ...ofAgent, skills: Skills(), classes: Type.Optional(Classes()), changedBy: Text(200), changedAt: InstantField() });
export type AgentSkillsChanged = EventOf<typeof AgentSkillsChanged>;

/** The agent is away: nobody who waits for them is left alone (TKT-14). `toAgentId`: who gets the ticket; null where nobody fits, so that it stays. */
export const AgentAway = defineEvent('tickets.agent-away', 1, {
  ...ofAgent,
  reason: Text(1_000),
  offers: Type.Array(Type.Object({ ticketId: Uuid(), toAgentId: Maybe(Text(200)) }), { maxItems: MOST_OFFERS }),
  changedBy: Text(200),
  awayAt: InstantField(),
});
export type AgentAway = EventOf<typeof AgentAway>;

export const AgentBack = defineEvent('tickets.agent-back', 1, { ...ofAgent, changedBy: Text(200), backAt: InstantField() });
export type AgentBack = EventOf<typeof AgentBack>;

/** Every fact about an agent, in streams `agent`. */
export const agentEvents = [AgentRegistered, AgentSkillsChanged, AgentAway, AgentBack, ...liveContactEvents] as const;
