import type { CalendarRules } from '@rapport/contracts-tickets';
import { HOUR, instant, later } from '@rapport/event-sourcing';
import { SPEC_NOW } from '@rapport/testing';
import { considered, receivers, shared, worksAt, type Candidate } from './best-agent.rule.js';

const agent = (agentId: string, more: Partial<Candidate> = {}): Candidate => ({ agentId, teams: ['service'], skills: [], classes: [], available: true, working: true, load: 0, capacity: 5, idleSince: null, inLiveContact: false, lastContactAt: null, ...more });
const names = (...candidates: readonly Candidate[]) => considered({ team: 'service', customerClass: null, skills: ['installation', 'english'] }, candidates).map(({ agentId }) => agentId);
const reasons = (...candidates: readonly Candidate[]) => considered({ team: 'service', customerClass: null, skills: [] }, candidates).map(({ excluded }) => excluded);

describe('the best agent', () => {
  it('has the most of the skills that are needed, whatever else weighs on them', () => expect(names(agent('ana', { skills: ['installation'] }), agent('bo', { skills: ['english', 'installation'], load: 4 }), agent('cy', { skills: ['order'] }))).toEqual(['bo', 'ana', 'cy']));
  it('has the least in hand', () => expect(names(agent('ana', { load: 2 }), agent('bo', { load: 1 }))).toEqual(['bo', 'ana']));
  it('has waited longest for a ticket; whoever never had one longest of all', () =>
    expect(names(agent('ana', { idleSince: SPEC_NOW }), agent('bo', { idleSince: later(SPEC_NOW, -HOUR) }), agent('cy'))).toEqual(['cy', 'bo', 'ana']));
  it('is with no customer just now, where another has as much in hand', () => {
    expect(names(agent('ana', { inLiveContact: true }), agent('bo', { idleSince: SPEC_NOW }))).toEqual(['bo', 'ana']);
    expect(names(agent('ana', { inLiveContact: true }), agent('bo', { load: 1 }))).toEqual(['ana', 'bo']);
  });
  it('comes first by name where nothing else tells', () => expect(names(agent('bo'), agent('ana'))).toEqual(['ana', 'bo']));
  it('serves the class of the customer first, before any skill; whoever named others serves them last, and a key customer not at all', () => {
    const candidates = [agent('ana', { skills: ['english'] }), agent('bo', { classes: ['key'], load: 4 }), agent('cy', { classes: ['regular', 'temporary'], skills: ['english', 'installation'] })];
    const chosen = (customerClass: string | null) => considered({ team: 'service', customerClass, skills: ['english', 'installation'] }, candidates).map(({ agentId, serves, excluded }) => [agentId, serves, excluded]);
    expect(chosen('key')).toEqual([['bo', 'first', null], ['ana', 'alike', null], ['cy', 'last', 'other_customers']]);
    expect(chosen('regular')).toEqual([['cy', 'first', null], ['ana', 'alike', null], ['bo', 'last', null]]);
    expect(chosen('promising')).toEqual([['ana', 'alike', null], ['cy', 'last', null], ['bo', 'last', null]]);
    expect(chosen(null)).toEqual(chosen('promising'));
    expect(considered({ team: 'sales', customerClass: 'key', skills: [] }, candidates).find(({ agentId }) => agentId === 'cy')!.excluded).toBe('other_team');
  });
  it('is of the team, there, at work and has room; the others come last, with the reason', () => {
    expect(reasons(agent('a'), agent('b', { teams: ['sales'] }), agent('c', { available: false }), agent('d', { working: false }), agent('e', { load: 5 }))).toEqual([null, 'other_team', 'away', 'not_working', 'full']);
    expect(reasons(agent('b', { teams: ['sales', 'service'] }))).toEqual([null]);
    expect(considered({ team: null, customerClass: null, skills: [] }, [agent('b', { teams: ['sales'] })])[0]!.excluded).toBeNull();
  });
});

describe('the customer who rings or comes next', () => {
  const taken = (...candidates: readonly Candidate[]) => receivers({ team: 'service', customerClass: null, skills: ['english'] }, candidates).map(({ agentId, excluded }) => [agentId, excluded]);
  it('is taken by nobody who is with another one, nor by who is not there', () =>
    expect(taken(agent('ana', { inLiveContact: true, skills: ['english'] }), agent('bo'), agent('cy', { available: false }), agent('di', { working: false }), agent('ed', { teams: ['sales'] }))).toEqual([
      ['bo', null],
      ['ana', 'in_live_contact'],
      ['cy', 'away'],
      ['di', 'not_working'],
      ['ed', 'other_team'],
    ]));
  it('is taken by whoever can do most and has least in hand, full or not, and had none for the longest time', () => {
    expect(taken(agent('ana', { load: 4, capacity: 4 }), agent('bo', { load: 5, capacity: 5, skills: ['english'] }))).toEqual([['bo', null], ['ana', null]]);
    expect(taken(agent('ana', { lastContactAt: SPEC_NOW }), agent('bo', { lastContactAt: later(SPEC_NOW, -HOUR), idleSince: SPEC_NOW }), agent('cy')).map(([agentId]) => agentId)).toEqual(['cy', 'bo', 'ana']);
  });
});

describe('the tickets of somebody who is away', () => {
  const need = (ticketId: string) => ({ ticketId, team: 'service', customerClass: null, skills: [] });
  it('are shared out, each making the next one heavier', () =>
    expect(shared(['1', '2', '3', '4'].map(need), [agent('ana', { load: 1, capacity: 2 }), agent('bo', { capacity: 2 })])).toEqual([
      { ticketId: '1', toAgentId: 'bo' },
      { ticketId: '2', toAgentId: 'ana' },
      { ticketId: '3', toAgentId: 'bo' },
      { ticketId: '4', toAgentId: null },
    ]));
  it('stay where nobody is', () => expect(shared([need('1')], [])).toEqual([{ ticketId: '1', toAgentId: null }]));
});

describe('work by a calendar', () => {
  const rules = { id: 'office', version: 1, zone: 'Asia/Shanghai', week: { monday: [{ from: '09:00', to: '18:00' }] }, exceptions: [] } as unknown as CalendarRules;
  // The second of March 2026 is a Monday.
  it('begins and ends with its hours', () => expect(['2026-03-02T00:59:59Z', '2026-03-02T01:00:00Z', '2026-03-02T10:00:00Z', '2026-03-03T02:00:00Z'].map((at) => worksAt(rules, instant(at)))).toEqual([false, true, false, false]));
  it('goes on in years whose holidays nobody has published', () => expect(worksAt({ ...rules, holidays: { name: { zh: '假', en: 'Days off' }, years: [2026], daysOff: ['2026-03-02'], workingDays: [] } } as never, instant('2031-03-03T02:00:00Z'))).toBe(true));
});
