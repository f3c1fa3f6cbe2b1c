import { calendar } from '@rapport/business-time';
import { instantAt, type Instant } from '@rapport/event-sourcing';
import type { Contend, Contender, Stage } from '../harness/contender.js';
import { answerByMinutes, OFFICE, questionAt } from './questions.js';

/** Finds the instant at which a promise is due: a point in time and milliseconds of open time. */
export type DueInstant = (at: number, span: number) => Instant;

/** Asked again and again, so that making them up costs nobody anything. */
const QUESTIONS = 20_000;
const CHECKED = 400;
/** Operations between two looks at the time. */
const STEP = 100;

/** Asks one question after the other, as many as the time allows. */
export const asked = (due: DueInstant, { seconds }: Stage): Contender => {
  const questions = Array.from({ length: QUESTIONS }, (_, n) => questionAt(n));
  let turn = 0;

  return {
    slice: () => {
      let operations = 0;
      const began = performance.now();
      for (const end = began + seconds * 1_000; performance.now() < end; operations += STEP) {
        for (let step = 0; step < STEP; step += 1) {
          const { at, span } = questions[(turn += 1) % QUESTIONS]!;
          if (due(at, span) === '') throw new Error('There is no answer.');
        }
      }

      return Promise.resolve({ operations, seconds: (performance.now() - began) / 1_000 });
    },
    check: () => Promise.resolve(wrongOf(due)),
    close: () => Promise.resolve(),
  };
};

const wrongOf = (due: DueInstant): readonly string[] =>
  Array.from({ length: CHECKED }, (_, n) => n * 37).flatMap((n) => {
    const [{ at, span }, right] = [questionAt(n), answerByMinutes(n)];
    const found = due(at, span);

    return found === right ? [] : [`${span} ms of open time after ${instantAt(at)} end at ${right} and not at ${found}.`];
  });

/** The calendar of the library, as the clock engine asks it. */
export const contend: Contend = (stage) => {
  const office = calendar(OFFICE);

  return Promise.resolve(asked((at, span) => office.add(instantAt(at), span), stage));
};
