import type { ArticleVisibility, Readership } from '@rapport/contracts-tickets';

/** What each of those who look for articles may see (KBS-05). */
export const SEEN_BY: Readonly<Record<Readership, readonly ArticleVisibility[]>> = {
  anybody: ['public'],
  client: ['public', 'clients'],
  staff: ['public', 'clients', 'internal'],
};
