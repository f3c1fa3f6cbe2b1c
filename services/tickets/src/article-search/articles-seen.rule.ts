import type { ArticleVisibility } from '@rapport/contracts-tickets';

/** Who looks for articles: anybody, somebody known to us, one of us. */
export type Readership = 'anybody' | 'client' | 'staff';

/** What each of them may see (KBS-05). */
export const SEEN_BY: Readonly<Record<Readership, readonly ArticleVisibility[]>> = {
  anybody: ['public'],
  client: ['public', 'clients'],
  staff: ['public', 'clients', 'internal'],
};
