import { proposalOf } from './proposal.js';

describe('a file of a simulation', () => {
  it('holds one policy, or any of policy, calendars and teams', () => {
    expect(proposalOf({ code: 'usual', order: 1 })).toEqual({ policy: { code: 'usual', order: 1 } });
    expect(proposalOf({ teams: [{ from: 'desk', to: 'night' }] })).toEqual({ teams: [{ from: 'desk', to: 'night' }] });
    expect(proposalOf({ policy: { code: 'usual' }, calendars: [] })).toEqual({ policy: { code: 'usual' }, calendars: [] });
  });
  it('that holds anything else proposes nothing', () => expect([null, 'usual', [], {}, { order: 1 }, { teams: [], from: '2026' }].map(proposalOf)).toEqual([null, null, null, null, null, null]));
});
