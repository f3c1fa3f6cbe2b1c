import { TimerElapsed } from '@rapport/contracts-event-log';
import { ARTICLE_ACCURACY } from '@rapport/contracts-tickets';
import { command, instant, reaction, whenever } from '@rapport/event-sourcing';
import { articleAggregate } from '../article/article.decider.js';

/** An edition whose accuracy was to be looked at by now is due for review. */
export const markReviewDueWhenAccuracyElapsed = reaction('mark-review-due-when-accuracy-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== ARTICLE_ACCURACY) return [];
    const { articleId, edition, accurateUntil } = data.data as { readonly articleId: string; readonly edition: number; readonly accurateUntil: string };

    return [command(articleAggregate, articleId, { type: 'MarkReviewDue', data: { articleId, edition, accurateUntil: instant(accurateUntil) } })];
  }),
]);
