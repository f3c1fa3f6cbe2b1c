/** With `RAPPORT_WHOLE=true` nothing is left out. */
export const whole = process.env['RAPPORT_WHOLE'] === 'true';

/** One of so many parts of a list, another one each turn: as many turns as there are parts have asked everything. */
export const shareOf = <Item>(items: readonly Item[], turn: number, parts: number, everything = whole): readonly Item[] => (everything ? items : items.filter((_, index) => index % parts === turn % parts));
