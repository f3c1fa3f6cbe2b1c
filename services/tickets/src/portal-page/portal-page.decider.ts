import { PortalPageArranged, portalPageEvents, type ArticleLanguage, type PortalAreaCode } from '@rapport/contracts-tickets';
import { aggregate, type Decider } from '@rapport/event-sourcing';
import type { ArrangePortalPage } from './portal-page.commands.js';

/** How somebody has their page; in the beginning, as everybody. */
export interface PortalPage {
  readonly language: ArticleLanguage | null;
  readonly areasFirst: readonly PortalAreaCode[];
}

const decide = ({ data: { partyId, language, areasFirst }, metadata }: ArrangePortalPage, page: PortalPage): readonly PortalPageArranged[] =>
  page.language === language && page.areasFirst.join() === areasFirst.join() ? [] : [PortalPageArranged({ partyId, language, areasFirst: [...areasFirst], arrangedAt: metadata.now })];

const evolve = (_: PortalPage, { data: { language, areasFirst } }: PortalPageArranged): PortalPage => ({ language, areasFirst });

/** The page of whoever is logged in, as they want it (KBS-13). */
export const portalPageDecider: Decider<PortalPage, ArrangePortalPage, PortalPageArranged> = { initial: { language: null, areasFirst: [] }, decide, evolve };

/** The stream id of a page is the id of its party. */
export const portalPageAggregate = aggregate({ category: 'portal-page', decider: portalPageDecider, events: portalPageEvents, partyOf: (command: ArrangePortalPage) => command.data.partyId });
