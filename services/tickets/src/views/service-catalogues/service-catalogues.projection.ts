import { ServiceCatalogueChanged } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ServiceCataloguesRow } from './service-catalogues.row.js';

/** What does service consist of, and what does it cost, by which version of the catalogue? */
export const serviceCatalogues = projection(ServiceCataloguesRow, {
  name: 'service-catalogues',
  version: 1,
  when: [on(ServiceCatalogueChanged, (_, { data }) => ({ ...data }))],
  keyOf: ({ data: { catalogueId, catalogueVersion } }) => ({ catalogueId, catalogueVersion }),
});
