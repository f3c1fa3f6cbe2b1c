/** Milliseconds since 1970, `until` excluded. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** What lies in both, of spans that are in order and do not overlap. */
export const common = (ones: readonly Span[], others: readonly Span[]): readonly Span[] => {
  const found: Span[] = [];
  for (let [one, other] = [0, 0]; one < ones.length && other < others.length; ) {
    const from = Math.max(ones[one]!.from, others[other]!.from);
    const until = Math.min(ones[one]!.until, others[other]!.until);
    if (from < until) found.push({ from, until });
    if (ones[one]!.until === until) one += 1;
    else other += 1;
  }

  return found;
};

/** What lies in any of them, in order, without overlaps. */
export const joined = (spans: readonly Span[]): readonly Span[] => {
  const found: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last === undefined || last.until < span.from) found.push(span);
    else found[found.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }

  return found;
};

export const covers = (spans: readonly Span[], at: number): boolean => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.until <= at) low = middle + 1;
    else high = middle;
  }

  return low < spans.length && spans[low]!.from <= at;
};
