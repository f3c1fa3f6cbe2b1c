import type { Money } from '@rapport/event-sourcing';

/** What a post may promise or grant (SM-12), in minor units: of every currency alike (`each`), or so much of each that is named and nothing of others (`by`); null without limit. */
export type Authority = { readonly each: number } | { readonly by: Readonly<Record<string, number>> } | null;

/** How a setting says it: `50000`, or by currency `CNY:50000,USD:7000`. */
export const AUTHORITY_PATTERN = '^(?:\\d{1,12}|[A-Z]{3}:\\d{1,12}(?:,[A-Z]{3}:\\d{1,12})*)$';

/** Reads a setting of that form; of a currency that is named twice the lower limit counts. */
export const authorityIn = (setting: string): Authority => {
  if (!setting.includes(':')) return { each: Number(setting) };
  const by: Record<string, number> = {};
  for (const [currency, limit] of setting.split(',').map((part) => part.split(':') as [string, string])) by[currency] = Math.min(by[currency] ?? Infinity, Number(limit));

  return { by };
};

/** The limit that an amount passes; null where the post may promise or grant it. */
export const limitPassed = (authority: Authority, { amount, currency }: Money): number | null => {
  if (authority === null) return null;
  const limit = 'each' in authority ? authority.each : (authority.by[currency] ?? 0);

  return amount > limit ? limit : null;
};
