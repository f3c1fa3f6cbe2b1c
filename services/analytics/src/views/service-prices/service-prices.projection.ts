import { ServiceCatalogueChanged } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ServicePricesRow } from './service-prices.row.js';

/** What did each service item cost, from when on (TKT-46)? */
export const servicePrices = projection(ServicePricesRow, {
  name: 'service-prices',
  version: 1,
  when: [on(ServiceCatalogueChanged, (_, { data: { catalogueId, catalogueVersion, items, changedAt } }) => ({ catalogueId, catalogueVersion, items: items.map(({ code, price }) => ({ code, price })), changedAt }))],
  keyOf: ({ data: { catalogueId, catalogueVersion } }) => ({ catalogueId, catalogueVersion }),
});
