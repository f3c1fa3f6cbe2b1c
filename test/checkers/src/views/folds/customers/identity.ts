import type { JsonObject } from '../../../run-folder/records.js';
import type { Row } from '../../fold.js';

const FIELDS = ['name', 'phone', 'email', 'address'] as const;

/** Name and contact points by their opaque columns; what a fact leaves null stays as it was. */
export const identityIn = (before: Row | null, data: JsonObject): Row => Object.fromEntries(FIELDS.map((field) => [`${field}Field`, data[field] ?? before?.[`${field}Field`] ?? null]));
