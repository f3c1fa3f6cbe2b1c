import { AgentAway, AgentBack, AgentRegistered, AgentSkillsChanged } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { AgentCommand, RegisterAgent } from './agent.commands.js';
import { agentAggregate, agentDecider } from './agent.decider.js';
import { rosterIdOf } from './best-agent.rule.js';

const given = deciderSpec(agentDecider);
const rosterId = rosterIdOf('ana');
const by = metadata().actor.id;
const said: RegisterAgent['data'] = { rosterId, agentId: 'ana', name: 'Ana Wu', skills: ['order', 'enquiry', 'order'], team: 'service', calendar: null, capacity: 8 };
const register: AgentCommand = { type: 'RegisterAgent', data: said, metadata: metadata() };
const skilled = (skills: readonly string[]): AgentCommand => ({ type: 'ChangeSkills', data: { rosterId, skills }, metadata: metadata() });
const offers = [{ ticketId: derivedId('spec', 'ticket'), toAgentId: 'bo' }];
const leave: AgentCommand = { type: 'GoAway', data: { rosterId, reason: 'Ill', offers }, metadata: metadata() };
const comeBack: AgentCommand = { type: 'ComeBack', data: { rosterId }, metadata: metadata() };
const registered = AgentRegistered({ ...said, skills: ['enquiry', 'order'], registeredBy: by, registeredAt: SPEC_NOW });
const away = AgentAway({ rosterId, agentId: 'ana', reason: 'Ill', offers, changedBy: by, awayAt: SPEC_NOW });
const back = AgentBack({ rosterId, agentId: 'ana', changedBy: by, backAt: SPEC_NOW });

describe('an agent', () => {
  it('is registered once, with each skill once', () => {
    given().when(register).then(registered);
    given(registered).when(register).thenFails('AGENT_EXISTS', { agentId: 'ana' });
    expect(agentAggregate.partyOf(register)).toBeNull();
  });
  it('learns and unlearns; the same in another order is nothing new', () => {
    given(registered).when(skilled(['delivery'])).then(AgentSkillsChanged({ rosterId, agentId: 'ana', skills: ['delivery'], changedBy: by, changedAt: SPEC_NOW }));
    given(registered).when(skilled(['order', 'enquiry'])).thenNothing();
  });
  it('serves some classes of customers first, which nothing but a word about them changes', () => {
    const some = AgentRegistered({ ...registered.data, classes: ['key', 'promising'] });
    given().when({ ...register, data: { ...said, classes: ['promising', 'key'] } }).then(some);
    const change = (classes?: readonly string[]): AgentCommand => ({ type: 'ChangeSkills', data: { rosterId, skills: ['enquiry', 'order'], ...(classes && { classes }) }, metadata: metadata() });
    const changed = (classes: string[]) => AgentSkillsChanged({ rosterId, agentId: 'ana', skills: ['enquiry', 'order'], classes, changedBy: by, changedAt: SPEC_NOW });
    given(some).when(change()).thenNothing();
    given(some).when(change(['promising', 'key'])).thenNothing();
    given(some).when(change([])).then(changed([]));
    given(registered).when(change(['key'])).then(changed(['key']));
    given(some, AgentSkillsChanged({ rosterId, agentId: 'ana', skills: [], changedBy: by, changedAt: SPEC_NOW })).when(change(['key', 'promising'])).then({ ...changed(['key', 'promising']) });
  });
  it('goes away once, and comes back once', () => {
    given(registered).when(leave).then(away);
    given(registered, away).when(leave).thenNothing();
    given(registered).when(comeBack).thenNothing();
    given(registered, away).when(comeBack).then(back);
    given(registered, away, back).when(leave).then(away);
  });
  it('is where everything begins', () => {
    for (const any of [skilled([]), leave, comeBack]) given().when(any).thenFails('AGENT_NOT_FOUND', { rosterId });
  });
});
