import { told, type Fold } from '../../fold.js';

/** Every version of the catalogue of service items is a row of its own, as it was written. */
export const serviceCatalogues: Fold = {
  ...{ service: 'tickets', view: 'service-catalogues', key: ['catalogueId', 'catalogueVersion'] },
  keyOf: ({ type, data }) => (type === 'tickets.service-catalogue-changed' ? told(data, 'catalogueId', 'catalogueVersion') : null),
  next: (_, { data }) => told(data, 'catalogueId', 'catalogueVersion', 'items', 'listed', 'reason', 'changedBy', 'changedAt'),
};
