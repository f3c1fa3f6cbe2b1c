import { Type, type Static } from 'typebox';
import { ANSWER_LIMIT_DAYS } from './complaint/intake.decider.js';

/** The settings of complaints beside those that all services share. */
export const ComplaintsSettings = Type.Object({
  COMPLAINTS_ANSWER_LIMIT_DAYS: Type.Integer({ minimum: 1, maximum: 365, default: ANSWER_LIMIT_DAYS, description: 'days until a complaint must be answered, unless it sets its own limit' }),
});
export type ComplaintsSettings = Static<typeof ComplaintsSettings>;
