export const TOPIC_BALANCES = ['too_few', 'balanced', 'too_many', 'unguarded'] as const;
export type TopicBalance = (typeof TOPIC_BALANCES)[number];

/** Days after the last post that a topic is open for where nobody said otherwise. */
export const USUAL_OPEN_DAYS = 30;

/** How the number of open topics stands to the limits of its forum; a forum without limits is unguarded (KBS-09). */
export const balanceOf = (openTopics: number, limits: { readonly fewest: number; readonly most: number } | null): TopicBalance => {
  if (limits === null) return 'unguarded';
  if (openTopics < limits.fewest) return 'too_few';

  return openTopics > limits.most ? 'too_many' : 'balanced';
};
