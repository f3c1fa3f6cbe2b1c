import type { ListedServiceItem } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** A service item is in the catalogue from now on, or has another name, price, phase, work item or product (TKT-52). */
export type ListServiceItem = Command<'ListServiceItem', { readonly catalogueId: string; readonly item: ListedServiceItem; readonly reason: string }>;

export type ServiceCatalogueCommand = ListServiceItem;
