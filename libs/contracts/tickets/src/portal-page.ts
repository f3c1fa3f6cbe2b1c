import { defineEvent, InstantField, Maybe, OneOf, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { ARTICLE_LANGUAGES } from './article-codes.js';
import { PORTAL_AREA_CODES } from './portal-areas.js';

/** Somebody has arranged their page of the portal (KBS-13): in which language they read first, and which areas come first. Everything as it is now. */
export const PortalPageArranged = defineEvent('tickets.portal-page-arranged', 1, {
  partyId: Uuid(),
  language: Maybe(OneOf(ARTICLE_LANGUAGES)),
  /** In this order, before the others; none means as everybody sees them. */
  areasFirst: Type.Array(OneOf(PORTAL_AREA_CODES), { maxItems: PORTAL_AREA_CODES.length }),
  arrangedAt: InstantField(),
});
export type PortalPageArranged = EventOf<typeof PortalPageArranged>;

/** Every fact about somebody's page of the portal. */
export const portalPageEvents = [PortalPageArranged] as const;
