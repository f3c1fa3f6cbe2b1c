import { SERVICE_ITEMS, type ListedServiceItem } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';

/** One catalogue for the whole company; its stream is `service-catalogue-<id>`. */
export const SERVICE_CATALOGUE_ID = derivedId('service-catalogue');

/** A version of the catalogue. Version 1 is the textbook's; every change makes the next one. */
export interface ServiceCatalogue {
  readonly catalogueVersion: number;
  readonly items: readonly ListedServiceItem[];
}

/** The items that the textbook names (TKT-09 to TKT-11). Nobody has said yet what they cost. */
export const TEXTBOOK_CATALOGUE: ServiceCatalogue = { catalogueVersion: 1, items: SERVICE_ITEMS.map((item) => ({ ...item, price: null, product: null })) };

/** The item of a code; null where the catalogue has none. */
export const listedItem = ({ items }: ServiceCatalogue, code: string): ListedServiceItem | null => items.find((item) => item.code === code) ?? null;
