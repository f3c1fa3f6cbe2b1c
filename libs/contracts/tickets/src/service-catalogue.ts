import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { TICKET_PHASES, WORK_ITEMS } from './codes.js';

/** The code of a service item: small letters, digits and underscores. */
export const SERVICE_ITEM_CODE = /^[a-z][a-z0-9_]{0,49}$/;

/** So many items a catalogue holds at most. */
export const SERVICE_ITEMS_AT_MOST = 500;

/** What a service costs, in minor units; 0 where it is always free. */
export const ListPrice = Type.Object({ amount: Type.Integer({ minimum: 0 }), currency: Type.String({ pattern: '^[A-Z]{3}$' }) });

/** A service as the catalogue lists it (TKT-52): sold by itself, or with a product. */
export const ListedServiceItem = Type.Object({
  code: Type.String({ pattern: SERVICE_ITEM_CODE.source }),
  phase: OneOf(TICKET_PHASES),
  /** Decides which department leads its tickets (TKT-12). */
  workItem: OneOf(WORK_ITEMS),
  zh: Text(200),
  en: Text(200),
  /** Null where nobody has said what it costs. */
  price: Maybe(ListPrice),
  /** The physical product that it goes with (TKT-51); null where it needs none. */
  product: Maybe(Text(300)),
});
export type ListedServiceItem = Static<typeof ListedServiceItem>;

/**
 * The catalogue of service items has a new version. It holds the whole catalogue, so that each version can be read by itself.
 *
 * The textbook's, without prices, is version 1. A ticket is worth what its service item cost when it was opened (TKT-46).
 */
export const ServiceCatalogueChanged = defineEvent('tickets.service-catalogue-changed', 1, {
  catalogueId: Uuid(),
  catalogueVersion: Type.Integer({ minimum: 2 }),
  items: Type.Array(ListedServiceItem, { minItems: 1, maxItems: SERVICE_ITEMS_AT_MOST }),
  /** The code of the item that was listed. */
  listed: Text(50),
  reason: Text(1_000),
  changedBy: Text(200),
  changedAt: InstantField(),
});
export type ServiceCatalogueChanged = EventOf<typeof ServiceCatalogueChanged>;
