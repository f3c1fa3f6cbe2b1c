import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { BANDS, CREDIBILITIES, DOUBTS, ITEM_GROUPS, SURVEY_METHODS } from './codes.js';
import { Occasion } from './occasion.js';

const Scale = () => Type.Integer({ minimum: 1, maximum: 10 });

/** Expectation and perception of one item, each 1 to 10 (SUR-01). */
export const Answer = Type.Object({ itemId: Text(20), group: OneOf(ITEM_GROUPS), expectation: Scale(), perception: Scale() });
export type Answer = Static<typeof Answer>;

/**
 * The one answer to an invitation (SM-8).
 *
 * `band` compares the sums: perception below, equal to or above expectation. Results count answers that are `credible` and no `pilot` (RP-12):
 * index = Σ perception ÷ Σ expectation × 100, rate = (acceptable + delighted) ÷ n.
 */
export const ResponseSubmitted = defineEvent('surveys.response-submitted', 1, {
  invitationId: Uuid(),
  templateId: Text(60),
  campaignId: Maybe(Uuid()),
  occasion: Occasion,
  pilot: Type.Boolean(),
  method: OneOf(SURVEY_METHODS),
  answers: Type.Array(Answer, { minItems: 1, maxItems: 200 }),
  expectationSum: Type.Integer(),
  perceptionSum: Type.Integer(),
  band: OneOf(BANDS),
  credibility: OneOf(CREDIBILITIES),
  doubts: Type.Array(OneOf(DOUBTS)),
  comment: Maybe(PersonalField(Text(4_000))),
  /** From the first opening of the link to the answer, in milliseconds; null where the link was not opened. */
  duration: Maybe(Type.Integer({ minimum: 0 })),
  submittedAt: InstantField(),
});
export type ResponseSubmitted = EventOf<typeof ResponseSubmitted>;
