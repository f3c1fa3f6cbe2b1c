import type { JsonObject } from '../../../run-folder/records.js';
import { list, told, type Fold } from '../../fold.js';

/** What did each service item cost, from when on? */
export const servicePrices: Fold = {
  ...{ service: 'analytics', view: 'service-prices', key: ['catalogueId', 'catalogueVersion'] },
  keyOf: ({ type, data }) => (type === 'tickets.service-catalogue-changed' ? told(data, 'catalogueId', 'catalogueVersion') : null),
  next: (_, { data }) => ({ ...told(data, 'catalogueId', 'catalogueVersion', 'changedAt'), items: list(data, 'items').map((item) => told(item as JsonObject, 'code', 'price')) }),
};
