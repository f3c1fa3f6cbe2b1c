import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const serviceItemUnknown = (serviceItem: string) => refuse(refusals.SERVICE_ITEM_UNKNOWN, { serviceItem });
export const serviceCatalogueFull = (most: number) => refuse(refusals.SERVICE_CATALOGUE_FULL, { most });
export const serviceCatalogueVersionNotFound = (version: number, newest: number) => refuse(refusals.SERVICE_CATALOGUE_VERSION_NOT_FOUND, { version, newest });
