import { TimerElapsed } from '@rapport/contracts-event-log';
import { ARTICLE_ACCURACY, PROMISE_DUE } from '@rapport/contracts-tickets';
import { derivedId, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { markReviewDueWhenAccuracyElapsed } from './mark-review-due-when-accuracy-elapsed.js';

const articleId = derivedId('spec', 'article');
const stream = streamOf({ category: 'article' }, articleId);
const data = { articleId, edition: 2, accurateUntil: SPEC_NOW };
const elapsed = (name: string) => TimerElapsed({ timerId: derivedId('spec', 'timer'), name, dueAt: SPEC_NOW, stream, data });

describe('mark-review-due-when-accuracy-elapsed', () => {
  it('tells the article which edition is due', () => reactionSpec(markReviewDueWhenAccuracyElapsed)().when(elapsed(ARTICLE_ACCURACY)).then({ stream, type: 'MarkReviewDue', data }));
  it('leaves other timers alone', () => reactionSpec(markReviewDueWhenAccuracyElapsed)().when(elapsed(PROMISE_DUE)).thenNothing());
});
