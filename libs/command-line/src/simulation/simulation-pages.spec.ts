import { noSimulation, withPage, type SimulationPage } from './simulation-pages.js';

const page = (more: Partial<SimulationPage>): SimulationPage => ({ ...noSimulation, until: '2026-03-02T09:00:00.000Z', total: 3, read: 1, ...more });

describe('the pages of a simulation', () => {
  it('are added up: one tally for each name, cases without one first', () => {
    const first = page({ cases: 2, before: 1, after: 2, gained: [{ caseId: 'a' }], byTeam: [{ of: 'sales', before: 1, after: 2, gained: 1, lost: 0 }] });
    const second = page({ cases: 1, before: 2, after: 1, lost: [{ caseId: 'b' }], byTeam: [{ of: null, before: 1, after: 0, gained: 0, lost: 1 }, { of: 'sales', before: 1, after: 1, gained: 0, lost: 0 }] });
    expect([first, second].reduce(withPage, noSimulation)).toEqual({
      ...noSimulation,
      ...{ cases: 3, before: 3, after: 3, gained: [{ caseId: 'a' }], lost: [{ caseId: 'b' }], until: '2026-03-02T09:00:00.000Z' },
      byTeam: [
        { of: null, before: 1, after: 0, gained: 0, lost: 1 },
        { of: 'sales', before: 2, after: 3, gained: 1, lost: 0 },
      ],
    });
  });
});
