import type { ArticleLanguage, PortalAreaCode } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

export type ArrangePortalPage = Command<'ArrangePortalPage', { readonly partyId: string; readonly language: ArticleLanguage | null; readonly areasFirst: readonly PortalAreaCode[] }>;
