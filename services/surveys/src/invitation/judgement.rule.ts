import type { Answer, Band, Doubt } from '@rapport/contracts-surveys';
import type { Template } from '../templates/template.js';
import type { GivenAnswer } from './invitation.commands.js';
import { responseIncomplete, responseItemUnknown, responseOutOfScale } from './invitation.errors.js';

/** Nobody reads an item and answers it twice in less time, in milliseconds. Our own figure. */
export const FASTEST_PER_ITEM = 500;

/** From so many items on, the same pair everywhere is straight-lining; in a short questionnaire it may be meant. Our own figure. */
export const STRAIGHT_LINE_ITEMS = 10;

/**
 * The answers in the order of the template, with the groups of their items.
 *
 * @throws DomainError RESPONSE_ITEM_UNKNOWN, RESPONSE_OUT_OF_SCALE, RESPONSE_INCOMPLETE
 */
export const completeAnswers = ({ items }: Template, given: readonly GivenAnswer[]): Answer[] => {
  const byItem = new Map(given.map((answer) => [answer.itemId, answer]));
  const odd = given.find((answer) => byItem.get(answer.itemId) !== answer || !items.some(({ itemId }) => itemId === answer.itemId));
  if (odd !== undefined) throw responseItemUnknown(odd.itemId);
  const wrong = given.find(({ expectation, perception }) => ![expectation, perception].every(onScale));
  if (wrong !== undefined) throw responseOutOfScale(wrong.itemId);
  const missing = items.filter(({ itemId }) => !byItem.has(itemId));
  if (missing.length > 0) throw responseIncomplete(missing.map(({ itemId }) => itemId));

  return items.map(({ itemId, group }) => ({ group, ...byItem.get(itemId)! }));
};

const onScale = (value: number) => Number.isInteger(value) && value >= 1 && value <= 10;

/** Perception below, at or above expectation (SUR-01), over the whole questionnaire. */
export const bandOf = (expectationSum: number, perceptionSum: number): Band => (perceptionSum < expectationSum ? 'disappointed' : perceptionSum === expectationSum ? 'acceptable' : 'delighted');

/** What speaks against taking the answers at their word (SUR-16). @param duration milliseconds since the link was opened; null where it was not. */
export const doubtsAbout = (answers: readonly Answer[], duration: number | null): Doubt[] => {
  const [first] = answers;
  const straight = answers.length >= STRAIGHT_LINE_ITEMS && answers.every(({ expectation, perception }) => expectation === first!.expectation && perception === first!.perception);
  const hasty = duration !== null && duration < answers.length * FASTEST_PER_ITEM;

  return [...(hasty ? (['speeder'] as const) : []), ...(straight ? (['straight_lining'] as const) : [])];
};
