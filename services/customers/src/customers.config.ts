import { Type, type Static } from 'typebox';
import { SIGNALS_NEEDED } from './party/level.rule.js';

/** The settings of customers beside those that all services share. */
export const CustomersSettings = Type.Object({
  CUSTOMERS_SIGNALS_NEEDED: Type.Integer({ minimum: 1, maximum: 20, default: SIGNALS_NEEDED, description: 'confirmed buying signals that make a target customer a prospective one' }),
  CUSTOMERS_ERASURE_PERSONS: Type.Integer({ minimum: 1, maximum: 2, default: 1, description: 'how many persons have to agree before personal data are erased' }),
});
export type CustomersSettings = Static<typeof CustomersSettings>;
