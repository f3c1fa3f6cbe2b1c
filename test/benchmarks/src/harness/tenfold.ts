/** What something that has grown may cost at most, beside what it cost when it was small. */
export const MOST_GROWTH = 1.15;

/** A size, and ten times as much again and again, up to the largest. */
export const tenfoldUpTo = (smallest: number, largest: number): readonly number[] => {
  const sizes = [smallest];
  while (sizes.at(-1)! * 10 <= largest) sizes.push(sizes.at(-1)! * 10);

  return sizes;
};

/** `10 000 events` */
export const countOf = (count: number, what: string): string => `${count.toLocaleString('en').replaceAll(',', ' ')} ${what}`;
