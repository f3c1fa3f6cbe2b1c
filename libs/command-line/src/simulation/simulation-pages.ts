/** Breaches of one team, priority or class; `of` null: of none. */
export interface Tally {
  readonly of: string | null;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

/** What another policy would have changed, as the service tells it page by page. */
export interface Simulation {
  readonly cases: number;
  readonly before: number;
  readonly after: number;
  readonly gained: readonly object[];
  readonly lost: readonly object[];
  readonly byTeam: readonly Tally[];
  readonly byPriority: readonly Tally[];
  readonly byCustomerClass: readonly Tally[];
  /** As of when breaches were looked for. */
  readonly until: string;
}

export interface SimulationPage extends Simulation {
  /** Tickets of the whole period, and those of this page. */
  readonly total: number;
  readonly read: number;
  readonly next?: string;
}

export const noSimulation: Simulation = { cases: 0, before: 0, after: 0, gained: [], lost: [], byTeam: [], byPriority: [], byCustomerClass: [], until: '' };

/** The pages until now with one more. */
export const withPage = (sofar: Simulation, page: SimulationPage): Simulation => ({
  cases: sofar.cases + page.cases,
  before: sofar.before + page.before,
  after: sofar.after + page.after,
  gained: [...sofar.gained, ...page.gained],
  lost: [...sofar.lost, ...page.lost],
  byTeam: merged([...sofar.byTeam, ...page.byTeam]),
  byPriority: merged([...sofar.byPriority, ...page.byPriority]),
  byCustomerClass: merged([...sofar.byCustomerClass, ...page.byCustomerClass]),
  until: page.until,
});

/** One tally for each name, in the order of the names. */
const merged = (tallies: readonly Tally[]): readonly Tally[] => {
  const found = new Map<string | null, Tally>();
  for (const tally of tallies) {
    const known = found.get(tally.of) ?? { of: tally.of, before: 0, after: 0, gained: 0, lost: 0 };
    found.set(tally.of, { of: tally.of, before: known.before + tally.before, after: known.after + tally.after, gained: known.gained + tally.gained, lost: known.lost + tally.lost });
  }

  return [...found.values()].sort((one, other) => ((one.of ?? '') < (other.of ?? '') ? -1 : 1));
};
